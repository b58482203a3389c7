"""Every kind of page of the admin that has to do with articles, with something on it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass

import articles
import data_requests
from articles import LIST, NEW
from portal_process import Portal
from staff import ADMIN, Session, everybody

HOME = "/quan-tri"


@dataclass(frozen=True)
class AdminPage:
    """A page by its name, the role that looks at it, and the name of the item it is about."""

    name: str
    path: str
    role: str = "approver"
    item: str = ""


PAGES = [
    AdminPage("sign-in", "/quan-tri/dang-nhap", role=""),
    AdminPage("password-change", "/quan-tri/doi-mat-khau"),
    AdminPage("own-account", "/quan-tri/tai-khoan-cua-toi"),
    AdminPage("desk", HOME),
    AdminPage("desk-empty", HOME, role="administrator"),
    AdminPage("notices", "/quan-tri/thong-bao"),
    AdminPage("help", "/quan-tri/tro-giup"),
    AdminPage("article-list", LIST),
    AdminPage("article-list-filtered", f"{LIST}?trang-thai=cho-duyet&tim=bai"),
    AdminPage("article-list-nothing", f"{LIST}?tim=khong-co-gi"),
    AdminPage("article-list-kept", LIST, role="editor"),
    AdminPage("article-new", NEW, role="contributor"),
    AdminPage("article-draft", "", role="contributor", item="draft"),
    AdminPage("article-incomplete", "", role="contributor", item="incomplete"),
    AdminPage("article-submitted", "", item="submitted"),
    AdminPage("article-approved", "", item="approved"),
    AdminPage("article-emergency", "", item="emergency"),
    AdminPage("article-published", "", item="published"),
    AdminPage("article-history", "/lich-su", item="changed"),
    AdminPage("article-preview", "/xem-truoc", item="draft"),
    AdminPage("intake-list", "/quan-tri/cong/tinh/tiep-nhan"),
    AdminPage("intake-new", "/quan-tri/cong/tinh/tiep-nhan/moi"),
    AdminPage("change-list", "/quan-tri/cong/tinh/yeu-cau-thay-doi"),
    AdminPage("data-request-list", data_requests.LIST, role="board-member"),
    AdminPage("data-request", "", role="board-member", item="data-request"),
    AdminPage("data-request-granted", "", role="administrator", item="data-request-granted"),
    AdminPage("account-list", "/quan-tri/cong/tinh/tai-khoan", role="administrator"),
    AdminPage("account-new", "/quan-tri/cong/tinh/tai-khoan-moi", role="administrator"),
    AdminPage("account", "/quan-tri/cong/tinh/tai-khoan/1", role="administrator"),
    AdminPage("delegation", "/quan-tri/tai-khoan-cua-toi/uy-quyen", role="unit-leader"),
    AdminPage("sign-ins", "/quan-tri/tai-khoan-cua-toi/dang-nhap"),
    AdminPage("second-factor-setup", "/quan-tri/xac-thuc-hai-lop"),
    AdminPage("audit", "/quan-tri/cong/tinh/nhat-ky", role="administrator"),
    AdminPage("proposals", "/quan-tri/de-xuat", role="board-member"),
    AdminPage("practice-upkeep", "/quan-tri/thuc-hanh", role="administrator"),
    AdminPage("practice-articles", "/quan-tri/cong/thuc-hanh/bai-viet", role="editor"),
    AdminPage("media-list", f"{ADMIN}/thu-vien"),
    AdminPage("question-list", f"{ADMIN}/cau-hoi", role="board-member"),
    AdminPage("answer-templates", f"{ADMIN}/cau-hoi/mau-tra-loi", role="unit-leader"),
    AdminPage("consultation-list", f"{ADMIN}/lay-y-kien", role="editor"),
    AdminPage("consultation-new", f"{ADMIN}/lay-y-kien/moi", role="editor"),
    AdminPage("consultation", f"{ADMIN}/lay-y-kien/1", role="editor"),
    AdminPage("consultation-comments", f"{ADMIN}/lay-y-kien/1/y-kien"),
    AdminPage("consultation-synthesis", f"{ADMIN}/lay-y-kien/1/tong-hop", role="editor"),
    AdminPage("feedback-list", f"{ADMIN}/phan-hoi"),
    AdminPage("difficulties", f"{ADMIN}/vuong-mac", role="contributor"),
    AdminPage("webhook", f"{ADMIN}/webhook", role="administrator"),
    AdminPage("calendar", "/quan-tri/lich-lam-viec", role="administrator"),
    AdminPage("deadline-rules", "/quan-tri/thoi-han", role="administrator"),
    AdminPage("notice-choices", "/quan-tri/thong-bao/lua-chon"),
    AdminPage("confirmation", "/quan-tri/xac-nhan?tiep=/quan-tri", role="administrator"),
]


@dataclass(frozen=True)
class Newsroom:
    """People of every role, and an article in every state."""

    portal: Portal
    people: dict[str, Session]
    items: dict[str, str]

    def session(self, page: AdminPage) -> Session:
        """Who opens the page, having given the password a moment ago however long the tests run."""
        with closing(sqlite3.connect(self.portal.data / "portal.sqlite")) as database, database:
            database.execute("UPDATE account_session SET confirmed_at = unixepoch()")
        return self.people[page.role] if page.role else Session(self.portal)

    def path(self, page: AdminPage) -> str:
        return self.items[page.item] + page.path if page.item else page.path

    def open(self, browser, page: AdminPage) -> None:
        browser.forget()
        self.session(page).open_in(browser)
        browser.open(self.portal.at(self.path(page)))


def newsroom(portal: Portal) -> Newsroom:
    portal.run("practice", "create")
    people = everybody(portal)
    writer, editor, approver = (people[name] for name in ("contributor", "editor", "approver"))
    draft = articles.create(writer, "Bài đang viết về nhà văn hóa hai xã")
    incomplete = articles.create(
        writer, "Bài còn thiếu nhiều thứ",
        **{"tac-gia": "", "noi-dung": "<p>Gọi 0912 345 678.</p>", "tom-tat": ""})
    submitted = articles.create(writer, "Bài chờ duyệt")
    articles.step(writer, submitted, "trinh-duyet")
    approved = articles.create(writer, "Bài đã duyệt")
    articles.step(writer, approved, "trinh-duyet")
    articles.step(approver, approved, "duyet")
    emergency = articles.create(editor, "Cảnh báo mưa lớn ở các xã vùng cao")
    articles.step(
        people["unit-leader"], emergency, "dang-khan", ("ly-do", "Mưa lớn trong đêm nay."))
    published = articles.published(writer, approver, "Bài đã đăng")
    changed = articles.create(writer, "Bài có hai bản")
    revision = articles.REVISION.search(editor.get(changed).text).group(1)
    saved = editor.send(
        changed, changed, ("ban-goc", revision),
        *articles.content(editor, "Bài có hai bản, đã sửa", **{"tom-tat": "Ba xã có nhà mới."}))
    assert saved.status == 303, saved.text
    waiting = f"{LIST}?trang-thai=cho-duyet"
    kept = editor.send(waiting, f"{LIST}/bo-loc?trang-thai=cho-duyet", ("ten", "Chờ duyệt"))
    assert kept.status == 303, kept.text
    board = people["board-member"]
    waiting_request = data_requests.item(board, data_requests.send(portal, "chinh-sua"))
    granted = data_requests.item(board, data_requests.send(portal, "xoa", data_requests.ask(portal)))
    accepted = board.send(granted, f"{granted}/buoc", ("buoc", "chap-nhan"), ("noi-dung", ""))
    assert accepted.status == 303, accepted.text
    items = {
        "data-request": waiting_request, "data-request-granted": granted,
        "draft": draft, "incomplete": incomplete, "submitted": submitted, "approved": approved,
        "emergency": emergency, "published": published, "changed": changed,
    }
    return Newsroom(portal, people, items)
