"""Every kind of page the portal shows, found through its own sitemap."""

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

import web
from portal_process import Portal

UNIT = "skhcn"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
FEATURES = "van-ban|hoi-dap|gop-y|don-vi|lien-he|tim-kiem|tuy-chon|gioi-thieu"
SLUG = "[a-z0-9][a-z0-9-]*"


@dataclass(frozen=True)
class Page:
    """A kind of page: a fixed path, or the pattern of the first address the sitemap has of it."""

    name: str
    path: str = ""
    pattern: str = ""
    site: str = ""
    status: int = 200

    def address(self, portal: Portal) -> str:
        if self.path:
            return portal.at(self.path, self.site)
        for url in sitemap(portal, self.site):
            if re.fullmatch(self.pattern, urlsplit(url).path):
                return url
        raise LookupError(f"the sitemap has no address like {self.pattern}")


PAGES = [
    Page("home", "/"),
    Page("section", pattern=f"/(?!{FEATURES}){SLUG}"),
    Page("article", pattern=f"/(?!{FEATURES}){SLUG}/{SLUG}"),
    Page("documents", "/van-ban"),
    Page("document", pattern=f"/van-ban/{SLUG}"),
    Page("questions", "/hoi-dap"),
    Page("question", pattern=f"/hoi-dap/(?!dat-cau-hoi|tra-cuu){SLUG}"),
    Page("ask", "/hoi-dap/dat-cau-hoi"),
    Page("look-up", "/hoi-dap/tra-cuu"),
    Page("consultations", "/gop-y"),
    Page("consultation", pattern=f"/gop-y/{SLUG}"),
    Page("units", "/don-vi"),
    Page("unit", pattern=f"/don-vi/{SLUG}"),
    Page("contact", "/lien-he"),
    Page("search-start", "/tim-kiem"),
    Page("search-results", "/tim-kiem?q=quyet+dinh"),
    Page("search-nothing", "/tim-kiem?q=xyzzyx"),
    Page("display", "/tuy-chon"),
    Page("not-found", "/khong-co-trang-nay", status=404),
    Page("unknown-site", "/", site="khong-co-don-vi-nay", status=404),
    Page("unit-home", "/", site=UNIT),
]


@cache
def sitemap(portal: Portal, site: str = "") -> tuple[str, ...]:
    """The addresses in a site's sitemap, in its order; an index is followed into its parts."""
    found: list[str] = []
    waiting = [portal.at("/sitemap.xml", site)]
    while waiting:
        answer = web.get(waiting.pop())
        assert answer.status == 200
        root = web.xml(answer)
        locations = [location.text.strip() for location in root.iter(LOCATION)]
        if root.tag.endswith("sitemapindex"):
            waiting += locations
        else:
            found += locations
    return tuple(found)
