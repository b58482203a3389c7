"""Finding things by search and by filters, done from start to end in a browser."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

import checks
import forms
import web
from reading import SCRIPT, assert_no_script_got_in, search, text

REGULATION = "43/2020/QĐ-UBND"
FOUND_REGULATION = "main a[href*='/van-ban/43-2020']"
FILTER = "main .filters button"
FILTERS = ("hinh-thuc", "co-quan", "nam")


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
    forms.follow(browser, FOUND_REGULATION)
    assert REGULATION in text(browser)


def test_a_document_is_found_by_keyboard_alone(browser, portal):
    browser.open(portal.at("/"))
    forms.tab_to(browser, "input[name=q]")
    with browser.next_page():
        checks.press(browser, REGULATION, Keys.ENTER)
    forms.follow_by_keyboard(browser, FOUND_REGULATION)
    assert REGULATION in text(browser)


def test_what_was_found_shows_as_it_was_written(plain_browser, portal):
    plain_browser.open(portal.at("/tim-kiem?q=quyet+dinh"))
    marks = plain_browser.driver.find_elements(By.CSS_SELECTOR, "main mark")
    assert any("uyết" in mark.text for mark in marks)


@pytest.mark.parametrize("words", ["", "   ", '"', "*", "a" * 1000, "AND OR NOT NEAR(", "-", "\0"])
def test_words_that_cannot_be_looked_for_are_answered(portal, words):
    answer = web.get(portal.at(f"/tim-kiem?q={web.quoted(words)}"))
    assert answer.status in (200, 400)
    assert "<h1" in answer.text


def test_a_script_in_the_search_stays_text(browser, portal):
    browser.open(portal.at("/tim-kiem"))
    search(browser, SCRIPT)
    assert_no_script_got_in(browser)
    box = browser.driver.find_element(By.CSS_SELECTOR, "main input[name=q]")
    assert box.get_property("value") == SCRIPT
    assert checks.accessibility(browser) == []


@pytest.mark.parametrize("field", ["loai", "sau"])
def test_a_script_in_the_rest_of_the_search_stays_text(browser, portal, field):
    browser.open(portal.at(f"/tim-kiem?q=quyet+dinh&{field}={web.quoted(SCRIPT)}"))
    assert_no_script_got_in(browser)
    assert checks.accessibility(browser) == []


def offered(browser, field: str) -> dict[str, int]:
    """The choices of a filter with the number of documents that each promises."""
    options = Select(forms.control(browser, field)).options
    parts = [option.text.rpartition(" (") for option in options if option.get_attribute("value")]
    return {words + mark + number: int(number.rstrip(")")) for words, mark, number in parts}


@pytest.mark.parametrize("field", FILTERS)
def test_a_filter_shows_as_many_as_it_promises(plain_browser, portal, field):
    browser = plain_browser
    browser.open(portal.at("/van-ban"))
    promised = offered(browser, field)
    words = min(promised, key=promised.get)
    forms.fill(browser, {field: words})
    forms.follow(browser, FILTER)
    rows = browser.driver.find_elements(By.CSS_SELECTOR, "main .row")
    assert len(rows) == promised[words]
    forms.follow(browser, "main .chosen a")
    assert not browser.driver.find_elements(By.CSS_SELECTOR, "main .chosen")


def test_filters_by_keyboard_alone(browser, portal):
    browser.open(portal.at("/van-ban"))
    forms.tab_to(browser, "#muc-hinh-thuc")
    checks.press(browser, Keys.ARROW_DOWN)
    forms.follow_by_keyboard(browser, FILTER)
    assert "Đang lọc theo" in text(browser)
    assert checks.accessibility(browser) == []


@pytest.mark.parametrize("field", FILTERS)
@pytest.mark.parametrize("value", [SCRIPT, "khong-co", "-1", "99999999999999999999"])
def test_a_filter_with_a_strange_value_stays_calm(browser, portal, field, value):
    browser.open(portal.at(f"/van-ban?{field}={web.quoted(value)}"))
    assert_no_script_got_in(browser)
    assert browser.driver.find_elements(By.ID, f"muc-{field}")
    assert checks.overflow(browser) == []
