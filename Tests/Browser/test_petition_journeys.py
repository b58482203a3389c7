"""A petition on an administrative rule, sent and followed by a citizen, replied to by those who owe it."""

from selenium.webdriver.common.by import By

import checks
import forms
import web
from reading import SCRIPT, assert_focus_is_on_the_errors, assert_no_script_got_in, text
from staff import signed_in
from test_answer_journeys import UNIT_NAME, UNIT_SITE, take
from test_question_journeys import LOOK_UP, PERSONAL, PHONE_DIGITS, code_on

START = "/phan-anh-kien-nghi"
FORM = "/phan-anh-kien-nghi/gui/ca-nhan"
DIFFICULTY = "muc-vuong-mac-burdensome"

# In the order of the form, the choice of the difficulty aside.
PETITION = {
    "tieu-de": "Nên bỏ bản sao có chứng thực trong hồ sơ thử",
    "quy-dinh": "Thủ tục thử nghiệm cấp bản sao trích lục",
    "dieu-khoan": "Bước nộp bản sao",
    "noi-dung": "Mỗi lần nộp hồ sơ tôi phải đi chứng thực thêm một bản sao của cùng giấy tờ.",
    "phuong-an": "Bỏ bản sao có chứng thực, cho đối chiếu bản chính.",
    "ho-ten": "Người Gửi Thử",
    "dia-chi": "Phường Tân Phong, tỉnh Lai Châu",
    "dien-thoai": "0912345679",
    "thu-dien-tu": "nguoi.gui@example.test",
    "dong-y": True,
}


def fill(browser, petition=PETITION) -> None:
    forms.fill(browser, petition)
    browser.driver.find_element(By.ID, DIFFICULTY).click()


def send(browser, portal, petition=PETITION) -> str:
    """Sends the petition; the code on the receipt."""
    browser.open(portal.at(FORM))
    fill(browser, petition)
    forms.send(browser)
    return code_on(browser)


def unmarked(portal, path: str) -> str:
    """A page without the marks that the search puts around what it found."""
    return web.get(portal.at(path)).text.replace("<mark>", "").replace("</mark>", "")


def look_up(browser, portal, code: str) -> None:
    browser.open(portal.at(LOOK_UP))
    forms.fill(browser, {"ma": code, "so-cuoi": PETITION["dien-thoai"][-PHONE_DIGITS:]})
    forms.send(browser)


def test_a_petition_is_sent_by_phone_and_looked_up_without_scripts(plain_browser, portal):
    browser = plain_browser
    browser.view(360)
    browser.open(portal.at(START))
    assert "khiếu nại" in text(browser) and "tố cáo" in text(browser)
    assert checks.overflow(browser) == []
    forms.follow(browser, f"a[href='{START}/gui']")
    assert checks.overflow(browser) == []
    forms.follow(browser, f"a[href='{FORM}']")
    assert checks.overflow(browser) == []
    fill(browser)
    forms.send(browser)
    code = code_on(browser)
    assert code.startswith("KN-")
    shown = text(browser)
    for words in ("Đã nhận phản ánh, kiến nghị của bạn", "15 ngày làm việc", "Tiếp theo"):
        assert words in shown
    assert checks.overflow(browser) == []

    look_up(browser, portal, code)
    assert code in text(browser)
    assert "đang xem phản ánh, kiến nghị của bạn" in text(browser)
    shown = browser.driver.page_source
    assert [each for each in PERSONAL if PETITION[each] in shown] == []
    for path in (START, "/", "/rss/phan-anh-kien-nghi", "/tim-kiem?q=thu+tuc+thu+nghiem+trich+luc"):
        assert PETITION["quy-dinh"] not in unmarked(portal, path)


