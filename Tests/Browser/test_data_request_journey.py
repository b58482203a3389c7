"""A citizen asks about their own data, the Board answers and carries it out, the citizen sees it:
from start to end in a browser without JavaScript, on a phone."""

import re

from selenium.webdriver.common.by import By

import checks
import data_requests
import forms
from data_requests import ABOUT, LIST, LOOK_UP, PHONE, PHONE_DIGITS
from reading import SCRIPT, assert_errors_lead_to_fields, assert_no_script_got_in, text
from staff import ADMIN, signed_in
from test_question_journeys import LOOK_UP as QUESTION_LOOK_UP

CODE = re.compile(r"DL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")
REQUEST = {
    "noi-dung": "Đề nghị xóa tên, địa chỉ, số điện thoại của tôi trong câu hỏi này.",
    "ho-ten": "Người Có Dữ Liệu",
    "lien-he": PHONE,
}
PERSONAL = ("Người Có Dữ Liệu", "Xã Bình Lư", PHONE)


def fits(browser) -> None:
    assert checks.overflow(browser) == []
    assert_no_script_got_in(browser)


def send(browser, portal, about: str) -> str:
    browser.open(portal.at(ABOUT))
    fits(browser)
    forms.follow(browser, "main a[href='/du-lieu-ca-nhan/gui-yeu-cau']")
    fits(browser)
    browser.driver.find_element(By.ID, "muc-quyen-xoa").click()
    forms.fill(browser, {"ma": about, "so-cuoi": PHONE[-PHONE_DIGITS:], **REQUEST})
    forms.send(browser)
    return CODE.search(text(browser)).group()


def look_up(browser, portal, path: str, code: str, **contact: str) -> None:
    browser.open(portal.at(path))
    forms.fill(browser, {"ma": code} | {name.replace("_", "-"): value for name, value in contact.items()})
    forms.send(browser)


def test_a_citizen_asks_and_sees_what_was_done(plain_browser, browser, portal):
    citizen = plain_browser
    citizen.view(360)
    question = data_requests.ask(portal)
    board = signed_in(portal, "ban.du.lieu", "board-member")
    case = re.findall(
        rf'href="({ADMIN}/cau-hoi/\d+)"',
        board.get(f"{ADMIN}/cau-hoi?loc=dang-mo&tim={question}").text)[-1]
    declined = board.send(
        case, f"{case}/buoc", ("buoc", "tu-choi"), ("can-cu", "complaint"), ("noi-dung", ""))
    assert declined.status == 303, declined.text

    code = send(citizen, portal, question)
    shown = text(citizen)
    for words in ("Đã nhận yêu cầu của bạn", "2 ngày làm việc", "15 ngày", "Tiếp theo"):
        assert words in shown
    fits(citizen)
    look_up(citizen, portal, LOOK_UP, code, lien_he=PHONE[-PHONE_DIGITS:])
    assert "đã nhận và đang xem yêu cầu" in text(citizen)
    assert [each for each in PERSONAL if each in citizen.driver.page_source] == []

    # The Board, in the same browser without scripts.
    citizen.forget()
    board.open_in(citizen)
    citizen.open(portal.at("/quan-tri"))
    assert "yêu cầu về dữ liệu cá nhân chưa xong" in text(citizen)
    item = data_requests.item(board, code)
    citizen.open(portal.at(item))
    assert REQUEST["noi-dung"] in text(citizen)
    fits(citizen)
    forms.follow(citizen, "button[value='chap-nhan']")
    assert "Đã chấp nhận, đang thực hiện" in text(citizen)
    forms.follow(citizen, "form[action$='/ban-sao'] button")
    for each in PERSONAL:
        assert each in text(citizen)
    fits(citizen)
    citizen.open(portal.at(item))
    remove = citizen.driver.find_element(By.CSS_SELECTOR, "details:has(form[action$='/xoa'])")
    remove.find_element(By.TAG_NAME, "summary").click()
    citizen.driver.find_element(By.ID, "xac-nhan-xoa").click()
    forms.follow(citizen, "form[action$='/xoa'] button")
    assert "Dữ liệu người gửi đã xóa" in text(citizen)
    note = citizen.driver.find_element(By.ID, "noi-dung-hoan-thanh")
    note.send_keys(f"Đã xóa dữ liệu trong câu hỏi của bạn. {SCRIPT}")
    forms.follow(citizen, "button[value='hoan-thanh']")
    assert "Đã thực hiện" in text(citizen)
    fits(citizen)

    citizen.forget()
    look_up(citizen, portal, LOOK_UP, code, lien_he=PHONE[-PHONE_DIGITS:])
    shown = text(citizen)
    for words in ("Yêu cầu của bạn đã được thực hiện", "Đã xóa dữ liệu trong câu hỏi", "Đã diễn ra"):
        assert words in shown
    assert "ban.du.lieu" not in citizen.driver.page_source
    fits(citizen)
    look_up(citizen, portal, QUESTION_LOOK_UP, question, so_cuoi=PHONE[-PHONE_DIGITS:])
    assert "Không có câu hỏi, kiến nghị nào" in text(citizen)

    # As somebody with scripts and aids sees the pages that take a code.
    look_up(browser, portal, LOOK_UP, code, lien_he=PHONE[-PHONE_DIGITS:])
    assert checks.accessibility(browser) == []
    browser.view(360)
    board.open_in(browser)
    for path in (item, f"{LIST}?loc=da-xong"):
        browser.open(portal.at(path))
        assert checks.accessibility(browser) == []
        assert checks.overflow(browser) == []


def test_a_receipt_is_accessible_at_each_width(browser, portal):
    browser.view(360)
    send(browser, portal, data_requests.ask(portal))
    for width in (320, 360, 1280):
        browser.view(width)
        assert checks.accessibility(browser) == []
        assert checks.overflow(browser) == []


def test_wrong_input_is_explained_and_kept(browser, portal):
    browser.view(360)
    browser.open(portal.at(data_requests.FORM))
    forms.leave_judging_to_the_server(browser)
    typed = dict.fromkeys(forms.typed_fields(browser), SCRIPT)
    forms.fill(browser, typed)
    browser.driver.find_element(By.ID, "muc-quyen-chinh-sua").click()
    forms.send(browser)
    assert_no_script_got_in(browser)
    assert_errors_lead_to_fields(browser)
    for name, value in typed.items():
        assert forms.control(browser, name).get_property("value") == value
    assert browser.driver.find_element(By.ID, "muc-quyen-chinh-sua").is_selected()
    assert checks.accessibility(browser) == []
    assert checks.overflow(browser) == []
