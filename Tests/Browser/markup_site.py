"""A site without a content security policy that shows markup it is given, and tells what ran."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from chrome import Browser

# Whatever an attack calls to show itself.
TRAPS = """<script>
window.hits = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
    window[name] = (...words) => { window.hits.push(name + " " + words); };
}
</script>"""

# Runs what waits for its event, and looks for what has no place in a text.
LOOK = """
const done = arguments[arguments.length - 1];
const ELEMENTS = new Set(arguments[0].split(" "));
const places = [...document.querySelectorAll("[data-case]")];
const found = [];
const EVENTS = ["click", "mouseover", "pointerover", "focus", "error", "load", "toggle", "wheel"];
for (const place of places) {
    for (const element of place.querySelectorAll("*")) {
        const say = (words) => found.push(`${place.dataset.case}: ${words}: ${element.outerHTML}`);
        if (!ELEMENTS.has(element.localName)) say("element");
        if (element.namespaceURI !== "http://www.w3.org/1999/xhtml") say("namespace");
        for (const name of element.getAttributeNames()) {
            if (/^on|^(id|name|style|srcset|action|formaction|srcdoc|ping|target)$|:/.test(name)) {
                say(name);
            }
        }
        if (element.localName === "a" && !/^(https?|mailto|tel):$/.test(element.protocol)) {
            say("protocol " + element.protocol);
        }
        if (element.localName !== "a") {
            for (const name of EVENTS) element.dispatchEvent(new Event(name));
        }
    }
    const again = document.createElement("div");
    again.innerHTML = place.innerHTML;
    const same = [...again.childNodes].length === [...place.childNodes].length
        && [...again.childNodes].every((node, i) => node.isEqualNode(place.childNodes[i]));
    if (!same) found.push(`${place.dataset.case}: reads differently the second time`);
}
setTimeout(() => done({ found, hits: window.hits, count: places.length }), 200);
"""

ELEMENTS = (
    "p h2 h3 h4 pre ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote figure "
    "figcaption details summary hr a abbr cite code em mark q s small strong sub sup time u br img"
)

FILL = """
for (const [name, html] of arguments[0]) {
    const place = document.createElement("div");
    place.dataset.case = name;
    document.body.append(place);
    place.innerHTML = html;
}
"""


class MarkupSite:
    """Markup by address: whole documents, and an empty page to put markup into."""

    def __init__(self, address: str):
        self.address = address
        self.documents: dict[str, str] = {}

    def put(self, name: str, cases: list[tuple[str, str]]) -> str:
        """Makes a document of all cases, each in a place of its own."""
        places = "".join(f'<div data-case="{case}">{html}</div>\n' for case, html in cases)
        self.documents[f"/{name}"] = f"<!DOCTYPE html>{TRAPS}<body>{places}"
        return f"{self.address}/{name}"


def look(browser: Browser) -> dict:
    return browser.driver.execute_async_script(LOOK, ELEMENTS)


def fill(browser: Browser, cases: list[tuple[str, str]]) -> None:
    browser.driver.execute_script(FILL, cases)


@contextmanager
def markup_site():
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            page = site.documents.get(self.path)
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write((page or "").encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = MarkupSite(f"http://127.0.0.1:{server.server_port}")
    site.documents["/"] = f"<!DOCTYPE html>{TRAPS}<body>"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def lines(path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
