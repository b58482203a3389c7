"""What people come for, done from start to end in a browser."""

import re

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import checks
import forms
import web
from pages import UNIT, sitemap

REGULATION = "43/2020/QĐ-UBND"
CODE = re.compile(r"HD-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")
SCRIPT = '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">\'"&amp;'

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
PERSONAL = ("ho-ten", "dia-chi", "dien-thoai", "thu-dien-tu")

COMMENT = {
    "y-kien": "Đề nghị quy định rõ thời hạn trả lời tại khoản 2.",
    "ho-ten": "Người Góp Ý Thử",
    "dong-y": True,
}


def text(browser) -> str:
    return browser.driver.find_element(By.TAG_NAME, "main").text


def search(browser, words: str) -> None:
    box = browser.driver.find_element(By.CSS_SELECTOR, "main input[name=q], input[name=q]")
    box.clear()
    box.send_keys(words, Keys.ENTER)


@pytest.mark.parametrize(
    "words",
    [
        REGULATION,
        "43/2020/qd-ubnd",
        "quy che hoat dong cong thong tin dien tu tinh lai chau",
        "QUY CHẾ HOẠT ĐỘNG CỔNG THÔNG TIN ĐIỆN TỬ",
    ],
)
def test_a_document_is_found(plain_browser, portal, words):
    browser = plain_browser
    browser.open(portal.at("/"))
    search(browser, words)
    found = browser.driver.find_element(By.CSS_SELECTOR, "main a[href*='/van-ban/43-2020']")
    found.click()
    assert REGULATION in text(browser)


def test_what_was_found_shows_as_it_was_written(plain_browser, portal):
    plain_browser.open(portal.at("/tim-kiem?q=quyet+dinh"))
    marks = plain_browser.driver.find_elements(By.CSS_SELECTOR, "main mark")
    assert any("uyết" in mark.text for mark in marks)


def ask(browser, portal) -> str:
    """Asks the question; the code on the receipt."""
    browser.open(portal.at("/hoi-dap/dat-cau-hoi"))
    forms.fill(browser, QUESTION)
    forms.send(browser)
    code = CODE.search(text(browser))
    assert code, text(browser)
    return code.group()


def test_a_question_is_asked_and_looked_up_without_scripts(plain_browser, portal):
    browser = plain_browser
    code = ask(browser, portal)
    assert re.search(r"\d{1,2}/\d{1,2}/20\d\d", text(browser)), "no due date on the receipt"

    browser.open(portal.at("/hoi-dap/tra-cuu"))
    # As somebody types it who reads it from paper.
    forms.fill(browser, {"ma": code.removeprefix("HD-").replace("-", " ").lower()})
    forms.send(browser)
    assert code in text(browser)
    shown = browser.driver.page_source
    assert [field for field in PERSONAL if QUESTION[field] in shown] == []


def test_a_question_is_not_public_before_it_is_approved(plain_browser, portal):
    ask(plain_browser, portal)
    for path in ("/hoi-dap", "/", "/tim-kiem?q=Thu+tuc+cap+lai+giay+phep+xay+dung", "/rss"):
        assert QUESTION["tieu-de"] not in web.get(portal.at(path)).text


def test_a_receipt_is_accessible_and_can_be_loaded_again(browser, portal):
    code = ask(browser, portal)
    assert checks.accessibility(browser) == []
    browser.driver.refresh()
    assert code in text(browser), "loading the receipt again asked again"


def test_an_unknown_code_is_answered_clearly(plain_browser, portal):
    browser = plain_browser
    for entered in ("HD-0000-0000", "không phải mã", SCRIPT):
        browser.open(portal.at("/hoi-dap/tra-cuu"))
        forms.leave_judging_to_the_server(browser)
        forms.fill(browser, {"ma": entered})
        forms.send(browser)
        assert forms.control(browser, "ma").get_property("value") == entered
        assert_errors_lead_to_fields(browser)


def assert_errors_lead_to_fields(browser) -> None:
    """The summary is on top, and each of its links leads to a field that says the same."""
    summary = browser.driver.find_element(By.CSS_SELECTOR, "main [role=alert]")
    links = summary.find_elements(By.CSS_SELECTOR, "a[href^='#']")
    assert links
    for link in links:
        element = browser.driver.find_element(By.ID, link.get_attribute("href").split("#")[1])
        assert element.get_attribute("aria-invalid") == "true"
        described = (element.get_attribute("aria-describedby") or "").split()
        notes = [browser.driver.find_element(By.ID, each).text for each in described]
        assert any(link.text in note for note in notes), (link.text, notes)


def assert_no_script_got_in(browser) -> None:
    planted = browser.driver.execute_script(
        "return [...document.querySelectorAll('script, img')].filter((each) =>"
        " each.textContent.includes('hit') || each.getAttribute('src') === 'x')"
        ".map((each) => each.outerHTML).concat(window.hit ? ['it ran'] : [])"
    )
    assert planted == []


