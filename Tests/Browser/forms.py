"""Filling in the portal's forms the way a person does, by what is on the page."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from checks import press
from chrome import Browser

MOST_TAB_STOPS = 80


def control(browser: Browser, field: str):
    """The control of a field by the field's name."""
    return browser.driver.find_element(By.ID, f"muc-{field}")


def fill(browser: Browser, values: dict[str, str | bool]) -> None:
    """Types texts, ticks boxes (`True`) and chooses the option with the given words."""
    for field, value in values.items():
        element = control(browser, field)
        if isinstance(value, bool):
            if element.is_selected() != value:
                element.click()
        elif element.tag_name == "select":
            Select(element).select_by_visible_text(value)
        else:
            element.clear()
            element.send_keys(value)


def leave_judging_to_the_server(browser: Browser) -> None:
    """Keeps the browser from holding a form back, as an old or scripted one would."""
    switch_off = "for (const form of document.forms) form.noValidate = true"
    browser.driver.execute_script(switch_off)


def send(browser: Browser) -> None:
    browser.driver.find_element(By.CSS_SELECTOR, "main form button.primary").click()


def focused_id(browser: Browser) -> str:
    return browser.driver.execute_script("return document.activeElement.id")


def tab_until(browser: Browser, reached) -> None:
    """Presses Tab until `reached()` is true; fails when the page has been walked through."""
    for _ in range(MOST_TAB_STOPS):
        if reached():
            return
        press(browser, Keys.TAB)
    raise AssertionError("the Tab key does not get there")


def fill_by_keyboard(browser: Browser, values: dict[str, str | bool]) -> None:
    """The same as `fill`, in the order of the page, with no pointer."""
    for field, value in values.items():
        tab_until(browser, lambda: focused_id(browser) == f"muc-{field}")
        press(browser, Keys.SPACE if value is True else value)


def send_by_keyboard(browser: Browser) -> None:
    on_button = "return document.activeElement.matches('main form button.primary')"
    tab_until(browser, lambda: browser.driver.execute_script(on_button))
    press(browser, Keys.ENTER)
