"""Display choices, member portals, archived portals, and ways that lead nowhere."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import checks
import forms
import web
from pages import ARCHIVED_UNIT, NO_UNIT, UNIT, links, sitemap
from reading import SCRIPT, search, text
from test_finding_journeys import FOUND_REGULATION, REGULATION

MOST_STRANGE_PATHS = 50
CHOICES = "/tuy-chon"


def classes(browser) -> str:
    return browser.driver.find_element(By.TAG_NAME, "html").get_attribute("class")


def test_display_choices_hold_on_other_pages_without_scripts(plain_browser, portal):
    browser = plain_browser
    browser.open(portal.at(CHOICES))
    forms.fill(browser, {"giao-dien-toi": True, "co-chu-rat-lon": True})
    forms.send(browser)
    browser.open(portal.at("/van-ban"))
    assert "theme-dark" in classes(browser) and "text-larger" in classes(browser)


def test_display_choices_lead_back_to_the_page_one_came_from(browser, portal):
    browser.open(portal.at("/van-ban"))
    forms.follow_by_keyboard(browser, f"a[href='{CHOICES}']")
    forms.tab_to(browser, "[name='co-chu']")
    checks.press(browser, Keys.ARROW_DOWN)
    forms.tab_to(browser, "[name='giao-dien']")
    checks.press(browser, Keys.ARROW_UP)
    forms.send_by_keyboard(browser)
    assert browser.driver.current_url == portal.at("/van-ban")
    assert "theme-contrast" in classes(browser) and "text-large" in classes(browser)


@pytest.mark.parametrize("field", ["quay-lai", "co-chu", "giao-dien", "ma-phien"])
@pytest.mark.parametrize("value", [SCRIPT, "//example.test/", "https://example.test/", "\r\nX: y"])
def test_display_choices_take_nothing_strange(browser, portal, field, value):
    browser.open(portal.at(CHOICES))
    element = browser.driver.find_element(By.CSS_SELECTOR, f"main form [name='{field}']")
    browser.driver.execute_script("arguments[0].value = arguments[1]", element, value)
    if element.get_attribute("type") == "radio":
        element.click()
    forms.send(browser)
    assert browser.driver.current_url.startswith(portal.at("/"))
    assert "theme-system text-normal" in classes(browser)


@pytest.mark.parametrize("cookie", ["x", SCRIPT.replace(";", ""), "toi.lon.lon", "." * 2000])
def test_a_display_cookie_that_is_none_is_passed_over(browser, portal, cookie):
    browser.choose_display(portal.at("/"), cookie)
    browser.open(portal.at("/"))
    assert "theme-system text-normal" in classes(browser)


def test_a_member_unit_has_its_own_portal(plain_browser, portal):
    browser = plain_browser
    browser.open(portal.at("/", UNIT))
    assert "Sở Khoa học và Công nghệ" in browser.driver.title
    canonical = browser.driver.find_element(By.CSS_SELECTOR, "link[rel=canonical]")
    assert canonical.get_attribute("href") == portal.at("/", UNIT)
    own = {url.split(f":{portal.port}")[1] for url in sitemap(portal, UNIT)}
    provincial = [url.split(f":{portal.port}")[1] for url in sitemap(portal)]
    # Sections of one segment are there on many sites, also while they are empty.
    strange = [path for path in provincial if path not in own and path.count("/") > 1]
    assert strange
    for path in strange[:MOST_STRANGE_PATHS]:
        assert web.get(portal.at(path, UNIT)).status == 404, f"{path} shows at {UNIT}"


@pytest.mark.parametrize("path", ["/", "/hoi-dap", "/van-ban", "/lien-he", "/tim-kiem?q=lai+chau"])
def test_an_archived_portal_says_so_and_offers_no_form(plain_browser, portal, path):
    browser = plain_browser
    browser.open(portal.at(path, ARCHIVED_UNIT))
    page = browser.driver.find_element(By.TAG_NAME, "body")
    assert "đã lưu trữ" in page.text
    assert [url for url in links(portal.at(path, ARCHIVED_UNIT)) if "/dat-cau-hoi" in url] == []


@pytest.mark.parametrize("path", ["/hoi-dap/dat-cau-hoi", "/hoi-dap/dat-cau-hoi/to-chuc"])
def test_an_archived_portal_takes_no_question(plain_browser, portal, path):
    address = portal.at(path, ARCHIVED_UNIT)
    assert web.get(address).status == 410
    plain_browser.open(address)
    assert plain_browser.driver.find_elements(By.CSS_SELECTOR, "main a[href]")


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
    assert plain_browser.driver.find_elements(By.CSS_SELECTOR, FOUND_REGULATION)


def test_the_menu_of_a_phone_works_without_scripts_and_closes_with_escape(
    plain_browser, browser, portal
):
    for each in (plain_browser, browser):
        each.view(360)
        each.open(portal.at("/van-ban"))
        forms.tab_to(each, ".menu-narrow summary")
        checks.press(each, Keys.ENTER)
        assert each.driver.find_element(By.CSS_SELECTOR, ".menu-narrow a").is_displayed()
    checks.press(browser, Keys.TAB, Keys.ESCAPE)
    assert not browser.driver.find_element(By.CSS_SELECTOR, ".menu-narrow a").is_displayed()
    assert text(browser)
