"""Commenting on a draft, done from start to end in a browser."""

import sqlite3
from contextlib import closing, contextmanager

import checks
import forms
import web
from pages import CONCLUDED, links, matches, sitemap
from reading import (
    SCRIPT,
    assert_errors_lead_to_fields,
    assert_focus_is_on_the_errors,
    assert_no_script_got_in,
    text,
)

# In the order of the form, which the keyboard follows.
COMMENT = {
    "y-kien": "Đề nghị quy định rõ thời hạn trả lời tại khoản 2.",
    "ho-ten": "Người Góp Ý Thử",
    "dong-y": True,
}
THANKS = "Đã nhận ý kiến"


def drafts(portal) -> list[str]:
    return [url for url in sitemap(portal) if matches(r"/gop-y/[^/]+", url)]


def comment_forms(draft: str) -> list[str]:
    return [url for url in links(draft) if url.endswith("/gui-y-kien")]


def comment_form(portal) -> str:
    """The address of the comment form of a consultation that is open."""
    return next(url for draft in drafts(portal) for url in comment_forms(draft))


@contextmanager
def closed_meanwhile(portal, form: str):
    """The consultation's time is over, as when a form was left open for days."""
    slug = form.split("/")[-2]
    with closing(sqlite3.connect(portal.data / "portal.sqlite", isolation_level=None)) as data:
        find = "SELECT closes_at FROM consultation WHERE slug = ?"
        change = "UPDATE consultation SET closes_at = ? WHERE slug = ?"
        (closes_at,) = data.execute(find, (slug,)).fetchone()
        data.execute(change.replace("?", "opens_at + 1", 1), (slug,))
        try:
            yield
        finally:
            data.execute(change, (closes_at, slug))


def test_a_draft_is_commented_on_and_the_comment_waits_for_approval(plain_browser, portal):
    browser = plain_browser
    form = comment_form(portal)
    browser.open(form)
    forms.fill(browser, COMMENT)
    forms.send(browser)
    assert THANKS in text(browser)
    assert COMMENT["y-kien"] not in web.get(form.removesuffix("/gui-y-kien")).text


def test_a_comment_by_keyboard_alone(browser, portal):
    browser.open(comment_form(portal))
    forms.fill_by_keyboard(browser, COMMENT)
    forms.send_by_keyboard(browser)
    assert THANKS in text(browser)
    assert checks.accessibility(browser) == []


def test_a_wrong_comment_is_explained_and_kept(plain_browser, portal):
    browser = plain_browser
    browser.open(comment_form(portal))
    forms.leave_judging_to_the_server(browser)
    forms.fill(browser, COMMENT | {"y-kien": "Ngắn", "dong-y": False})
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    assert forms.control(browser, "y-kien").get_property("value") == "Ngắn"
    assert forms.control(browser, "ho-ten").get_property("value") == COMMENT["ho-ten"]


def test_a_script_in_every_field_of_a_comment_stays_text(browser, portal):
    browser.view(360)
    browser.open(comment_form(portal))
    forms.leave_judging_to_the_server(browser)
    names = forms.typed_fields(browser)
    forms.fill(browser, dict.fromkeys(names, SCRIPT))
    forms.send(browser)
    assert_errors_lead_to_fields(browser)
    assert_focus_is_on_the_errors(browser)
    assert_no_script_got_in(browser)
    for name in names:
        assert forms.control(browser, name).get_property("value") == SCRIPT
    assert checks.accessibility(browser) == []
    assert checks.overflow(browser) == []


def test_a_comment_that_comes_too_late_is_kept_for_its_writer(browser, portal):
    form = comment_form(portal)
    for left_for_long in (False, True):
        browser.open(form)
        forms.fill(browser, COMMENT | {"y-kien": SCRIPT})
        if left_for_long:
            browser.driver.delete_all_cookies()
        with closed_meanwhile(portal, form):
            forms.send(browser)
        assert "Đã hết thời gian nhận ý kiến" in text(browser)
        assert_no_script_got_in(browser)
        kept = browser.driver.find_element("css selector", "main textarea[readonly]")
        assert kept.get_property("value") == SCRIPT
        assert checks.accessibility(browser) == []


def test_a_closed_consultation_takes_no_comment(portal):
    closed = [draft for draft in drafts(portal) if not comment_forms(draft)]
    assert closed
    for draft in closed:
        page = web.get(f"{draft}/gui-y-kien")
        assert "Đã hết thời gian nhận ý kiến" in page.text
        assert "<textarea" not in page.text


def test_a_clause_is_commented_on_by_phone_without_scripts(plain_browser, portal):
    browser = plain_browser
    browser.view(360)
    draft = comment_form(portal).removesuffix("/gui-y-kien")
    browser.open(draft)
    forms.follow(browser, "#dieu-2-khoan-1 .piece-act a")
    chosen = forms.control(browser, "dieu")
    assert chosen.get_property("value") == "dieu-2-khoan-1"
    browser.driver.find_element("css selector", "#muc-quan-diem-change").click()
    forms.fill(browser, {"y-kien": COMMENT["y-kien"]})
    assert checks.overflow(browser) == []
    forms.send(browser)
    assert THANKS in text(browser)


def test_the_outcome_the_replies_and_the_changes_are_read(plain_browser, portal):
    browser = plain_browser
    browser.view(360)
    browser.open(portal.at(f"/gop-y/{CONCLUDED}"))
    for words in ("Chúng tôi đã hỏi", "Bạn đã góp ý", "Chúng tôi đã làm"):
        assert words in text(browser)
    browser.driver.find_element("css selector", "#dieu-2 .piece-comments summary").click()
    assert "Cơ quan soạn thảo: Tiếp thu" in text(browser)
    assert checks.overflow(browser) == []
    forms.follow(browser, ".papers a[href*='so-sanh']")
    added = browser.driver.find_elements("css selector", "ins")
    assert any("mạng di động chậm" in each.text for each in added)
    assert checks.overflow(browser) == []


def test_a_page_is_said_not_to_help(plain_browser, portal):
    browser = plain_browser
    browser.view(360)
    browser.open(portal.at("/van-ban"))
    forms.follow(browser, ".page-feedback a[href*='huu-ich=khong']")
    assert browser.driver.find_element("css selector", "#muc-huu-ich-khong").is_selected()
    forms.fill(browser, {"noi-dung": SCRIPT})
    forms.send(browser)
    assert "Đã nhận góp ý" in text(browser)
    code = browser.driver.find_element("css selector", ".receipt .code strong").text
    receipt = browser.driver.current_url
    browser.open(portal.at("/phan-hoi/tra-cuu"))
    forms.fill(browser, {"ma": code.lower()})
    forms.send(browser)
    assert browser.driver.current_url == receipt
    assert "Còn" in text(browser) and checks.overflow(browser) == []
