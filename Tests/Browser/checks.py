"""What must be true of every page. A check looks at the open page and returns its findings as
sentences; none found, none returned. `test_harness.py` proves that each one can find."""

from urllib.parse import urljoin, urlsplit

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

import web
from chrome import Browser, Request
from paths import AXE

FIRST_VISIT_BYTES = 60_000
NEXT_VISIT_BYTES = 15 * 1024
# A page with a token is not compressed, so that its length tells nothing of the token.
NEXT_FORM_BYTES = 16 * 1024
# Such a form that asks for a rule, too, and offers its choices at a glance.
NEXT_LONG_FORM_BYTES = 19 * 1024
# A whole legal text, here the regulation of 45 KB that the portal implements.
LEGAL_TEXT_BYTES = 18_000
TARGET_PIXELS = 24
PRIMARY_TARGET_PIXELS = 44
# What a thumb must hit to get on: buttons, fields, and links that are drawn as buttons.
PRIMARY_TARGETS = "button, input:not([type=hidden]), select, textarea, a.button"
TAB_STOPS = 60

AXE_RUN = """
const done = arguments[arguments.length - 1];
const colours = ["color-contrast", "link-in-text-block"];
const options = arguments[0]
    ? { resultTypes: ["violations"], runOnly: { type: "rule", values: colours } }
    : { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
axe.run(document, options).then(
    (result) => done(result.violations.flatMap((violation) => violation.nodes.map((node) =>
        `${violation.id}: ${violation.help}: ${node.target.join(" ")}: ${node.html}`))),
    (error) => done([`axe itself failed: ${error}`]));
"""

OVERFLOW = """
const width = window.innerWidth;
if (document.documentElement.scrollWidth <= width) return [];
const scrolls = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== "visible") return true;
    }
    return false;
};
const wide = [...document.body.querySelectorAll("*")].filter((element) =>
    element.getBoundingClientRect().right > width + 0.5 && !scrolls(element));
return [`page is ${document.documentElement.scrollWidth} px wide in a window of ${width}: ` +
    wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)).join(" | ")];
"""

SMALL_TARGETS = """
const [least, primaryLeast, primary] = arguments;
const hidden = (element) => {
    const box = element.getBoundingClientRect();
    return box.width <= 1 || box.height <= 1 || box.right <= 0 || box.bottom <= 0 ||
        getComputedStyle(element).visibility !== "visible";
};
// A link within a sentence is as high as its line (WCAG 2.5.8, inline).
const inSentence = (element) => element.localName === "a" &&
    getComputedStyle(element).display === "inline" &&
    [...element.parentElement.childNodes].some((node) =>
        node.nodeType === Node.TEXT_NODE && /[\\p{L}\\p{N}]/u.test(node.data));
// A place on a map may be small where a link beside it leads to the same (WCAG 2.5.8, equivalent).
const links = [...document.querySelectorAll("a[href]")];
const hasEquivalent = (element) => element instanceof SVGElement && links.some((link) =>
    !(link instanceof SVGElement) && link.getAttribute("href") === element.getAttribute("href"));
const size = (element) => {
    const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
    const choice = ["radio", "checkbox"].includes(element.type);
    return choice
        ? [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))]
        : [boxes[0].width, boxes[0].height];
};
const found = [];
for (const element of document.querySelectorAll("a[href], summary, [tabindex], " + primary)) {
    if (element.tabIndex < 0 || hidden(element)) continue;
    if (inSentence(element) || hasEquivalent(element)) continue;
    const wanted = element.matches(primary) ? primaryLeast : least;
    const [width, height] = size(element);
    if (Math.min(width, height) + 0.5 < wanted) {
        found.push(`${Math.round(width)} × ${Math.round(height)} px, not ${wanted}: ` +
            element.outerHTML.slice(0, 160));
    }
}
return found;
"""

FOCUSED = """
const element = document.activeElement;
if (!element || element === document.body) return null;
const box = element.getBoundingClientRect();
const style = getComputedStyle(element);
// What is drawn marks its focus in its own strokes: they differ from those of its neighbours.
const drawn = (shape) => shape && getComputedStyle(shape).stroke;
const shapes = [...(element.ownerSVGElement?.querySelectorAll("a > path") ?? [])];
const own = element.querySelector("path");
const stroked = shapes.some((shape) => shape !== own && drawn(shape) !== drawn(own));
const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
return {
    html: element.outerHTML.slice(0, 160),
    href: element.getAttribute("href"),
    marked: outlined || stroked || style.boxShadow !== "none",
    inView: box.bottom > 0 && box.top < window.innerHeight && box.right > 0 &&
        box.left < window.innerWidth && box.width > 1 && box.height > 1,
};
"""


def accessibility(browser: Browser) -> list[str]:
    """axe-core, all of its rules that stand on their own, and the size of targets."""
    return run_axe(browser, only_colours=False)


