"""Filling in the portal's forms the way a person does, by what is on the page."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from checks import press
from chrome import Browser

MOST_TAB_STOPS = 80
BUTTON_DEADLINE_SECONDS = 5
NOT_TYPED = ("checkbox", "file", "hidden", "radio")
SEND = "main form button.primary"


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


def typed_fields(browser: Browser) -> list[str]:
    """The names of the fields of the page's form that take text and that people see."""
    selector = "main form input:not([tabindex='-1']), main form textarea"
    elements = browser.driver.find_elements(By.CSS_SELECTOR, selector)
    typed = [each for each in elements if each.get_attribute("type") not in NOT_TYPED]
    return [each.get_attribute("name") for each in typed]


def leave_judging_to_the_server(browser: Browser) -> None:
    """Keeps the browser from holding anything back, as an old or scripted one would."""
    browser.driver.execute_script(
        "for (const form of document.forms) form.noValidate = true;"
        "for (const control of document.querySelectorAll('[maxlength]'))"
        " control.removeAttribute('maxlength')"
    )


def follow(browser: Browser, selector: str) -> None:
    """Clicks what leads to another page."""
    with browser.next_page():
        browser.driver.find_element(By.CSS_SELECTOR, selector).click()


def follow_by_keyboard(browser: Browser, selector: str) -> None:
    tab_to(browser, selector)
    with browser.next_page():
        press(browser, Keys.ENTER)


def send(browser: Browser) -> None:
    follow(browser, SEND)


def tab_to(browser: Browser, selector: str) -> None:
    """Presses Tab until the focus is where the selector says; fails after a walk of the page."""
    arrived = "return document.activeElement.matches(arguments[0])"
    for _ in range(MOST_TAB_STOPS):
        if browser.driver.execute_script(arrived, selector):
            return
        press(browser, Keys.TAB)
    raise AssertionError(f"the Tab key does not get to {selector}")


def fill_by_keyboard(browser: Browser, values: dict[str, str | bool]) -> None:
    """The same as `fill`, in the order of the page, with no pointer."""
    for field, value in values.items():
        tab_to(browser, f"#muc-{field}")
        press(browser, Keys.SPACE if value is True else value)


def send_by_keyboard(browser: Browser) -> None:
    follow_by_keyboard(browser, SEND)


def press_print(browser: Browser, label: str) -> bool:
    """Presses a button that prints; whether the page was to be printed."""
    browser.driver.execute_script("window.print = () => { window.wasPrinted = true; };")
    found = lambda driver: driver.find_elements(By.XPATH, f"//button[.='{label}']")
    WebDriverWait(browser.driver, BUTTON_DEADLINE_SECONDS).until(found)[0].click()
    return browser.driver.execute_script("return window.wasPrinted === true")
