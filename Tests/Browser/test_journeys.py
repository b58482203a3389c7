"""What people come for, done from start to end in a browser."""

import re

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import checks
import forms
import web
from pages import NO_UNIT, UNIT, links, matches, sitemap

REGULATION = "43/2020/QĐ-UBND"
ASK = "/hoi-dap/dat-cau-hoi/ca-nhan"
MOST_STRANGE_PATHS = 50
BOTH_FORMS = pytest.mark.parametrize("path", [ASK, "/hoi-dap/dat-cau-hoi/to-chuc"])
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
    box = browser.driver.find_element(By.CSS_SELECTOR, "input[name=q]")
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
    browser.open(portal.at(ASK))
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
        field = forms.control(browser, "ma")
        assert field.get_property("value") == entered
        assert field.get_attribute("aria-invalid") == "true"
        assert "Bạn kiểm tra lại" in notes_of(browser, field)


def notes_of(browser, element) -> str:
    """What a screen reader says of a field beside its label: its hint and its error."""
    described = (element.get_attribute("aria-describedby") or "").split()
    return "\n".join(browser.driver.find_element(By.ID, each).text for each in described)


def assert_errors_lead_to_fields(browser) -> None:
    """The summary is on top, and each of its links leads to a field that says the same."""
    summary = browser.driver.find_element(By.CSS_SELECTOR, "main [role=alert]")
    links = summary.find_elements(By.CSS_SELECTOR, "a[href^='#']")
    assert links
    for link in links:
        element = browser.driver.find_element(By.ID, link.get_attribute("href").split("#")[1])
        assert element.get_attribute("aria-invalid") == "true"
        assert link.text in notes_of(browser, element)


def assert_no_script_got_in(browser) -> None:
    planted = browser.driver.execute_script(
        "return [...document.querySelectorAll('script, img')].filter((each) =>"
        " each.textContent.includes('hit') || each.getAttribute('src') === 'x')"
        ".map((each) => each.outerHTML).concat(window.hit ? ['it ran'] : [])"
    )
    assert planted == []


@BOTH_FORMS
def test_wrong_input_is_explained_and_kept(plain_browser, portal, path):
    browser = plain_browser
    typed = QUESTION | {"ho-ten": "", "dien-thoai": "không có", "dong-y": False}
    browser.open(portal.at(path))
    forms.leave_judging_to_the_server(browser)
    forms.fill(browser, typed)
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    for field in ("tieu-de", "noi-dung", "dien-thoai", "thu-dien-tu"):
        assert forms.control(browser, field).get_property("value") == typed[field]


def test_a_form_with_errors_is_accessible(browser, portal):
    browser.view(360)
    browser.open(portal.at(ASK))
    forms.leave_judging_to_the_server(browser)
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    assert checks.accessibility(browser) == []
    assert checks.overflow(browser) == []


def test_a_question_is_asked_by_keyboard_alone(browser, portal):
    browser.open(portal.at(ASK))
    forms.fill_by_keyboard(browser, QUESTION)
    forms.send_by_keyboard(browser)
    assert CODE.search(text(browser))


@BOTH_FORMS
def test_a_script_in_every_field_stays_text(browser, portal, path):
    browser.open(portal.at(path))
    forms.leave_judging_to_the_server(browser)
    names = [
        element.get_attribute("name")
        for element in browser.driver.find_elements(
            By.CSS_SELECTOR, "main form input:not([tabindex='-1']), main form textarea"
        )
        if element.get_attribute("type") not in ("checkbox", "hidden")
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


def comment_form(portal) -> str:
    """The address of the comment form of a consultation that is open."""
    return next(url for draft in drafts(portal) for url in comment_forms(draft))


def drafts(portal) -> list[str]:
    return [url for url in sitemap(portal) if matches(r"/gop-y/[^/]+", url)]


def comment_forms(draft: str) -> list[str]:
    return [url for url in links(draft) if url.endswith("/gui-y-kien")]


def test_a_draft_is_commented_on_and_the_comment_waits_for_approval(plain_browser, portal):
    browser = plain_browser
    form = comment_form(portal)
    browser.open(form)
    forms.fill(browser, COMMENT)
    forms.send(browser)
    assert "Đã nhận ý kiến" in text(browser)
    assert COMMENT["y-kien"] not in web.get(form.removesuffix("/gui-y-kien")).text


def test_a_comment_by_keyboard_alone(browser, portal):
    browser.open(comment_form(portal))
    forms.fill_by_keyboard(browser, COMMENT)
    forms.send_by_keyboard(browser)
    assert "Đã nhận ý kiến" in text(browser)
    assert checks.accessibility(browser) == []


def test_a_wrong_comment_is_explained_and_kept(plain_browser, portal):
    browser = plain_browser
    browser.open(comment_form(portal))
    forms.leave_judging_to_the_server(browser)
    forms.fill(browser, {"y-kien": SCRIPT, "ho-ten": SCRIPT})
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    assert_no_script_got_in(browser)
    assert forms.control(browser, "y-kien").get_property("value") == SCRIPT


def test_a_closed_consultation_takes_no_comment(portal):
    closed = [draft for draft in drafts(portal) if not comment_forms(draft)]
    assert closed
    for draft in closed:
        page = web.get(f"{draft}/gui-y-kien")
        assert "<textarea" not in page.text


def test_display_choices_hold_on_other_pages_without_scripts(plain_browser, portal):
    browser = plain_browser
    browser.open(portal.at("/tuy-chon"))
    forms.fill(browser, {"giao-dien-toi": True, "co-chu-rat-lon": True})
    forms.send(browser)
    browser.open(portal.at("/van-ban"))
    chosen = browser.driver.find_element(By.TAG_NAME, "html").get_attribute("class")
    assert "theme-dark" in chosen and "text-larger" in chosen


def test_a_member_unit_has_its_own_portal(plain_browser, portal):
    browser = plain_browser
    browser.open(portal.at("/", UNIT))
    assert "Sở Khoa học và Công nghệ" in browser.driver.title
    canonical = browser.driver.find_element(By.CSS_SELECTOR, "link[rel=canonical]")
    assert canonical.get_attribute("href") == portal.at("/", UNIT)
    own = {url.split(f":{portal.port}")[1] for url in sitemap(portal, UNIT)}
    provincial = [url.split(f":{portal.port}")[1] for url in sitemap(portal)]
    strange = [path for path in provincial if path not in own]
    for path in strange[:MOST_STRANGE_PATHS]:
        assert web.get(portal.at(path, UNIT)).status == 404, f"{path} shows at {UNIT}"


def test_an_unknown_site_says_so_and_leads_on(plain_browser, portal):
    plain_browser.open(portal.at("/tin-tuc", NO_UNIT))
    hrefs = [
        link.get_attribute("href")
        for link in plain_browser.driver.find_elements(By.CSS_SELECTOR, "main a")
    ]
    assert portal.at("/") in hrefs


def test_a_page_that_does_not_exist_leads_on(plain_browser, portal):
    plain_browser.open(portal.at("/van-ban/khong-co-van-ban-nay"))
    search(plain_browser, REGULATION)
    assert plain_browser.driver.find_elements(By.CSS_SELECTOR, "main a[href*='43-2020']")