def colours(browser: Browser) -> list[str]:
    """Those rules of axe-core that depend on the theme."""
    return run_axe(browser, only_colours=True)


def run_axe(browser: Browser, only_colours: bool) -> list[str]:
    browser.driver.execute_script(AXE.read_text(encoding="utf-8"))
    return browser.driver.execute_async_script(AXE_RUN, only_colours)


def overflow(browser: Browser) -> list[str]:
    return browser.driver.execute_script(OVERFLOW)


def small_targets(browser: Browser) -> list[str]:
    sizes = (TARGET_PIXELS, PRIMARY_TARGET_PIXELS, PRIMARY_TARGETS)
    return browser.driver.execute_script(SMALL_TARGETS, *sizes)


def structure(browser: Browser) -> list[str]:
    """One `h1`, Vietnamese, a title."""
    count = "return document.querySelectorAll('h1').length"
    headings = browser.driver.execute_script(count)
    language = browser.driver.execute_script("return document.documentElement.lang")
    found = []
    if headings != 1:
        found.append(f"{headings} h1 elements")
    if language != "vi":
        found.append(f"language is '{language}'")
    if not browser.driver.title.strip():
        found.append("no title")
    return found


def loose_separators(browser: Browser) -> list[str]:
    """Dots that are printed though what they separate is shown on screens alone."""
    media = "Emulation.setEmulatedMedia"
    browser.driver.execute_cdp_cmd(media, {"media": "print"})
    lines = browser.driver.execute_script("return document.body.innerText").splitlines()
    browser.driver.execute_cdp_cmd(media, {"media": ""})
    stripped = [line.strip() for line in lines]
    return [
        f"“{line}” is printed" for line in stripped
        if line.startswith("·") or line.endswith("·") or "· ·" in line
    ]


def press(browser: Browser, *keys: str) -> None:
    ActionChains(browser.driver).send_keys(*keys).perform()


def skip_link(browser: Browser) -> list[str]:
    """The first tab stop leads past the menus: it shows, and the focus is then in its target."""
    press(browser, Keys.TAB)
    first = browser.driver.execute_script(FOCUSED)
    if first is None or not (first["href"] or "").startswith("#"):
        return [f"first tab stop is no skip link: {first and first['html']}"]
    if not first["inView"]:
        return [f"skip link does not show when focused: {first['html']}"]
    press(browser, Keys.ENTER)
    press(browser, Keys.TAB)
    inside = browser.driver.execute_script(
        "const target = document.getElementById(arguments[0]);"
        "return Boolean(target) && (target.contains(document.activeElement)"
        " || !target.querySelector('a[href], button, input, select, textarea, summary'))",
        first["href"][1:],
    )
    return [] if inside else [f"focus is not in {first['href']} after the skip link"]


def unmarked_focus(browser: Browser) -> list[str]:
    """Every tab stop is in view and drawn differently while it has the focus."""
    found = []
    for _ in range(TAB_STOPS):
        press(browser, Keys.TAB)
        focused = browser.driver.execute_script(FOCUSED)
        if focused is None:
            break
        if not focused["inView"]:
            found.append(f"focused out of view: {focused['html']}")
        elif not focused["marked"]:
            found.append(f"focus is not shown: {focused['html']}")
    return found


def foreign_requests(traffic: list[Request], page: str) -> list[str]:
    own = urlsplit(page).netloc
    return [
        f"asks another host: {each.url}" for each in traffic if urlsplit(each.url).netloc != own
    ]


def weight(traffic: list[Request], most: int) -> list[str]:
    """The bytes that the page's visit took from the network, pictures left out."""
    counted = [each for each in traffic if each.kind != "Image"]
    total = sum(each.bytes for each in counted)
    if total <= most:
        return []
    parts = ", ".join(f"{each.bytes} {urlsplit(each.url).path}" for each in counted)
    return [f"{total} bytes, more than {most}: {parts}"]


def dead_links(pages: list[str], sites: str, most: int) -> list[str]:
    """Follows what the pages name within `*.sites`, at most `most` addresses; each must answer, and
    so must the place to which one has moved for good."""
    found: list[str] = []
    seen: set[str] = set()
    waiting = [(page, "start") for page in pages]
    while waiting and len(seen) < most:
        url, source = waiting.pop(0)
        if url in seen:
            continue
        answer = web.get(url)
        seen.add(url)
        if answer.status == 308:
            waiting.append((urljoin(url, answer.headers["Location"]), source))
        elif answer.status not in (200, 303):
            found.append(f"{answer.status} at {url}, linked from {source}")
        elif answer.headers.get_content_type() == "text/html":
            references = web.References(answer.text)
            targets = web.within(sites, url, references.links)
            waiting += [(target, url) for target in targets if target not in seen]
            found += web.missing_anchors(url, references)
    return found
