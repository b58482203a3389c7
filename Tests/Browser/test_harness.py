"""Proves the checks: each passes the page that is right and finds the fault planted for it."""

import pytest

import checks
import html_checker
from planted import FAULTS, RIGHT, planted_site


@pytest.fixture(scope="module")
def site():
    with planted_site() as address:
        yield address


def messages(browser):
    return browser.messages()


CHECKS = [
    (checks.accessibility, "picture-without-words", "image-alt"),
    (checks.accessibility, "pale-text", "color-contrast"),
    (checks.accessibility, "unlabelled-field", "label"),
    (checks.colours, "pale-text", "color-contrast"),
    (checks.overflow, "too-wide", "716 px"),
    (checks.structure, "two-headings", "2 h1"),
    (checks.structure, "english", "'en'"),
    (checks.structure, "untitled", "no title"),
    (messages, "inline-script", "Content Security Policy"),
    (messages, "inline-style", "Content Security Policy"),
    (messages, "missing-script", "404"),
    (checks.small_targets, "tiny-link", "12 × 12"),
    (checks.small_targets, "low-button", "30 px"),
    (checks.small_targets, "small-place", "/2"),
    (checks.loose_separators, "loose-separator", "“·”"),
    (checks.skip_link, "no-skip-link", "no skip link"),
    (checks.skip_link, "hidden-skip-link", "does not show"),
    (checks.skip_link, "skip-link-to-nowhere", "not in #mat"),
    (checks.unmarked_focus, "unmarked-focus", "plain"),
    (checks.unmarked_focus, "unmarked-place", "Nơi 1"),
]


def name_of(value):
    return getattr(value, "__name__", None)


@pytest.mark.parametrize(("check", "fault", "words"), CHECKS, ids=name_of)
def test_a_check_finds_its_fault_and_no_other(browser, site, check, fault, words):
    browser.view(360)
    browser.open(site)
    assert check(browser) == []
    browser.open(site + fault)
    found = check(browser)
    assert found and words in found[0]


def test_a_place_marked_by_its_stroke_is_marked(browser, site):
    browser.open(site + "small-place")
    assert checks.unmarked_focus(browser) == []


def test_dark_theme_is_really_dark(browser, site):
    browser.view(360, dark=False)
    browser.open(site + "pale-at-night")
    assert checks.accessibility(browser) == []
    browser.view(360, dark=True)
    browser.open(site + "pale-at-night")
    assert "color-contrast" in checks.accessibility(browser)[0]


def test_weight_counts_bytes_and_the_cache(browser, site):
    browser.open(site)
    first = browser.traffic()
    assert checks.weight(first, 4_000) == []
    assert "/style.css" in checks.weight(first, 100)[0]
    browser.open(site + "pale-text")
    again = browser.traffic()
    assert [each.bytes for each in again if each.url.endswith("style.css")] == [0]
    browser.open(site + "heavy")
    assert checks.weight(browser.traffic(), checks.FIRST_VISIT_BYTES)


def test_requests_to_other_hosts_are_seen(browser, site):
    browser.open(site)
    assert checks.foreign_requests(browser.traffic(), site) == []
    browser.open(site + "foreign")
    assert "example.test" in checks.foreign_requests(browser.traffic(), site)[0]


@pytest.mark.parametrize("fault", ["dead-link", "dead-anchor"])
def test_dead_links_are_found(site, fault):
    assert checks.dead_links([site], "localhost", most=20) == []
    assert "khong-co" in checks.dead_links([site + fault], "localhost", most=20)[0]


def test_the_html_checker_complains_of_the_page_at_fault(tmp_path):
    found = html_checker.complaints({"right": RIGHT, "wrong": FAULTS["unclosed"]}, tmp_path)
    assert found["right"] == []
    assert "Unclosed element" in " ".join(found["wrong"])


def test_scripts_are_off_in_the_plain_browser(plain_browser, browser, site):
    for each, expected in ((plain_browser, "off"), (browser, "on")):
        each.open("data:text/html,<p id=a>off</p><script>a.textContent='on'</script>")
        assert each.driver.find_element("id", "a").text == expected
