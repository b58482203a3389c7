"""Pictures of every kind of page, full length, for looking at.

usage: screenshots.py --portal PROGRAM FOLDER
"""

import argparse
import base64
import tempfile
from pathlib import Path

from chrome import Browser, chromium
import admin_pages
from pages import PAGES
from portal_process import running_portal

LOOKS = [(360, False), (768, False), (1280, False), (360, True)]


def picture(browser: Browser) -> bytes:
    """The whole open page as a PNG, however long."""
    size = browser.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
    wanted = {"format": "png", "captureBeyondViewport": True, "clip": clip}
    return base64.b64decode(
        browser.driver.execute_cdp_cmd("Page.captureScreenshot", wanted)["data"]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", type=Path, required=True)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as scratch,
        running_portal(given.portal.resolve(), Path(scratch)) as portal,
        chromium() as browser,
    ):
        for page in PAGES:
            for width, dark in LOOKS:
                browser.view(width, dark)
                browser.open(page.address(portal))
                name = f"{page.name}-{width}{'-dark' if dark else ''}.png"
                (given.folder / name).write_bytes(picture(browser))
            print(page.name, flush=True)
        newsroom = admin_pages.newsroom(portal)
        for page in admin_pages.PAGES:
            for width, dark in LOOKS:
                browser.view(width, dark)
                newsroom.open(browser, page)
                name = f"admin-{page.name}-{width}{'-dark' if dark else ''}.png"
                (given.folder / name).write_bytes(picture(browser))
            print(f"admin-{page.name}", flush=True)


if __name__ == "__main__":
    main()