def test_wrong_input_is_explained_and_kept(browser, portal):
    browser.open(portal.at(FORM))
    browser.view(360)
    forms.leave_judging_to_the_server(browser)
    typed = dict.fromkeys(forms.typed_fields(browser), SCRIPT)
    forms.fill(browser, typed)
    browser.driver.find_element(By.ID, DIFFICULTY).click()
    forms.send(browser)
    assert_no_script_got_in(browser)
    assert_focus_is_on_the_errors(browser)
    for name, value in typed.items():
        assert forms.control(browser, name).get_property("value") == value
    assert browser.driver.find_element(By.ID, DIFFICULTY).is_selected()
    assert checks.accessibility(browser) == []
    assert checks.overflow(browser) == []


def test_an_empty_form_leads_to_every_field(plain_browser, portal):
    browser = plain_browser
    browser.open(portal.at(FORM))
    forms.leave_judging_to_the_server(browser)
    forms.send(browser)
    links = browser.driver.find_elements(By.CSS_SELECTOR, "main [role=alert] a")
    targets = [link.get_attribute("href").split("#")[1] for link in links]
    places = [browser.driver.find_element(By.ID, each).location["y"] for each in targets]
    assert len(targets) == 8 and "muc-vuong-mac" in targets
    assert places == sorted(places)


def test_a_draft_stays_in_the_browser_until_it_was_sent(browser, portal):
    browser.open(portal.at(FORM))
    fill(browser)
    browser.driver.refresh()
    for field in ("tieu-de", "quy-dinh", "phuong-an"):
        assert forms.control(browser, field).get_property("value") == PETITION[field]
    assert browser.driver.find_element(By.ID, DIFFICULTY).is_selected()
    for field in PERSONAL:
        assert forms.control(browser, field).get_property("value") == "", f"{field} was kept"
    send(browser, portal)
    browser.open(portal.at(FORM))
    assert forms.control(browser, "tieu-de").get_property("value") == ""


def test_from_the_petition_to_the_published_reply(browser, portal):
    title = "Kiến nghị bỏ yêu cầu nộp lại giấy tờ đã có"
    code = send(browser, portal, PETITION | {"tieu-de": title})
    board = signed_in(portal, "ban.kien.nghi", "board-member")
    officer = signed_in(portal, "can.bo.kien.nghi", "editor", UNIT_SITE)
    leader = signed_in(portal, "lanh.dao.kien.nghi", "unit-leader", UNIT_SITE)

    def open_case(person, site: str) -> None:
        browser.forget()
        person.open_in(browser)
        browser.open(portal.at(f"/quan-tri/cong/{site}/cau-hoi?loc=cho-toi&loai=petition"))
        browser.driver.find_element(By.LINK_TEXT, title)
        with browser.next_page():
            browser.driver.find_element(By.LINK_TEXT, title).click()
        for words in (PETITION["quy-dinh"], "Phương án đề xuất", "Phản ánh, kiến nghị"):
            assert words in text(browser)
        browser.view(360)
        assert checks.overflow(browser) == []
        browser.view(1280)
        assert checks.accessibility(browser) == []

    open_case(board, "tinh")
    take(browser, "chuyen-don-vi", don_vi=UNIT_NAME)
    open_case(officer, UNIT_SITE)
    reply = browser.driver.find_element(By.ID, "muc-tra-loi")
    reply.clear()
    reply.send_keys("Sở tiếp thu; nơi tiếp nhận đối chiếu bản chính.")
    forms.follow(browser, "form[data-documents] button.primary")
    open_case(leader, UNIT_SITE)
    take(browser, "duyet", nguoi_tra_loi="Giám đốc Sở Tư pháp")
    open_case(board, "tinh")
    take(browser, "dang")

    browser.forget()
    browser.view(360)
    look_up(browser, portal, code)
    forms.follow(browser, f".question-status a[href^='{START}/']")
    shown = text(browser)
    for words in (
        PETITION["quy-dinh"], PETITION["phuong-an"], "Sở tiếp thu", "Giám đốc Sở Tư pháp",
        "chỉ có ý nghĩa tham khảo",
    ):
        assert words in shown
    assert checks.overflow(browser) == []
    assert checks.accessibility(browser) == []
    for path in (START, "/rss/phan-anh-kien-nghi", "/tim-kiem?q=nop+lai+giay+to+da+co"):
        assert title in unmarked(portal, path)