@pytest.mark.parametrize("kind", ["", "?loai=to-chuc"], ids=["individual", "organisation"])
def test_wrong_input_is_explained_and_kept(plain_browser, portal, kind):
    browser = plain_browser
    typed = QUESTION | {"ho-ten": "", "dien-thoai": "không có", "dong-y": False}
    browser.open(portal.at("/hoi-dap/dat-cau-hoi" + kind))
    forms.leave_judging_to_the_server(browser)
    forms.fill(browser, typed)
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    for field in ("tieu-de", "noi-dung", "dien-thoai", "thu-dien-tu"):
        assert forms.control(browser, field).get_property("value") == typed[field]


def test_a_form_with_errors_is_accessible(browser, portal):
    browser.view(360)
    browser.open(portal.at("/hoi-dap/dat-cau-hoi"))
    forms.leave_judging_to_the_server(browser)
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    assert checks.accessibility(browser) == []
    assert checks.overflow(browser) == []


def test_a_question_is_asked_by_keyboard_alone(browser, portal):
    browser.open(portal.at("/hoi-dap/dat-cau-hoi"))
    forms.fill_by_keyboard(browser, QUESTION)
    forms.send_by_keyboard(browser)
    assert CODE.search(text(browser))


@pytest.mark.parametrize("kind", ["", "?loai=to-chuc"], ids=["individual", "organisation"])
def test_a_script_in_every_field_stays_text(browser, portal, kind):
    browser.open(portal.at("/hoi-dap/dat-cau-hoi" + kind))
    forms.leave_judging_to_the_server(browser)
    names = [
        element.get_attribute("name")
        for element in browser.driver.find_elements(
            By.CSS_SELECTOR, "main form input:not([type=hidden]), main form textarea"
        )
        if element.get_attribute("type") not in ("checkbox", "radio")
    ]
    forms.fill(browser, dict.fromkeys(names, SCRIPT))
    forms.send(browser)
    assert_no_script_got_in(browser)
    for name in names:
        assert forms.control(browser, name).get_property("value") == SCRIPT
    assert checks.accessibility(browser) == []


def test_a_script_in_the_search_stays_text(browser, portal):
    browser.open(portal.at("/tim-kiem"))
    search(browser, SCRIPT)
    assert_no_script_got_in(browser)
    box = browser.driver.find_element(By.CSS_SELECTOR, "main input[name=q]")
    assert box.get_property("value") == SCRIPT


def consultations(portal, takes_comments: bool) -> list[str]:
    return [
        url
        for url in sitemap(portal)
        if "/gop-y/" in url and ('id="muc-y-kien"' in web.get(url).text) == takes_comments
    ]


def test_a_draft_is_commented_on_and_the_comment_waits_for_approval(plain_browser, portal):
    browser = plain_browser
    address = consultations(portal, takes_comments=True)[0]
    browser.open(address)
    forms.fill(browser, COMMENT)
    forms.send(browser)
    assert browser.driver.find_elements(By.CSS_SELECTOR, "main [role=status], main .notice")
    assert COMMENT["y-kien"] not in web.get(address).text


def test_a_comment_by_keyboard_alone(browser, portal):
    browser.open(consultations(portal, takes_comments=True)[0])
    forms.fill_by_keyboard(browser, COMMENT)
    forms.send_by_keyboard(browser)
    assert not browser.driver.find_elements(By.CSS_SELECTOR, "main [role=alert]")


def test_a_wrong_comment_is_explained_and_kept(plain_browser, portal):
    browser = plain_browser
    browser.open(consultations(portal, takes_comments=True)[0])
    forms.leave_judging_to_the_server(browser)
    forms.fill(browser, {"y-kien": SCRIPT, "ho-ten": SCRIPT})
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    assert_no_script_got_in(browser)
    assert forms.control(browser, "y-kien").get_property("value") == SCRIPT


def test_a_closed_consultation_has_no_form(portal):
    closed = consultations(portal, takes_comments=False)
    assert closed
    assert all(
        "<form" not in web.get(url).text.split("<main", 1)[1].split("</main>")[0] for url in closed
    )


def test_a_member_unit_has_its_own_portal(plain_browser, portal):
    browser = plain_browser
    browser.open(portal.at("/", UNIT))
    assert "Sở Khoa học và Công nghệ" in browser.driver.title
    canonical = browser.driver.find_element(By.CSS_SELECTOR, "link[rel=canonical]")
    assert canonical.get_attribute("href") == portal.at("/", UNIT)
    own = {url.split(f":{portal.port}")[1] for url in sitemap(portal, UNIT)}
    provincial = [url for url in sitemap(portal) if url.split(f":{portal.port}")[1] not in own]
    strange = [url for url in provincial if "//localhost" in url][:50]
    for url in strange:
        path = url.split(f":{portal.port}")[1]
        assert web.get(portal.at(path, UNIT)).status == 404, f"{path} shows at {UNIT}"


def test_an_unknown_site_says_so_and_leads_on(plain_browser, portal):
    plain_browser.open(portal.at("/tin-tuc", "khong-co-don-vi-nay"))
    hrefs = [
        link.get_attribute("href")
        for link in plain_browser.driver.find_elements(By.CSS_SELECTOR, "main a")
    ]
    assert portal.at("/") in hrefs


def test_a_page_that_does_not_exist_leads_on(plain_browser, portal):
    plain_browser.open(portal.at("/van-ban/khong-co-van-ban-nay"))
    search(plain_browser, REGULATION)
    assert plain_browser.driver.find_elements(By.CSS_SELECTOR, "main a[href*='43-2020']")
