"""Asking a question and following it, done from start to end in a browser."""

import re

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

import checks
import forms
import web
from pages import UNIT
from reading import (
    SCRIPT,
    assert_errors_lead_to_fields,
    assert_focus_is_on_the_errors,
    assert_no_script_got_in,
    notes_of,
    text,
)

ASK = "/hoi-dap/dat-cau-hoi/ca-nhan"
ASK_ORGANISATION = "/hoi-dap/dat-cau-hoi/to-chuc"
LOOK_UP = "/hoi-dap/tra-cuu"
PHONE_DIGITS = 4
CODE = re.compile(r"(?:HD|KN)-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")
FORM_COOKIE = "bieu-mau"

# In the order of the form, which the keyboard follows.
QUESTION = {
    "tieu-de": "Thủ tục cấp lại giấy phép xây dựng nhà ở",
    "noi-dung": "Tôi làm mất giấy phép xây dựng. Xin hỏi cần giấy tờ gì để được cấp lại?",
    "ho-ten": "Người Hỏi Thử",
    "dia-chi": "Phường Tân Phong, tỉnh Lai Châu",
    "dien-thoai": "0912345678",
    "thu-dien-tu": "nguoi.hoi@example.test",
    "dong-y": True,
}
ORGANISATION_QUESTION = {
    "tieu-de": "Thủ tục đăng ký thay đổi trụ sở của hợp tác xã",
    "noi-dung": "Hợp tác xã chúng tôi chuyển trụ sở sang xã khác. Xin hỏi cần làm những gì?",
    "to-chuc": "Hợp tác xã Thử Nghiệm",
    "so-quyet-dinh": "Giấy chứng nhận số 01/TN",
    "ho-ten": "Người Đại Diện Thử",
    "chuc-vu": "Giám đốc",
    "dia-chi": "Xã Bình Lư, tỉnh Lai Châu",
    "dien-thoai": "02133000000",
    "dong-y": True,
}
PERSONAL = ("ho-ten", "dia-chi", "dien-thoai", "thu-dien-tu")
BOTH_FORMS = pytest.mark.parametrize(
    ("path", "question"), [(ASK, QUESTION), (ASK_ORGANISATION, ORGANISATION_QUESTION)]
)


def ask(browser, portal, path=ASK, question=QUESTION) -> str:
    """Asks the question; the code on the receipt."""
    browser.open(portal.at(path))
    forms.fill(browser, question)
    forms.send(browser)
    return code_on(browser)


def code_on(browser) -> str:
    code = CODE.search(text(browser))
    assert code, text(browser)
    return code.group()


@BOTH_FORMS
def test_a_question_is_asked_and_looked_up_without_scripts(plain_browser, portal, path, question):
    browser = plain_browser
    code = ask(browser, portal, path, question)
    assert re.search(r"\d{1,2}/\d{1,2}/20\d\d", text(browser)), "no due date on the receipt"

    browser.open(portal.at(LOOK_UP))
    # As somebody types it who reads it from paper.
    forms.fill(browser, {
        "ma": code.removeprefix("HD-").replace("-", " ").lower(),
        "so-cuoi": question["dien-thoai"][-PHONE_DIGITS:],
    })
    forms.send(browser)
    assert code in text(browser)
    shown = browser.driver.page_source
    assert [each for each in PERSONAL if question.get(each, "\0") in shown] == []


def test_a_question_is_not_public_before_it_is_approved(plain_browser, portal):
    # Asked nowhere else: other journeys of this portal publish an answer to QUESTION.
    title = "Hỗ trợ trồng quế trên đất dốc"
    ask(plain_browser, portal, question=QUESTION | {"tieu-de": title})
    for path in ("/hoi-dap", "/", "/tim-kiem?q=Ho+tro+trong+que+tren+dat+doc", "/rss"):
        assert title not in web.get(portal.at(path)).text


def test_a_receipt_is_accessible_and_can_be_loaded_again(browser, portal):
    code = ask(browser, portal)
    assert checks.accessibility(browser) == []
    browser.driver.refresh()
    assert code in text(browser), "loading the receipt again asked again"
    browser.view(320)
    assert checks.overflow(browser) == []


def test_a_receipt_is_printed(browser, portal):
    ask(browser, portal)
    assert forms.press_print(browser, "In biên nhận")


def test_a_citation_is_copied_and_printed_once_it_is_opened(browser, portal):
    browser.open(portal.at("/gop-y/du-thao-huong-dan-viet-bai-de-doc"))
    citation = browser.driver.find_element(By.CSS_SELECTOR, ".cite")
    assert not citation.find_elements(By.CSS_SELECTOR, "button")
    summary = citation.find_element(By.CSS_SELECTOR, "summary")
    summary.click()
    assert forms.press_print(browser, "In trang này")
    buttons = lambda: [each.text for each in citation.find_elements(By.CSS_SELECTOR, "button")]
    shown = buttons()
    assert shown[-1] == "In trang này" and len(shown) <= 2
    assert checks.accessibility(browser) == []
    # Closed and opened again, it has them once.
    summary.click()
    summary.click()
    assert buttons() == shown


