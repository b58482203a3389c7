"""Plain HTTP to the portal under test, without a browser, whatever host name it is asked for."""

from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPMessage
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

DEADLINE_SECONDS = 20


@dataclass(frozen=True)
class Answer:
    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


def get(url: str) -> Answer:
    """The answer to one GET, redirects not followed; every host name is this machine."""
    parts = urlsplit(url)
    connection = HTTPConnection("127.0.0.1", parts.port or 80, timeout=DEADLINE_SECONDS)
    try:
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", target or "/", headers={"Host": parts.netloc})
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


def quoted(value: str) -> str:
    """A value as it stands in a query."""
    return quote(value, safe="")


class References(HTMLParser):
    """The addresses that a page names: `links` to follow, and the `anchors` that it offers."""

    def __init__(self, page: str):
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if given.get("id"):
            self.anchors.add(given["id"])
        address = given.get("href") if tag in ("a", "link") else given.get("src")
        if address is not None:
            self.links.append(address)


def within(sites: str, page: str, links: list[str]) -> list[str]:
    """The links of a page that stay on the domain `sites` or under it, absolute, each once."""
    targets = {}
    for link in links:
        url = urldefrag(urljoin(page, link)).url
        host = urlsplit(url).hostname or ""
        if url.startswith("http:") and (host == sites or host.endswith(f".{sites}")):
            targets[url] = None
    return list(targets)


def missing_anchors(page: str, references: References) -> list[str]:
    """Links within the page that lead to no element of it."""
    return [
        f"{page}: nothing is called {link}"
        for link in references.links
        if link.startswith("#") and unquote(link[1:]) not in references.anchors
    ]


def xml(answer: Answer) -> ElementTree.Element:
    """The answer read as XML; raises `ElementTree.ParseError` if it is not well-formed."""
    return ElementTree.fromstring(answer.body)
