"""Requests on personal data, sent the way people send them, without a browser."""

import re
from urllib.parse import urlsplit

from portal_process import Portal
from staff import ADMIN, Session

ABOUT = "/du-lieu-ca-nhan"
FORM = f"{ABOUT}/gui-yeu-cau"
LOOK_UP = f"{ABOUT}/tra-cuu"
LIST = f"{ADMIN}/yeu-cau-du-lieu"
ASK = "/hoi-dap/dat-cau-hoi/ca-nhan"
PHONE = "0912345987"
PHONE_DIGITS = 4

QUESTION = (
    ("tieu-de", "Thủ tục đổi tên hộ kinh doanh thử nghiệm"),
    ("noi-dung", "Tôi muốn đổi tên hộ kinh doanh. Xin hỏi cần nộp những giấy tờ gì?"),
    ("ho-ten", "Người Có Dữ Liệu"),
    ("dia-chi", "Xã Bình Lư, tỉnh Lai Châu"),
    ("dien-thoai", PHONE),
    ("dong-y", "co"),
)


def _sent(portal: Portal, form: str, fields: tuple[tuple[str, str], ...]) -> str:
    answer = Session(portal).send(form, form, *fields)
    assert answer.status == 303, answer.text
    return urlsplit(answer.headers["Location"]).path.rsplit("/", 1)[1]


def ask(portal: Portal) -> str:
    """Asks a question; its code."""
    return _sent(portal, ASK, QUESTION)


def send(portal: Portal, right: str, about: str = "") -> str:
    """Sends a request, where wanted about the question with a code; the request's code."""
    case = (("ma", about), ("so-cuoi", PHONE[-PHONE_DIGITS:])) if about else ()
    return _sent(portal, FORM, (
        ("quyen", right), *case,
        ("noi-dung", "Đề nghị giải quyết với dữ liệu của tôi trong việc này."),
        ("ho-ten", "Người Có Dữ Liệu"), ("lien-he", PHONE),
    ))


def item(person: Session, code: str) -> str:
    """The request's page in the admin, found in the list."""
    before = person.get(LIST).text.split(code)[0]
    return re.findall(rf'href="({LIST}/\d+)"', before)[-1]