@BOTH_FORMS
def test_a_question_is_asked_by_keyboard_alone(browser, portal, path, question):
    browser.open(portal.at(path))
    forms.fill_by_keyboard(browser, question)
    forms.send_by_keyboard(browser)
    assert code_on(browser)


def test_on_a_phone_the_form_comes_part_by_part(browser, portal):
    browser.view(360)
    browser.open(portal.at(ASK))
    shown = lambda field: forms.control(browser, field).is_displayed()
    go_on = browser.driver.find_element(By.XPATH, "//button[.='Tiếp tục']")
    back = browser.driver.find_element(By.XPATH, "//button[.='Quay lại']")
    assert "Phần 1 trong 3" in text(browser)
    assert shown("tieu-de") and not shown("ho-ten") and not back.is_displayed()
    go_on.click()
    assert shown("tieu-de"), "went on although nothing was typed"

    names = list(QUESTION)
    forms.fill(browser, {name: QUESTION[name] for name in names[:2]})
    go_on.click()
    assert "Phần 2 trong 3" in text(browser) and shown("ho-ten") and not shown("tieu-de")
    assert checks.accessibility(browser) == []
    assert checks.overflow(browser) == []
    back.click()
    assert shown("tieu-de")
    assert forms.control(browser, "tieu-de").get_property("value") == QUESTION["tieu-de"]
    # The return key goes on as well.
    forms.control(browser, "tieu-de").send_keys(Keys.ENTER)
    assert shown("ho-ten")
    forms.fill(browser, {name: QUESTION[name] for name in names[2:-1]})
    go_on.click()
    assert shown("dong-y") and not go_on.is_displayed()
    forms.fill(browser, {"dong-y": True})
    forms.send(browser)
    assert code_on(browser)


def test_on_a_phone_what_is_refused_is_seen_in_its_part(browser, portal):
    browser.view(360)
    browser.open(portal.at(ASK))
    shown = lambda field: forms.control(browser, field).is_displayed()
    go_on = browser.driver.find_element(By.XPATH, "//button[.='Tiếp tục']")
    names = list(QUESTION)
    for part in (names[:2], names[2:-1]):
        forms.fill(browser, {name: QUESTION[name] for name in part})
        go_on.click()
    # Emptied on the way back; the browser's own way forward asks for nothing.
    for _ in range(2):
        browser.driver.execute_script("history.back()")
        WebDriverWait(browser.driver, 5).until(lambda _: not shown("dong-y"))
    WebDriverWait(browser.driver, 5).until(lambda _: shown("tieu-de"))
    forms.control(browser, "tieu-de").clear()
    browser.driver.execute_script("history.go(2)")
    WebDriverWait(browser.driver, 5).until(lambda _: shown("dong-y"))
    forms.fill(browser, {"dong-y": True})
    browser.driver.find_element(By.CSS_SELECTOR, forms.SEND).click()
    assert shown("tieu-de"), "the field that was refused is hidden"


def test_a_form_that_came_back_is_shown_whole(browser, portal):
    browser.open(portal.at(ASK))
    forms.leave_judging_to_the_server(browser)
    forms.fill(browser, QUESTION | {"dong-y": False})
    browser.view(360)
    forms.send(browser)
    assert all(forms.control(browser, name).is_displayed() for name in QUESTION)


def test_a_question_is_looked_up_by_keyboard_alone(browser, portal):
    code = ask(browser, portal)
    browser.open(portal.at(LOOK_UP))
    digits = QUESTION["dien-thoai"][-PHONE_DIGITS:]
    forms.fill_by_keyboard(browser, {"ma": code, "so-cuoi": digits})
    forms.send_by_keyboard(browser)
    assert code in text(browser)
    assert checks.accessibility(browser) == []


def test_an_unknown_code_is_answered_clearly(plain_browser, portal):
    browser = plain_browser
    for entered in ("HD-0000-0000", "không phải mã", SCRIPT):
        browser.open(portal.at(LOOK_UP))
        forms.leave_judging_to_the_server(browser)
        forms.fill(browser, {"ma": entered, "so-cuoi": "0000"})
        forms.send(browser)
        field = forms.control(browser, "ma")
        assert field.get_property("value") == entered
        assert field.get_attribute("aria-invalid") == "true"
        assert "Bạn kiểm tra lại" in notes_of(browser, field)
        assert_no_script_got_in(browser)


@BOTH_FORMS
def test_wrong_input_is_explained_and_kept(plain_browser, portal, path, question):
    browser = plain_browser
    typed = question | {"ho-ten": "", "dien-thoai": "không có", "dong-y": False}
    browser.open(portal.at(path))
    forms.leave_judging_to_the_server(browser)
    forms.fill(browser, typed)
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    for field, value in typed.items():
        if isinstance(value, str):
            assert forms.control(browser, field).get_property("value") == value


