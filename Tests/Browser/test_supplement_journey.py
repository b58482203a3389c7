"""An asker sends what was missing, on a phone and without scripts, between two steps of the Board."""

from urllib.parse import urlsplit

from selenium.webdriver.common.by import By

import checks
import forms
from reading import SCRIPT, assert_no_script_got_in, text
from staff import ADMIN, signed_in
from test_question_journeys import LOOK_UP, PHONE_DIGITS, QUESTION, ask

ASKED = "Bạn ghi rõ nhà ở phường, xã nào."
SENT = f"Nhà tôi ở phường Tân Phong. {SCRIPT}"
# Asked nowhere else, so that the Board finds it by its title.
TITLE = "Cấp lại giấy phép xây dựng khi thiếu địa chỉ nhà"


def look_up(browser, portal, code: str) -> None:
    browser.open(portal.at(LOOK_UP))
    forms.fill(browser, {"ma": code, "so-cuoi": QUESTION["dien-thoai"][-PHONE_DIGITS:]})
    forms.send(browser)


def item_of(board, title: str) -> str:
    """The question's page in the admin, found without marks."""
    found = board.get(f"{ADMIN}/cau-hoi?loc=dang-mo&tim=thieu+dia+chi").text
    row = found.split(title)[0]
    return urlsplit(row.rsplit('href="', 1)[1].split('"')[0]).path


def test_what_was_missing_is_sent_and_the_clock_runs_on(browser, plain_browser, portal):
    code = ask(plain_browser, portal, question=QUESTION | {"tieu-de": TITLE})
    board = signed_in(portal, "ban.bien.bo.sung", "board-member")
    item = item_of(board, TITLE)
    asked = board.send(item, f"{item}/buoc", ("buoc", "yeu-cau-bo-sung"), ("noi-dung", ASKED))
    assert asked.status == 303

    # As somebody with scripts and aids sees it.
    browser.view(360)
    look_up(browser, portal, code)
    assert checks.accessibility(browser) == []

    plain_browser.view(360)
    look_up(plain_browser, portal, code)
    assert ASKED in text(plain_browser)
    assert checks.overflow(plain_browser) == []
    form = "form[action$='/bo-sung']"
    plain_browser.driver.find_element(By.CSS_SELECTOR, f"{form} textarea").send_keys(SENT)
    forms.follow(plain_browser, f"{form} button")
    assert "Đã nhận thông tin bổ sung" in text(plain_browser)
    assert "Nhận được thông tin bổ sung" in text(plain_browser)
    assert_no_script_got_in(plain_browser)
    assert checks.overflow(plain_browser) == []

    board.open_in(browser)
    for width in (360, 1280):
        browser.view(width)
        browser.open(portal.at(item))
        assert "Nhà tôi ở phường Tân Phong." in text(browser)
        assert_no_script_got_in(browser)
        assert checks.accessibility(browser) == []
        assert checks.overflow(browser) == []
