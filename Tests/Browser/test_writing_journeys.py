"""Writing an article: what is typed is never lost, whatever happens meanwhile."""

import sqlite3
import time
from contextlib import closing
from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import articles
import staff
from checks import press, skip_link
from forms import (
    control, fill, fill_by_keyboard, follow, follow_by_keyboard, send, send_by_keyboard, tab_to)
from writing import (
    appearance, paste, text_of_editor, wait_for, wait_for_editor, wait_for_state, write)

# Beyond two months, however long they are.
LONG_AGO_SECONDS = 63 * 86_400
WORD = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->"
    "<p class=MsoNormal style='mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'>"
    "Kế hoạch năm<o:p></o:p></b></p><table class=MsoTableGrid style='mso-yfti-tbllook:1184'>"
    "<tr><td><p class=MsoNormal>Xã Mường Than</p></td></tr></table><!--EndFragment--></body></html>"
)


def change(portal, sql, *values):
    """Changes the data as time, or somebody at the console, would."""
    with closing(sqlite3.connect(portal.data / "portal.sqlite", timeout=10)) as database, database:
        database.execute(sql, values)


def person(portal, role):
    return staff.signed_in(portal, f"{role}.{time.monotonic_ns()}", role)


def open_draft(browser, portal, session, title="Bài đang viết"):
    page = articles.create(session, title)
    session.open_in(browser)
    browser.open(portal.at(page))
    wait_for_editor(browser)
    return page


def main_text(browser):
    return browser.driver.find_element(By.TAG_NAME, "main").text


# ---- Passwords ----


def test_the_first_password_is_changed_before_anything_else(plain_browser, portal):
    first = staff.make_account(portal, "nguoi.moi", "contributor")
    plain_browser.open(portal.at(articles.NEW))
    fill(plain_browser, {"ten-dang-nhap": "nguoi.moi", "mat-khau": first})
    send(plain_browser)
    assert "Đây là mật khẩu được cấp lần đầu" in main_text(plain_browser)
    plain_browser.open(portal.at(articles.LIST))
    assert "Đổi mật khẩu" in plain_browser.driver.title
    fill(plain_browser, {
        "mat-khau-cu": first, "mat-khau-moi": staff.PASSWORD, "nhap-lai": staff.PASSWORD})
    send(plain_browser)
    assert plain_browser.driver.current_url == portal.at(articles.LIST)


def test_a_forced_password_change_keeps_the_open_draft(browser, portal):
    writer = person(portal, "contributor")
    writer.open_in(browser)
    browser.open(portal.at(articles.NEW))
    wait_for_editor(browser)
    fill(browser, {"tieu-de": "Bài viết khi mật khẩu hết hạn"})
    write(browser, "Đoạn văn đã viết.")
    change(
        portal, "UPDATE account SET password_set_at = password_set_at - ? WHERE id = ?",
        LONG_AGO_SECONDS, writer.account)
    send(browser)
    assert "Nội dung bạn vừa gửi vẫn được giữ" in main_text(browser)
    new = staff.PASSWORD + "-moi"
    fill(browser, {"mat-khau-cu": staff.PASSWORD, "mat-khau-moi": new, "nhap-lai": new})
    send(browser)
    send(browser)
    wait_for_editor(browser)
    assert "Đã lưu bản nháp." in main_text(browser)
    assert control(browser, "tieu-de").get_attribute("value") == "Bài viết khi mật khẩu hết hạn"
    assert "Đoạn văn đã viết." in text_of_editor(browser)


# ---- Two at once ----


def test_two_editors_in_conflict_see_both_versions(browser, portal):
    page = open_draft(browser, portal, person(portal, "contributor"))
    other = person(portal, "editor")
    base = articles.REVISION.search(other.get(page).text).group(1)
    saved = other.send(
        page, page, ("ban-goc", base),
        *articles.content(other, "Bản của biên tập", **{"noi-dung": "<p>Chữ của biên tập.</p>"}))
    assert saved.status == 303
    write(browser, " Chữ của tôi.")
    wait_for_state(browser, "vừa lưu bài này")
    send(browser)
    assert browser.driver.find_element(By.TAG_NAME, "h1").text == "Hai người cùng sửa"
    text = main_text(browser)
    assert "Chữ của biên tập." in text and "Chữ của tôi." in text
    wait_for_editor(browser)
    fill(browser, {"tieu-de": "Bản gộp"})
    send(browser)
    assert "Đã lưu bản nháp." in main_text(browser)
    assert "Bản gộp" in other.get(page).text


def test_who_else_has_it_open_is_named_while_writing(browser, portal):
    page = open_draft(browser, portal, person(portal, "contributor"))
    person(portal, "editor").get(page)
    write(browser, " Viết tiếp.")
    others = wait_for(browser, "document.querySelector('.others-now')")
    assert "Tài khoản editor" in others.text