@BOTH_FORMS
def test_an_empty_form_is_accessible_and_takes_the_reader_to_the_errors(
    browser, portal, path, question
):
    browser.open(portal.at(path))
    browser.view(360)
    forms.leave_judging_to_the_server(browser)
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    assert_focus_is_on_the_errors(browser)
    errors = browser.driver.find_elements(By.CSS_SELECTOR, "main [role=alert] a")
    required = browser.driver.find_elements(By.CSS_SELECTOR, "main form [required]")
    assert len(errors) == len(required)
    assert checks.accessibility(browser) == []
    assert checks.overflow(browser) == []


@BOTH_FORMS
def test_a_script_in_every_field_stays_text(browser, portal, path, question):
    browser.open(portal.at(path))
    forms.leave_judging_to_the_server(browser)
    names = forms.typed_fields(browser)
    assert set(names) >= {field for field, value in question.items() if isinstance(value, str)}
    forms.fill(browser, dict.fromkeys(names, SCRIPT))
    forms.send(browser)
    assert_no_script_got_in(browser)
    for name in names:
        assert forms.control(browser, name).get_property("value") == SCRIPT
    assert checks.accessibility(browser) == []


def test_a_script_in_the_hidden_fields_and_choices_changes_nothing(browser, portal):
    for selector in ("[name='ma-phien']", "[name='website']", "[name='linh-vuc'] option"):
        browser.open(portal.at(ASK))
        forms.fill(browser, QUESTION)
        element = browser.driver.find_element(By.CSS_SELECTOR, f"main form {selector}")
        browser.driver.execute_script("arguments[0].value = arguments[1]", element, SCRIPT)
        forms.send(browser)
        assert_no_script_got_in(browser)
        assert not CODE.search(browser.driver.current_url)
        body = forms.control(browser, "noi-dung").get_property("value")
        assert body == QUESTION["noi-dung"]


def test_a_form_whose_time_is_over_keeps_what_was_typed(plain_browser, portal):
    browser = plain_browser
    browser.open(portal.at(ASK))
    forms.fill(browser, QUESTION)
    browser.driver.delete_cookie(FORM_COOKIE)
    forms.send(browser)
    assert "chưa được gửi" in text(browser)
    assert forms.control(browser, "noi-dung").get_property("value") == QUESTION["noi-dung"]
    if not forms.control(browser, "dong-y").is_selected():
        forms.fill(browser, {"dong-y": True})
    forms.send(browser)
    assert code_on(browser)


def test_a_question_to_a_unit_stays_with_it(plain_browser, portal):
    browser = plain_browser
    browser.open(portal.at(ASK, UNIT))
    forms.fill(browser, QUESTION)
    forms.send(browser)
    code = code_on(browser)
    entered = {"ma": code, "so-cuoi": QUESTION["dien-thoai"][-PHONE_DIGITS:]}
    for label, words in ((UNIT, code), ("", "Không có câu hỏi, kiến nghị nào")):
        browser.open(portal.at(LOOK_UP, label))
        forms.fill(browser, entered)
        forms.send(browser)
        assert words in text(browser)


def test_answered_questions_are_offered_while_typing(browser, portal):
    browser.view(360)
    browser.open(portal.at("/hoi-dap"))
    known = browser.driver.find_element(By.CSS_SELECTOR, ".rows h3 a").text
    browser.open(portal.at(ASK))
    forms.fill(browser, {"tieu-de": known})
    offered = "form[data-similar] [aria-live] a"
    browser.wait_for(offered)
    texts = [each.text for each in browser.driver.find_elements(By.CSS_SELECTOR, offered)]
    assert known in texts
    assert checks.accessibility(browser) == []
    assert checks.overflow(browser) == []


def test_a_draft_stays_in_the_browser_until_it_was_sent(browser, portal):
    browser.open(portal.at(ASK))
    forms.fill(browser, QUESTION)
    browser.driver.refresh()
    for field in ("tieu-de", "noi-dung"):
        assert forms.control(browser, field).get_property("value") == QUESTION[field]
    for field in PERSONAL:
        assert forms.control(browser, field).get_property("value") == "", f"{field} was kept"
    assert "Đã lấy lại nội dung đang viết dở" in text(browser)
    ask(browser, portal)
    browser.open(portal.at(ASK))
    assert forms.control(browser, "tieu-de").get_property("value") == ""


def test_similar_answers_are_shown_before_sending_without_scripts(plain_browser, portal):
    browser = plain_browser
    browser.view(360)
    browser.open(portal.at("/hoi-dap"))
    known = browser.driver.find_element(By.CSS_SELECTOR, ".rows h3 a").text
    browser.open(portal.at(ASK))
    forms.fill(browser, QUESTION | {"tieu-de": known})
    forms.follow(browser, "main form [name='xem-truoc']")
    assert known in text(browser)
    assert forms.control(browser, "ho-ten").get_property("value") == QUESTION["ho-ten"]
    forms.send(browser)
    assert code_on(browser)


def test_a_reader_says_whether_an_answer_helped(plain_browser, portal):
    browser = plain_browser
    browser.view(360)
    browser.open(portal.at("/hoi-dap"))
    forms.follow(browser, ".rows h3 a")
    forms.follow(browser, ".helpful a")
    assert checks.overflow(browser) == []
    forms.send(browser)
    assert "Cảm ơn bạn đã đánh giá" in text(browser)
