"""Writing in the rich-text editor, and what the form says of its saving."""

import time

from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from chrome import POLL_SECONDS, Browser

EDITOR_DEADLINE_SECONDS = 30
SAVE_DEADLINE_SECONDS = 40


def wait_for(browser: Browser, condition: str, seconds: int = SAVE_DEADLINE_SECONDS):
    """Waits until an expression of the page is true; its value."""
    return WebDriverWait(browser.driver, seconds, POLL_SECONDS).until(
        lambda driver: driver.execute_script(f"return {condition}"), condition
    )


def wait_for_editor(browser: Browser) -> None:
    wait_for(browser, "Boolean(window.tinymce?.activeEditor?.initialized)", EDITOR_DEADLINE_SECONDS)
    shown = "document.querySelector('.preview, form.article-form:not([data-preview])')"
    wait_for(browser, f"Boolean({shown})", EDITOR_DEADLINE_SECONDS)


def write(browser: Browser, text: str) -> None:
    """Types at the end of the text."""
    browser.driver.execute_script(
        "const editor = tinymce.activeEditor; editor.focus();"
        "editor.selection.select(editor.getBody(), true); editor.selection.collapse(false)")
    browser.driver.switch_to.frame(browser.driver.find_element(By.CSS_SELECTOR, ".tox-edit-area iframe"))
    browser.driver.switch_to.active_element.send_keys(text)
    browser.driver.switch_to.default_content()


def text_of_editor(browser: Browser) -> str:
    return browser.driver.execute_script("return tinymce.activeEditor.getContent()")


def paste(browser: Browser, html: str, plain: str = "") -> None:
    """Pastes as from another program."""
    browser.driver.execute_script(
        "const data = new DataTransfer();"
        "data.setData('text/html', arguments[0]); data.setData('text/plain', arguments[1]);"
        "const event = new ClipboardEvent('paste',"
        " { clipboardData: data, bubbles: true, cancelable: true });"
        "const editor = tinymce.activeEditor; editor.focus();"
        "editor.selection.select(editor.getBody(), true); editor.selection.collapse(false);"
        "editor.getBody().dispatchEvent(event)",
        html, plain)


def state(browser: Browser) -> str:
    """What the form says of its saving."""
    return browser.driver.find_element(By.CSS_SELECTOR, ".autosave-state").text


def wait_for_state(browser: Browser, words: str) -> None:
    WebDriverWait(browser.driver, SAVE_DEADLINE_SECONDS, POLL_SECONDS).until(
        lambda driver: words in state(browser), f"the form does not say “{words}”")


def appearance(portal, get, path: str, words: str) -> float:
    """Seconds until a page says something; asked again and again."""
    start = time.monotonic()
    while time.monotonic() - start < SAVE_DEADLINE_SECONDS:
        if words in get(path).text:
            return time.monotonic() - start
        time.sleep(POLL_SECONDS / 5)
    raise AssertionError(f"{path} does not say “{words}”")