# ---- Saving by itself ----


def test_what_is_typed_is_saved_by_itself(browser, portal):
    page = open_draft(browser, portal, person(portal, "contributor"))
    write(browser, " Câu vừa thêm.")
    wait_for_state(browser, "Đã tự lưu lúc")
    browser.open(portal.at(page))
    wait_for_editor(browser)
    assert "Câu vừa thêm." in text_of_editor(browser)
    assert not browser.driver.find_elements(By.CSS_SELECTOR, ".notice.warning")


def test_what_is_typed_after_the_session_ended_is_kept_and_saved(browser, portal):
    writer = person(portal, "contributor")
    page = open_draft(browser, portal, writer)
    ending = "UPDATE account_session SET ended_at = {} WHERE account_id = ?"
    account = writer.account
    change(portal, ending.format("created_at"), account)
    write(browser, " Viết sau khi hết phiên.")
    wait_for_state(browser, "Phiên làm việc đã hết hạn")
    assert "Viết sau khi hết phiên." not in person(portal, "editor").get(page).text
    # As if the person signed in again in another tab.
    change(portal, ending.format("NULL"), account)
    wait_for_state(browser, "Đã tự lưu lúc")
    assert "Viết sau khi hết phiên." in writer.get(page).text


def without_network(browser, is_offline):
    conditions = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    browser.driver.execute_cdp_cmd(
        "Network.emulateNetworkConditions", conditions | {"offline": is_offline})


def test_what_is_typed_without_a_network_is_saved_when_it_is_back(browser, portal):
    writer = person(portal, "contributor")
    page = open_draft(browser, portal, writer)
    without_network(browser, True)
    try:
        write(browser, " Viết khi mất mạng.")
        wait_for_state(browser, "Mất kết nối")
        assert "Viết khi mất mạng." not in writer.get(page).text
    finally:
        without_network(browser, False)
    wait_for_state(browser, "Đã tự lưu lúc")
    assert "Viết khi mất mạng." in writer.get(page).text
    browser.messages()


def test_what_the_server_never_got_is_offered_when_the_form_is_opened_again(browser, portal):
    writer = person(portal, "contributor")
    page = open_draft(browser, portal, writer)
    blocked = "Network.setBlockedURLs"
    browser.driver.execute_cdp_cmd(blocked, {"urls": ["*/tu-luu"]})
    try:
        write(browser, " Viết rồi trình duyệt bị tắt.")
        wait_for_state(browser, "Mất kết nối")
        browser.open("about:blank")
    finally:
        browser.driver.execute_cdp_cmd(blocked, {"urls": []})
    assert "Viết rồi trình duyệt bị tắt." not in writer.get(page).text
    browser.open(portal.at(page))
    wait_for_editor(browser)
    notice = browser.driver.find_element(By.CSS_SELECTOR, ".notice.warning")
    assert "Có bản nháp chưa lưu trong trình duyệt này" in notice.text
    notice.find_element(By.XPATH, ".//button[text()='Khôi phục']").click()
    assert "Viết rồi trình duyệt bị tắt." in text_of_editor(browser)
    wait_for_state(browser, "Đã tự lưu lúc")
    assert "Viết rồi trình duyệt bị tắt." in writer.get(page).text
    browser.messages()


def test_a_step_waits_until_what_was_typed_is_saved(browser, portal):
    writer = person(portal, "contributor")
    page = open_draft(browser, portal, writer)
    write(browser, " Câu cuối trước khi trình.")
    follow(browser, "button[value='trinh-duyet']")
    assert "Đã thực hiện: trình duyệt." in main_text(browser)
    assert "Câu cuối trước khi trình." in main_text(browser)
    assert "Chờ duyệt" in writer.get(page).text


# ---- The editor ----


def test_the_preview_stands_beside_the_form_and_follows_it(browser, portal):
    open_draft(browser, portal, person(portal, "contributor"))
    for label, width in (("Điện thoại", 375), ("Máy tính", 1280)):
        browser.driver.find_element(By.XPATH, f"//button[text()='{label}']").click()
        frame = "document.querySelector('.preview iframe')"
        shown = f"{frame}.contentDocument?.querySelector('h1')"
        wait_for(browser, f"Boolean({shown}) && {frame}.contentWindow.innerWidth === {width}")
        beside = browser.driver.find_element(By.CSS_SELECTOR, ".work-side .preview iframe")
        assert beside.rect["x"] > control(browser, "tieu-de").rect["x"]
    in_frame = "document.querySelector('.preview iframe').contentDocument?.body?.innerText ?? ''"
    wait_for(browser, f"({in_frame}).includes('chưa công bố')")
    write(browser, " Câu hiện ở bản xem trước.")
    wait_for(browser, f"({in_frame}).includes('Câu hiện ở bản xem trước.')")


