"""Keeping accounts: from the notice with the first password to who works, stands in, and leaves."""

import base64
import hashlib
import hmac
import re
import sqlite3
import struct
import time
from contextlib import closing
from datetime import datetime, timedelta, timezone

from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

import articles
import staff
from checks import accessibility, overflow
from forms import fill, follow, press_print, send
from writing import wait_for_editor

ACCOUNTS = f"{staff.ADMIN}/tai-khoan"
DELEGATION = "/quan-tri/tai-khoan-cua-toi/uy-quyen"
SETUP = "/quan-tri/xac-thuc-hai-lop"
VIETNAM = timezone(timedelta(hours=7))
GIVEN = re.compile(r"Mật khẩu lần đầu</dt>\s*<dd><code>([^<]+)</code>")


def person(portal, role):
    return staff.signed_in(portal, f"{role}.{time.monotonic_ns()}", role)


def main_text(browser):
    return browser.driver.find_element(By.TAG_NAME, "main").text


def click(browser, words):
    """Presses the button with these words, which leads to another page."""
    with browser.next_page():
        browser.driver.find_element(By.XPATH, f"//main//button[normalize-space()='{words}']").click()


def day(days):
    """A day from today, as people write it."""
    return (datetime.now(VIETNAM) + timedelta(days=days)).strftime("%d/%m/%Y")


def made(browser, portal, administrator, **values):
    """Makes an account in the form; its name and its first password."""
    name = f"nguoi.{time.monotonic_ns()}"
    administrator.open_in(browser)
    browser.open(portal.at(ACCOUNTS))
    follow(browser, "main a.button[href$='/tai-khoan-moi']")
    fill(browser, {"ten-dang-nhap": name, "ho-ten": "Người Mới", "vai-tro": "Cộng tác viên",
                   **values})
    send(browser)
    return name, GIVEN.search(browser.driver.page_source).group(1)


def first_sign_in(browser, portal, name, first):
    """Signs in with what stands on the notice, and sets a password of one's own."""
    browser.forget()
    browser.open(portal.at(articles.NEW))
    fill(browser, {"ten-dang-nhap": name, "mat-khau": first})
    send(browser)
    assert "Đây là mật khẩu được cấp lần đầu" in main_text(browser)
    fill(browser, {"mat-khau-cu": first, "mat-khau-moi": staff.PASSWORD,
                   "nhap-lai": staff.PASSWORD})
    send(browser)


def test_an_account_is_made_handed_over_used_and_deactivated(browser, portal):
    administrator = person(portal, "administrator")
    name, first = made(browser, portal, administrator, **{"chuc-vu": "Chuyên viên"})
    notice = main_text(browser)
    assert "Kính gửi: Người Mới, Chuyên viên" in notice and name in notice
    assert "/quan-tri/dang-nhap" in notice
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = browser.driver.find_element(By.CSS_SELECTOR, ".password-notice").is_displayed()
    rail = browser.driver.find_elements(By.CSS_SELECTOR, ".admin-rail")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert shown and rail
    assert accessibility(browser) == []
    assert press_print(browser, "In trang này")

    first_sign_in(browser, portal, name, first)
    assert browser.driver.current_url == portal.at(articles.NEW)
    wait_for_editor(browser)
    fill(browser, {"tieu-de": "Bài đầu tiên của người mới"})
    click(browser, "Lưu bản nháp")
    assert "Đã lưu bản nháp." in main_text(browser)

    browser.forget()
    administrator.open_in(browser)
    browser.open(portal.at(f"{ACCOUNTS}?tim={name}"))
    follow(browser, ".work-list tbody a")
    click(browser, "Khóa tài khoản")
    assert "Đã khóa" in main_text(browser)
    browser.forget()
    browser.open(portal.at(articles.LIST))
    fill(browser, {"ten-dang-nhap": name, "mat-khau": staff.PASSWORD})
    send(browser)
    assert "Đăng nhập" in browser.driver.title
    # The name stays with what the person wrote.
    browser.forget()
    administrator.open_in(browser)
    browser.open(portal.at(f"{staff.ADMIN}/nhat-ky?ai={name}"))
    assert "article.create" in main_text(browser)


