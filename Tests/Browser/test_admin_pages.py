"""What holds for every page of the admin: for all eyes, on every screen, by keyboard."""

import pytest
from selenium.webdriver.support.wait import WebDriverWait

import checks
import html_checker
from admin_pages import PAGES
from chrome import POLL_SECONDS
from writing import EDITOR_DEADLINE_SECONDS


def name_of(page):
    return page.name


every_page = pytest.mark.parametrize("page", PAGES, ids=name_of)


def open_page(newsroom, browser, page):
    newsroom.open(browser, page)
    # Where the rich-text editor is installed, it belongs to the page.
    WebDriverWait(browser.driver, EDITOR_DEADLINE_SECONDS, POLL_SECONDS).until(
        lambda driver: driver.execute_script(
            "const area = document.querySelector('[data-editor]');"
            "return !area || Boolean(window.tinymce?.activeEditor?.initialized)"))


@every_page
def test_answers(newsroom, page):
    answer = newsroom.session(page).get(newsroom.path(page))
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"


@every_page
def test_is_accessible_and_fits(browser, newsroom, page):
    for width in (1280, 768, 360):
        browser.view(width)
        open_page(newsroom, browser, page)
        assert checks.accessibility(browser) == []
        assert checks.overflow(browser) == []
        assert checks.structure(browser) == []
        assert browser.messages() == []
    assert checks.small_targets(browser) == []


@every_page
@pytest.mark.parametrize("theme", ["toi", "tuong-phan"])
def test_is_readable_in_every_theme(browser, newsroom, page, theme):
    browser.forget()
    browser.choose_display(newsroom.portal.at("/"), f"{theme}.vua")
    newsroom.session(page).open_in(browser)
    browser.view(360)
    browser.open(newsroom.portal.at(newsroom.path(page)))
    assert checks.colours(browser) == []


@every_page
def test_is_walked_with_the_tab_key(plain_browser, newsroom, page):
    newsroom.open(plain_browser, page)
    assert checks.skip_link(plain_browser) == []
    newsroom.open(plain_browser, page)
    assert checks.unmarked_focus(plain_browser) == []


@pytest.fixture(scope="module")
def validity(newsroom, tmp_path_factory):
    texts = {
        page.name: newsroom.session(page).get(newsroom.path(page)).text for page in PAGES
    }
    return html_checker.complaints(texts, tmp_path_factory.mktemp("html"))


@every_page
def test_is_valid_html(validity, page):
    assert validity[page.name] == []