def test_paste_from_word_is_cleaned(browser, portal):
    open_draft(browser, portal, person(portal, "contributor"))
    paste(browser, WORD, "Kế hoạch năm")
    wait_for(browser, "tinymce.activeEditor.getContent().includes('Kế hoạch năm')")
    text = text_of_editor(browser)
    assert "Xã Mường Than" in text and "<table" in text
    assert not any(sign in text for sign in ("mso", "Mso", "style=", "o:p", "class="))


def test_an_item_of_the_portal_is_picked_to_link_to(browser, portal):
    open_draft(browser, portal, person(portal, "contributor"))
    browser.driver.find_element(
        By.XPATH, "//button[contains(., 'Liên kết trong cổng')]").click()
    wait_for(browser, "document.querySelector('dialog.picker[open]')")
    press(browser, "quyền tiếp cận")
    found = wait_for(browser, "document.querySelector('.picker-results button')")
    title = found.text
    found.click()
    assert f">{title}</a>" in text_of_editor(browser)
    assert not browser.driver.find_elements(By.CSS_SELECTOR, "dialog.picker")


def test_shortcuts_are_listed_and_can_be_switched_off(browser, portal):
    person(portal, "contributor").open_in(browser)
    browser.open(portal.at(articles.LIST))
    wait_for(browser, "document.readyState === 'complete'")
    press(browser, "?")
    dialog = wait_for(browser, "document.querySelector('dialog.shortcuts[open]')")
    assert "Viết bài mới" in dialog.text and "Tiêu đề có" in dialog.text
    press(browser, Keys.ESCAPE)
    press(browser, "/")
    assert browser.driver.switch_to.active_element.get_attribute("id") == "loc-tim"
    press(browser, "?n")
    assert not browser.driver.find_elements(By.CSS_SELECTOR, "dialog.shortcuts")
    browser.driver.execute_script("document.activeElement.value = ''; document.activeElement.blur()")
    press(browser, "?")
    wait_for(browser, "document.querySelector('#tat-phim')").click()
    press(browser, Keys.ESCAPE)
    press(browser, "n")
    assert browser.driver.current_url == portal.at(articles.LIST)
    browser.driver.execute_script("localStorage.clear()")
    with browser.next_page():
        press(browser, "n")
    assert browser.driver.current_url == portal.at(articles.NEW)


# ---- From the draft to the public page ----


@pytest.mark.parametrize("with_scripts", [True, False])
def test_from_the_draft_to_the_public_page(request, portal, with_scripts):
    """Four eyes: who wrote it is not offered to approve it, and another is."""
    browser = request.getfixturevalue("browser" if with_scripts else "plain_browser")
    writer, approver = person(portal, "approver"), person(portal, "unit-leader")
    writer.open_in(browser)
    browser.open(portal.at(articles.NEW))
    if with_scripts:
        wait_for_editor(browser)
        write(browser, "Nội dung của bài.")
    else:
        fill(browser, {"noi-dung": "Nội dung của bài."})
    title = f"Khánh thành cầu {'có' if with_scripts else 'không'} JavaScript"
    fill(browser, {
        "tieu-de": title, "chuyen-muc": "Tin tức", "tac-gia": "Ban Biên tập",
        "ngay-dien-ra": "20/11/2026", "tom-tat": "Cầu mới ở Mường Than."})
    send(browser)
    page = browser.driver.current_url.split("?")[0]
    if with_scripts:
        wait_for_editor(browser)
    follow(browser, "button[value='trinh-duyet']")
    assert not browser.driver.find_elements(By.CSS_SELECTOR, "button[value='duyet']")
    browser.forget()
    approver.open_in(browser)
    browser.open(page)
    follow(browser, "button[value='duyet']")
    follow(browser, "button[value='dang']")
    path = page.removeprefix(portal.at(""))
    assert appearance(portal, approver.get, "/", title) < 1
    public = articles.public_address(approver, path).removeprefix(portal.at(""))
    assert "Nội dung của bài." in approver.get(public).text


def test_an_emergency_leaves_a_banner_and_a_task_until_another_approves(plain_browser, portal):
    leader, approver = person(portal, "unit-leader"), person(portal, "approver")
    page = articles.create(leader, "Cảnh báo lũ quét khẩn")
    leader.open_in(plain_browser)
    plain_browser.open(portal.at(page))
    plain_browser.driver.find_element(
        By.XPATH, "//details[.//button[@value='dang-khan']]/summary").click()
    plain_browser.driver.find_element(By.ID, "buoc-dang-khan-ly-do").send_keys("Lũ đang về.")
    follow(plain_browser, "button[value='dang-khan']")
    assert appearance(portal, leader.get, "/", "Cảnh báo lũ quét khẩn") < 1
    assert "chưa có người thứ hai duyệt" in main_text(plain_browser)
    assert not plain_browser.driver.find_elements(
        By.CSS_SELECTOR, "button[value='xac-nhan-dang-khan']")
    plain_browser.forget()
    approver.open_in(plain_browser)
    plain_browser.open(portal.at("/quan-tri"))
    follow(plain_browser, ".tiles a.urgent")
    follow(plain_browser, f"a[href='{page}']")
    follow(plain_browser, "button[value='xac-nhan-dang-khan']")
    assert "chưa có người thứ hai duyệt" not in main_text(plain_browser)


