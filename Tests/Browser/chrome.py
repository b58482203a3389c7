"""A headless Chromium that is looked at through few words: width, theme, traffic, messages."""

import json
import os
from contextlib import contextmanager
from dataclasses import dataclass

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.wait import WebDriverWait

CHROMIUM = "/usr/bin/chromium"
DRIVER = "/usr/bin/chromedriver"
VIEW_HEIGHT = 800
PAGE_DEADLINE_SECONDS = 20
POLL_SECONDS = 0.05


@dataclass
class Request:
    """One request the browser made: the bytes are those of the answer as they crossed the wire."""

    url: str
    kind: str
    bytes: int = 0


class Browser:
    def __init__(self, driver: webdriver.Chrome):
        self.driver = driver

    def view(self, width: int, dark: bool = False) -> None:
        """From the next look on, a window this wide, on a device set to light or to dark."""
        metrics = {"width": width, "height": VIEW_HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        theme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [theme]})

    def open(self, url: str) -> None:
        self.driver.get(url)

    def choose_display(self, site: str, choices: str) -> None:
        """As somebody who has saved display choices on a site, such as `toi.lon`."""
        cookie = {"name": "hien-thi", "value": choices, "url": site}
        self.driver.execute_cdp_cmd("Network.setCookie", cookie)

    @contextmanager
    def next_page(self):
        """Waits until what is done within has led to another page, and that page is complete."""
        before = self.driver.find_element(By.TAG_NAME, "html")
        yield
        wait = WebDriverWait(
            self.driver, PAGE_DEADLINE_SECONDS, POLL_SECONDS, [WebDriverException]
        )
        wait.until(staleness_of(before))
        wait.until(lambda driver: driver.execute_script("return document.readyState") == "complete")

    def wait_for(self, selector: str) -> None:
        """Waits until a script has put something on the page."""
        wait = WebDriverWait(self.driver, PAGE_DEADLINE_SECONDS, POLL_SECONDS)
        wait.until(lambda driver: driver.find_elements(By.CSS_SELECTOR, selector))

    def forget(self) -> None:
        """A first-time visitor: no cookie, nothing cached, empty logs."""
        self.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.messages()
        self.traffic()

    def messages(self) -> list[str]:
        """What the console said since the last call: errors, warnings, CSP violations."""
        return [
            entry["message"]
            for entry in self.driver.get_log("browser")
            if entry["level"] in ("SEVERE", "WARNING")
        ]

    def traffic(self) -> list[Request]:
        """The requests made since the last call, those answered by the browser's cache included."""
        requests: dict[str, Request] = {}
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            params = event["params"]
            identifier = params.get("requestId", "")
            if event["method"] == "Network.requestWillBeSent":
                url = params["request"]["url"]
                if url.startswith(("http:", "https:", "ws:", "wss:")):
                    requests[identifier] = Request(url, params.get("type", ""))
            elif identifier in requests and event["method"] == "Network.loadingFinished":
                requests[identifier].bytes = int(params["encodedDataLength"])
        return list(requests.values())


@contextmanager
def chromium(scripts: bool = True):
    """A browser that resolves every name to this machine and so can reach nothing else."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    options.add_argument("--headless=new")
    options.add_argument("--disable-gpu")
    options.add_argument("--disable-dev-shm-usage")
    options.add_argument("--hide-scrollbars")
    options.add_argument("--disable-background-networking")
    options.add_argument("--host-resolver-rules=MAP * 127.0.0.1")
    options.add_argument("--lang=vi")
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    if not scripts:
        blocked = {"profile.managed_default_content_settings.javascript": 2}
        options.add_experimental_option("prefs", blocked)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    driver.set_page_load_timeout(PAGE_DEADLINE_SECONDS)
    driver.set_script_timeout(PAGE_DEADLINE_SECONDS)
    try:
        yield Browser(driver)
    finally:
        driver.quit()
