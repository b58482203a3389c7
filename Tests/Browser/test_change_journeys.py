"""From a unit's request to change what is published to the change that visitors read."""

import time

from selenium.webdriver.common.by import By

import articles
import staff
from checks import accessibility, overflow
from forms import fill, follow, send
from test_media_journeys import png
from writing import wait_for_editor

CHANGES = f"{staff.ADMIN}/yeu-cau-thay-doi"
TITLE = "Lịch tiếp công dân tháng này"


def main_text(browser):
    return browser.driver.find_element(By.TAG_NAME, "main").text


def heading(browser):
    return browser.driver.find_element(By.TAG_NAME, "h1").text


def click(browser, words):
    with browser.next_page():
        browser.driver.find_element(By.XPATH, f"//main//button[normalize-space()='{words}']").click()


def person(portal, role):
    return staff.signed_in(portal, f"{role}.{time.monotonic_ns()}", role)


def test_a_request_leads_to_the_change_that_visitors_read(browser, portal, tmp_path):
    writer, editor, approver = (person(portal, role) for role in (
        "contributor", "editor", "approver"))
    article = articles.published(writer, approver, TITLE)
    editor.open_in(browser)
    browser.open(portal.at(article))
    public = browser.driver.find_element(By.LINK_TEXT, "Bài trên cổng").get_attribute("href")
    follow(browser, "a[href*='trang-lien-quan']")
    picture = tmp_path / "phong-tiep-dan.png"
    picture.write_bytes(png(60, 40, 11))
    fill(browser, {"noi-dung-chinh": "Đổi giờ tiếp công dân", "co-quan-khac": "Thanh tra tỉnh",
                   "noi-dung": "Buổi chiều bắt đầu lúc 14 giờ."})
    browser.driver.find_element(By.ID, "muc-tep").send_keys(str(picture))
    send(browser)
    assert "Đã ghi vào sổ tiếp nhận." in browser.driver.page_source

    browser.view(360)
    browser.open(portal.at(CHANGES))
    text = main_text(browser)
    assert "Đổi giờ tiếp công dân" in text and TITLE in text and "Thanh tra tỉnh" in text
    assert accessibility(browser) == [] and overflow(browser) == []
    browser.open(portal.at(article))
    assert "Đổi giờ tiếp công dân" in main_text(browser)
    assert accessibility(browser) == [] and overflow(browser) == []
    browser.view(1280)
    with browser.next_page():
        browser.driver.find_element(By.PARTIAL_LINK_TEXT, "Đổi giờ tiếp công dân").click()
    browser.driver.find_element(By.CSS_SELECTOR, "input[name^='mo-ta-']").send_keys("Phòng tiếp dân")
    assert accessibility(browser) == []
    click(browser, "Tạo bản sửa đổi")
    assert browser.driver.current_url == portal.at(article)
    wait_for_editor(browser)
    fill(browser, {"tieu-de": f"{TITLE}, giờ mới"})
    click(browser, "Lưu bản nháp")
    assert "Yêu cầu số" in main_text(browser) and "Thanh tra tỉnh" in main_text(browser)

    # Visitors read the old version until the new one is released.
    browser.forget()
    browser.open(public)
    assert heading(browser) == TITLE
    articles.step(editor, article, "trinh-duyet")
    articles.step(approver, article, "duyet")
    articles.step(approver, article, "dang")
    # The change is read within a second of its release.
    deadline = time.monotonic() + 1
    browser.open(public)
    while heading(browser) == TITLE and time.monotonic() < deadline:
        browser.open(public)
    assert heading(browser) == f"{TITLE}, giờ mới"
    editor.open_in(browser)
    # Nobody had to mark the request as done.
    browser.open(portal.at(CHANGES))
    assert "Đổi giờ tiếp công dân" not in main_text(browser)
    browser.open(portal.at(f"{CHANGES}?loc=da-xong"))
    follow(browser, "tbody a[href*='/tiep-nhan/']")
    assert f"Bài “{TITLE}, giờ mới” đã đăng." in main_text(browser)
    browser.open(portal.at(f"{staff.ADMIN}/thu-vien"))
    assert "phong-tiep-dan" in main_text(browser)
