"""Every kind of page the portal shows, found through its own sitemap."""

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

import web
from portal_process import DOMAIN, Portal

UNIT = "skhcn"
ARCHIVED_UNIT = "tamduong"
NO_UNIT = "khong-co-don-vi-nay"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
FEATURES = "van-ban|hoi-dap|phan-anh-kien-nghi|gop-y|don-vi|lien-he|tim-kiem|tuy-chon|gui-bai|du-lieu-ca-nhan|phan-anh-noi-dung|gioi-thieu|ho-so-cong-bo|phan-hoi"
CONCLUDED = "du-thao-tieu-chi-danh-gia-cong-thanh-vien"
SLUG = "[a-z0-9][a-z0-9-]*"


@dataclass(frozen=True)
class Page:
    """A kind of page: a fixed path; or the first address in the sitemap that has the pattern; or,
    where one of these links to another that is not in the sitemap, the first link of that kind."""

    name: str
    path: str = ""
    pattern: str = ""
    link: str = ""
    site: str = ""
    status: int = 200
    # A page outside of any portal has no menus, and so nothing to skip.
    has_menus: bool = True

    def address(self, portal: Portal) -> str:
        if self.path and not self.link:
            return portal.at(self.path, self.site)
        found = [portal.at(self.path, self.site)] if self.path else [url for url in sitemap(portal, self.site) if matches(self.pattern, url)]
        if self.link:
            found = [url for place in found for url in links(place) if matches(self.link, url)]
        if not found:
            raise LookupError(f"no {self.name} page is to be found from the sitemap")
        return found[0]


def matches(pattern: str, url: str) -> bool:
    return re.fullmatch(pattern, urlsplit(url).path) is not None


def links(url: str) -> list[str]:
    return web.within(DOMAIN, url, web.References(web.get(url).text).links)


PAGES = [
    Page("home", "/"),
    Page("section", pattern=f"/(?!{FEATURES}){SLUG}"),
    Page("article", pattern=f"/(?!{FEATURES}){SLUG}/{SLUG}"),
    Page("documents", "/van-ban"),
    Page("documents-chosen", "/van-ban?nam=2025"),
    Page("documents-none", "/van-ban?nam=1900"),
    Page("document", pattern=f"/van-ban/{SLUG}"),
    Page("questions", "/hoi-dap"),
    Page("question", pattern=f"/hoi-dap/(?!dat-cau-hoi|tra-cuu|so-lieu){SLUG}"),
    Page("figures", "/hoi-dap/so-lieu"),
    Page("ask", "/hoi-dap/dat-cau-hoi"),
    Page("ask-individual", "/hoi-dap/dat-cau-hoi/ca-nhan"),
    Page("ask-organisation", "/hoi-dap/dat-cau-hoi/to-chuc"),
    Page("look-up", "/hoi-dap/tra-cuu"),
    Page("look-up-unknown", "/hoi-dap/tra-cuu?ma=HD-0000-0000"),
    Page("petitions", "/phan-anh-kien-nghi"),
    Page("petition", pattern=f"/phan-anh-kien-nghi/(?!gui){SLUG}"),
    Page("petition-start", "/phan-anh-kien-nghi/gui"),
    Page("petition-individual", "/phan-anh-kien-nghi/gui/ca-nhan"),
    Page("petition-organisation", "/phan-anh-kien-nghi/gui/to-chuc"),
    Page("petition-figures", "/phan-anh-kien-nghi/so-lieu?nam=2026"),
    Page("consultations", "/gop-y"),
    Page("consultation", pattern=f"/gop-y/{SLUG}"),
    Page("comment", pattern=f"/gop-y/{SLUG}", link=f"/gop-y/{SLUG}/gui-y-kien"),
    Page("contribution", "/gui-bai"),
    Page("report", "/phan-anh-noi-dung?trang=/tin-tuc"),
    Page("consultation-outcome", f"/gop-y/{CONCLUDED}"),
    Page("consultation-comments", f"/gop-y/{CONCLUDED}/y-kien"),
    Page("consultation-comparison", f"/gop-y/{CONCLUDED}/so-sanh"),
    Page("comment-closed", f"/gop-y/{CONCLUDED}/gui-y-kien"),
    Page("personal-data", "/du-lieu-ca-nhan"),
    Page("data-request", "/du-lieu-ca-nhan/gui-yeu-cau"),
    Page("data-request-look-up", "/du-lieu-ca-nhan/tra-cuu"),
    Page("feedback", "/phan-hoi?trang=%2Fvan-ban&huu-ich=khong"),
    Page("feedback-thanks", "/phan-hoi/da-nhan"),
    Page("feedback-look-up", "/phan-hoi/tra-cuu"),
    Page("feedback-replies", "/phan-hoi/da-tra-loi"),
    Page("units", "/don-vi"),
    Page("unit", pattern=f"/don-vi/{SLUG}"),
    Page("contact", "/lien-he"),
    Page("search-start", "/tim-kiem"),
    Page("search-results", "/tim-kiem?q=quyet+dinh"),
    Page("search-nothing", "/tim-kiem?q=xyzzyx"),
    Page("publication-record", "/ho-so-cong-bo"),
    Page("publication-entry", "/ho-so-cong-bo", link=r"/ho-so-cong-bo/\d+"),
    Page("publication-guide", "/ho-so-cong-bo/cach-kiem-tra"),
    Page("display", "/tuy-chon"),
    Page("not-found", "/khong-co-trang-nay", status=404),
    Page("unknown-site", "/", site=NO_UNIT, status=404, has_menus=False),
    Page("unit-home", "/", site=UNIT),
    Page("unit-article", pattern=f"/(?!{FEATURES}){SLUG}/{SLUG}", site=UNIT),
    Page("unit-ask", "/hoi-dap/dat-cau-hoi/to-chuc", site=UNIT),
    Page("archived-home", "/", site=ARCHIVED_UNIT),
    Page("archived-personal-data", "/du-lieu-ca-nhan", site=ARCHIVED_UNIT),
    Page("archived-questions", "/hoi-dap", site=ARCHIVED_UNIT),
    Page("archived-ask", "/hoi-dap/dat-cau-hoi/ca-nhan", site=ARCHIVED_UNIT, status=410),
]


@cache
def sitemap(portal: Portal, site: str = "") -> tuple[str, ...]:
    """The addresses in a site's sitemap, in its order; an index is followed into its parts."""
    found: list[str] = []
    waiting = [portal.at("/sitemap.xml", site)]
    while waiting:
        answer = web.get(waiting.pop(0))
        assert answer.status == 200
        root = web.xml(answer)
        locations = [location.text.strip() for location in root.iter(LOCATION)]
        if root.tag.endswith("sitemapindex"):
            waiting += locations
        else:
            found += locations
    return tuple(found)
