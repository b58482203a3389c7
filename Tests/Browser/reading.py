"""What a person, or a screen reader, takes from an open page."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from chrome import Browser

SCRIPT = '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">\'"&amp;'


def text(browser: Browser) -> str:
    return browser.driver.find_element(By.TAG_NAME, "main").text


def search(browser: Browser, words: str) -> None:
    box = browser.driver.find_element(By.CSS_SELECTOR, "input[name=q]")
    browser.driver.execute_script("arguments[0].removeAttribute('maxlength')", box)
    box.clear()
    with browser.next_page():
        box.send_keys(words, Keys.ENTER)


def notes_of(browser: Browser, element) -> str:
    """What a screen reader says of a field beside its label: its hint and its error."""
    described = (element.get_attribute("aria-describedby") or "").split()
    return "\n".join(browser.driver.find_element(By.ID, each).text for each in described)


def assert_errors_lead_to_fields(browser: Browser) -> None:
    """The summary is on top; each of its links leads to a field that says the same, in the order
    of the page."""
    summary = browser.driver.find_element(By.CSS_SELECTOR, "main [role=alert]")
    links = summary.find_elements(By.CSS_SELECTOR, "a[href^='#']")
    assert links
    places = []
    for link in links:
        element = browser.driver.find_element(By.ID, link.get_attribute("href").split("#")[1])
        assert element.get_attribute("aria-invalid") == "true"
        assert link.text in notes_of(browser, element)
        places.append(element.location["y"])
    assert places == sorted(places)
    assert summary.location["y"] < places[0]


def assert_focus_is_on_the_errors(browser: Browser) -> None:
    focused = browser.driver.switch_to.active_element
    assert focused.get_attribute("role") == "alert"
    assert focused.is_displayed()


def assert_no_script_got_in(browser: Browser) -> None:
    planted = browser.driver.execute_script(
        "return [...document.querySelectorAll('script, img')].filter((each) =>"
        " each.textContent.includes('hit') || each.getAttribute('src') === 'x')"
        ".map((each) => each.outerHTML).concat(window.hit ? ['it ran'] : [])"
    )
    assert planted == []