def test_an_article_is_written_and_handed_in_by_keyboard_alone(browser, portal):
    writer = person(portal, "contributor")
    writer.open_in(browser)
    browser.open(portal.at(articles.NEW))
    wait_for_editor(browser)
    tab_to(browser, "#muc-tieu-de")
    press(browser, "Bài viết chỉ bằng bàn phím")
    tab_to(browser, "#muc-chuyen-muc")
    press(browser, "Tin tức")
    tab_to(browser, "iframe")
    press(browser, "Viết trong trình soạn thảo.")
    tab_to(browser, "#muc-tac-gia")
    with browser.next_page():
        ActionChains(browser.driver).key_down(Keys.CONTROL).send_keys("s").perform()
    ActionChains(browser.driver).key_up(Keys.CONTROL).perform()
    wait_for_editor(browser)
    assert "Viết trong trình soạn thảo." in text_of_editor(browser)
    follow_by_keyboard(browser, "button[value='trinh-duyet']")
    assert "Đã thực hiện: trình duyệt." in main_text(browser)


def test_from_signing_in_to_the_published_article_by_keyboard_alone(browser, portal):
    writer = person(portal, "contributor")
    page = articles.create(writer, "Đăng chỉ bằng bàn phím")
    articles.step(writer, page, "trinh-duyet")
    name = f"nguoi.duyet.{time.monotonic_ns()}"
    approver = staff.signed_in(portal, name, "approver")
    browser.forget()
    browser.open(portal.at("/quan-tri"))
    fill_by_keyboard(browser, {"ten-dang-nhap": name, "mat-khau": staff.PASSWORD})
    send_by_keyboard(browser)
    # Past the rail, as the first stop of each page offers.
    assert skip_link(browser) == []
    follow_by_keyboard(browser, ".tiles a[href*='toi-duyet']")
    follow_by_keyboard(browser, f"a[href='{page}']")
    follow_by_keyboard(browser, "button[value='duyet']")
    follow_by_keyboard(browser, "button[value='dang']")
    assert "Đã thực hiện: đăng ngay." in main_text(browser)
    public = articles.public_address(approver, page)
    assert "Đăng chỉ bằng bàn phím" in approver.get(urlsplit(public).path).text


def test_a_second_press_takes_a_step_once(browser, portal):
    writer = person(portal, "contributor")
    page = open_draft(browser, portal, writer, "Bấm hai lần")
    with browser.next_page():
        browser.driver.execute_script(
            "const button = document.querySelector(\"button[value='trinh-duyet']\");"
            "button.click(); button.click();")
    assert "Đã thực hiện: trình duyệt." in main_text(browser)
    assert "Chờ duyệt" in writer.get(page).text


def test_the_way_on_stays_above_the_preview_and_nothing_hidden_shows(browser, portal):
    browser.view(1280)
    open_draft(browser, portal, person(portal, "contributor"), "Bài có xem trước")
    top = ("return [...document.querySelectorAll('.work-side > *')]"
           ".map((part) => part.querySelector('h2')?.textContent)")
    assert browser.driver.execute_script(top)[:2] == ["Việc tiếp theo", "Xem trước"]
    phone = browser.driver.find_element(By.XPATH, "//button[normalize-space()='Điện thoại']")
    phone.click()
    assert phone.get_attribute("aria-pressed") == "true"
    # Without a lead picture there is none to see and none to take away.
    shown = browser.driver.execute_script(
        "return [...document.querySelectorAll('[hidden]')]"
        ".filter((part) => part.getClientRects().length).map((part) => part.outerHTML)")
    assert shown == []
    inside = "document.querySelector('.preview iframe').contentDocument"
    wait_for(browser, f"Boolean({inside}?.querySelector('.notice a'))")
    browser.driver.switch_to.frame(
        browser.driver.find_element(By.CSS_SELECTOR, ".preview iframe"))
    back = browser.driver.find_element(By.LINK_TEXT, "Về trang soạn bài")
    assert back.get_attribute("target") == "_top"
    # What has no address yet has none to cite.
    assert "Đường dẫn lâu dài" not in browser.driver.page_source
    browser.driver.switch_to.default_content()
