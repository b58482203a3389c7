"""What holds for every kind of page, in both themes and on the smallest screens."""

from contextlib import suppress

import pytest

import checks
import html_checker
import web
from pages import PAGES, UNIT, sitemap

MOST_LINKS = 2_000


def name_of(page):
    return page.name


every_page = pytest.mark.parametrize("page", PAGES, ids=name_of)


@every_page
def test_answers_as_it_should(portal, page):
    answer = web.get(page.address(portal))
    assert answer.status == page.status
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


@every_page
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_is_accessible(browser, portal, page, width):
    browser.view(width)
    browser.open(page.address(portal))
    assert checks.accessibility(browser) == []


@every_page
@pytest.mark.parametrize("theme", ["toi", "tuong-phan"])
def test_is_readable_in_every_theme(browser, portal, page, theme):
    browser.choose_display(portal.at("/", page.site), f"{theme}.vua")
    browser.open(page.address(portal))
    for width in (1280, 360):
        browser.view(width)
        assert checks.colours(browser) == []


@every_page
def test_is_readable_on_a_dark_device(browser, portal, page):
    browser.view(360, dark=True)
    browser.open(page.address(portal))
    assert checks.colours(browser) == []


@every_page
def test_fits_its_window(browser, portal, page):
    browser.open(page.address(portal))
    for width in (1280, 768, 360, 320):
        browser.view(width)
        assert checks.overflow(browser) == []


@every_page
def test_fits_its_window_with_the_largest_text(browser, portal, page):
    browser.view(360)
    browser.choose_display(portal.at("/", page.site), "theo-may.rat-lon")
    browser.open(page.address(portal))
    assert checks.overflow(browser) == []


@every_page
def test_is_well_made(browser, portal, page):
    browser.open(page.address(portal))
    assert checks.structure(browser) == []
    expected = f"status of {page.status}"
    assert [each for each in browser.messages() if expected not in each] == []


@every_page
def test_is_printed_without_loose_ends(browser, portal, page):
    browser.open(page.address(portal))
    assert checks.loose_separators(browser) == []


@every_page
def test_targets_are_large_enough_for_a_thumb(browser, portal, page):
    browser.view(360)
    browser.open(page.address(portal))
    assert checks.small_targets(browser) == []


@pytest.mark.parametrize("page", [page for page in PAGES if page.has_menus], ids=name_of)
def test_menus_can_be_skipped(browser, portal, page):
    browser.open(page.address(portal))
    assert checks.skip_link(browser) == []


@every_page
def test_is_walked_with_the_tab_key(browser, portal, page):
    browser.open(page.address(portal))
    assert checks.unmarked_focus(browser) == []


@every_page
def test_is_light_and_asks_nobody_else(browser, portal, page):
    address = page.address(portal)
    browser.open(address)
    first = browser.traffic()
    assert checks.weight(first, checks.FIRST_VISIT_BYTES) == []
    assert checks.foreign_requests(first, address) == []


@every_page
def test_is_lighter_when_the_site_is_known(browser, portal, page):
    browser.open(portal.at("/lien-he", page.site))
    browser.traffic()
    browser.open(page.address(portal))
    limits = {
        "document": checks.LEGAL_TEXT_BYTES,
        "ask-organisation": checks.NEXT_FORM_BYTES,
        "unit-ask": checks.NEXT_FORM_BYTES,
        "petition-individual": checks.NEXT_LONG_FORM_BYTES,
        "petition-organisation": checks.NEXT_LONG_FORM_BYTES,
    }
    limit = limits.get(page.name, checks.NEXT_VISIT_BYTES)
    assert checks.weight(browser.traffic(), limit) == []


@pytest.fixture(scope="module")
def validity(portal, tmp_path_factory):
    """What the checker says of all pages, asked once; a page that is missing says so itself."""
    texts = {}
    for page in PAGES:
        with suppress(LookupError):
            texts[page.name] = web.get(page.address(portal)).text
    return html_checker.complaints(texts, tmp_path_factory.mktemp("html"))


@every_page
def test_is_valid_html(validity, page):
    assert validity[page.name] == []


def test_every_link_leads_somewhere(portal):
    starts = [page.address(portal) for page in PAGES if page.status == 200]
    starts += sitemap(portal) + sitemap(portal, UNIT)
    assert checks.dead_links(starts, "localhost", MOST_LINKS) == []


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/rss", "application/rss+xml"),
        ("/atom", "application/atom+xml"),
        ("/sitemap.xml", "application/xml"),
        ("/robots.txt", "text/plain"),
    ],
)
@pytest.mark.parametrize("site", ["", UNIT])
def test_texts_for_machines(portal, path, kind, site):
    answer = web.get(portal.at(path, site))
    assert answer.status == 200
    assert answer.headers.get_content_type() == kind
    if kind.endswith("xml"):
        web.xml(answer)