def test_a_right_ends_with_its_day(plain_browser, portal):
    browser, administrator = plain_browser, person(portal, "administrator")
    name, first = made(browser, portal, administrator, **{"den-ngay": day(30)})
    first_sign_in(browser, portal, name, first)
    assert browser.driver.current_url == portal.at(articles.NEW)
    browser.open(portal.at("/quan-tri/tai-khoan-cua-toi"))
    assert f"đến hết ngày {day(30)}" in main_text(browser)
    with closing(sqlite3.connect(portal.data / "portal.sqlite", timeout=10)) as database, database:
        database.execute(
            "UPDATE account_grant SET valid_until = ? WHERE account_id ="
            " (SELECT id FROM account WHERE username = ?)", (int(time.time()) - 1, name))
    browser.open(portal.at(articles.LIST))
    assert "Không tìm thấy" in browser.driver.title
    browser.forget()
    administrator.open_in(browser)
    browser.open(portal.at(f"{ACCOUNTS}?tim={name}"))
    follow(browser, ".work-list tbody a")
    assert "Đã hết hạn" in main_text(browser)


def test_a_day_that_is_over_is_refused_and_what_was_typed_is_kept(browser, portal):
    administrator = person(portal, "administrator")
    administrator.open_in(browser)
    browser.open(portal.at(f"{staff.ADMIN}/tai-khoan-moi"))
    fill(browser, {"ten-dang-nhap": "nguoi.tam", "ho-ten": "Người Tạm",
                   "vai-tro": "Biên tập viên", "den-ngay": day(-3)})
    send(browser)
    assert "Lỗi" in main_text(browser) or browser.driver.find_elements(By.ID, "loi")
    assert browser.driver.find_element(By.ID, "muc-ho-ten").get_attribute("value") == "Người Tạm"
    assert browser.driver.find_element(By.ID, "muc-den-ngay").get_attribute("value") == day(-3)
    assert accessibility(browser) == []


def test_a_leader_passes_a_right_on_and_takes_it_back(plain_browser, portal):
    browser = plain_browser
    leader, deputy = person(portal, "unit-leader"), person(portal, "contributor")
    with closing(sqlite3.connect(portal.data / "portal.sqlite", timeout=10)) as database:
        username = database.execute(
            "SELECT username FROM account WHERE id = ?", (deputy.account,)).fetchone()[0]
    leader.open_in(browser)
    browser.open(portal.at(DELEGATION))
    Select(browser.driver.find_element(By.NAME, "quyen")).select_by_index(1)
    fill(browser, {"nguoi-nhan": username, "den-ngay": day(5),
                   "dong-y": "Giám đốc đồng ý, công văn số 12 ngày hôm nay"})
    send(browser)
    assert f"đến hết ngày {day(5)}" in main_text(browser)
    assert "Giám đốc đồng ý" in main_text(browser)
    browser.forget()
    deputy.open_in(browser)
    browser.open(portal.at("/quan-tri/tai-khoan-cua-toi"))
    assert "ủy quyền của Tài khoản unit-leader" in main_text(browser)
    browser.open(portal.at(f"{staff.ADMIN}/tiep-nhan"))
    assert "Sổ tiếp nhận" in main_text(browser)
    browser.forget()
    leader.open_in(browser)
    browser.open(portal.at(DELEGATION))
    click(browser, "Thu lại")
    browser.forget()
    deputy.open_in(browser)
    browser.open(portal.at(f"{staff.ADMIN}/tiep-nhan"))
    assert "Sổ tiếp nhận" not in main_text(browser)


def code(secret: str) -> str:
    """The code that an application on a telephone shows now (RFC 6238)."""
    key = base64.b32decode(secret)
    mac = hmac.digest(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1)
    start = mac[-1] & 15
    number = struct.unpack(">I", mac[start:start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def test_the_second_factor_is_set_up_from_the_picture_or_the_written_secret(browser, portal):
    editor = person(portal, "editor")
    editor.open_in(browser)
    browser.view(360)
    browser.open(portal.at(SETUP))
    drawing = browser.driver.find_element(By.CSS_SELECTOR, "svg.qr")
    assert drawing.get_attribute("aria-label").startswith("Mã QR")
    assert 100 < drawing.size["width"] == drawing.size["height"] <= 360
    assert overflow(browser) == [] and accessibility(browser) == []
    secret = browser.driver.find_element(By.CSS_SELECTOR, ".secret code").text.replace(" ", "")
    fill(browser, {"ma": code(secret)})
    send(browser)
    codes = [each.text for each in browser.driver.find_elements(By.CSS_SELECTOR, ".codes code")]
    assert len(codes) >= 8 and len(set(codes)) == len(codes)
    follow(browser, "main a.button")
    browser.open(portal.at("/quan-tri/tai-khoan-cua-toi"))
    assert "Đang bật" in main_text(browser)
