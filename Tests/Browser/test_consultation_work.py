"""A consultation from the draft to its outcome: an editor, a leader, a citizen on a phone."""

import re
import sqlite3
import time
from contextlib import closing
from datetime import datetime, timedelta, timezone

import checks
import forms
import web
from reading import SCRIPT, assert_no_script_got_in, text
from staff import ADMIN, signed_in

LIST = f"{ADMIN}/lay-y-kien"
REVISION = re.compile(r'name="ban" value="(\d+)"')
VIETNAM = timezone(timedelta(hours=7))
DRAFT = f"Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi {SCRIPT}\n1. Một hai ba.\nĐiều 2. Phí\nBốn."


def moment(offset: timedelta) -> str:
    return (datetime.now(VIETNAM) + offset).strftime("%Y-%m-%dT%H:%M:%S")


def step(staff, item: str, action: str):
    return staff.send(item, f"{item}/buoc", ("buoc", action))


def prepared(editor) -> str:
    """A draft with its text, handed over; its address in the admin."""
    made = editor.send(
        f"{LIST}/moi",
        f"{LIST}/moi",
        ("tieu-de", "Dự thảo <b>thử\" việc"),
        ("tom-tat", f"Tóm tắt {SCRIPT}"),
        ("mo-luc", moment(timedelta(minutes=-1))),
        ("dong-luc", moment(timedelta(days=1))),
        ("noi-nhan", "Văn phòng"),
        ("dia-chi", "Phường Tân Phong"),
        ("thu", "gop-y@vidu.vn"),
    )
    item = made.headers["Location"]
    revision = REVISION.search(editor.get(f"{item}/noi-dung").text).group(1)
    saved = editor.send(
        f"{item}/noi-dung", f"{item}/noi-dung", ("noi-dung", DRAFT), ("ban", revision)
    )
    assert saved.status == 303
    assert step(editor, item, "trinh-mo").status == 303
    return item


def close_now(portal, item: str) -> None:
    number = item.rsplit("/", 1)[1]
    with closing(sqlite3.connect(portal.data / "portal.sqlite", timeout=10)) as data, data:
        data.execute(
            "UPDATE consultation SET opens_at = ?, closes_at = ? WHERE id = ?",
            (int(time.time()) - 100, int(time.time()) - 1, number),
        )
        # As any change by the program, it ends the pages that are kept.
        data.execute("UPDATE content_version SET version = version + 1")


def test_a_consultation_goes_from_the_draft_to_its_outcome(browser, plain_browser, portal):
    editor = signed_in(portal, "soan.thao", "editor")
    leader = signed_in(portal, "mo.gop.y", "unit-leader")
    item = prepared(editor)
    assert step(editor, item, "mo").status == 422
    assert step(leader, item, "mo").status == 303
    shown = re.search(r'href="([^"]*/gop-y/[^"]+)"', leader.get(item).text).group(1)
    page = shown.replace("&amp;", "&")
    plain_browser.view(360)
    plain_browser.open(page)
    assert_no_script_got_in(plain_browser)
    forms.follow(plain_browser, "#dieu-2 .piece-act a")
    forms.fill(plain_browser, {"y-kien": f"Đề nghị giảm phí. {SCRIPT}"})
    forms.send(plain_browser)
    assert "Đã nhận ý kiến" in text(plain_browser)
    close_now(portal, item)
    comment = re.search(r'id="y-kien-(\d+)"', leader.get(f"{item}/y-kien").text).group(1)
    leader.send(
        f"{item}/y-kien", f"{item}/y-kien", ("y-kien", comment), ("quyet-dinh", "approved")
    )
    reply = [("y-kien", comment), ("tiep-thu", "partly"), ("giai-trinh", f"Đã xem {SCRIPT}")]
    assert leader.send(f"{item}/tong-hop", f"{item}/tong-hop", *reply).status == 303
    look_at_the_admin(browser, leader, item)
    outcome = [
        ("ket-qua", "revised"),
        ("da-hoi", f"Chúng tôi hỏi về phí. {SCRIPT}"),
        ("da-gop-y", "Một ý kiến đề nghị giảm."),
        ("da-lam", "Đã giảm mức phí."),
    ]
    assert leader.send(f"{item}/ket-qua", f"{item}/ket-qua", *outcome).status == 303
    browser.view(360)
    browser.open(page)
    assert "Đã giảm mức phí." in text(browser)
    assert_no_script_got_in(browser)
    assert checks.accessibility(browser) == []
    assert checks.overflow(browser) == []
    assert web.get(page + "/gui-y-kien").text.count("<textarea") == 0


def look_at_the_admin(browser, leader, item: str) -> None:
    leader.open_in(browser)
    for width in (360, 1280):
        browser.view(width)
        for path in ("", "/noi-dung", "/y-kien", "/tong-hop", "/ket-qua"):
            browser.open(leader.portal.at(item + path))
            assert_no_script_got_in(browser)
            assert checks.accessibility(browser) == [], path
            assert checks.overflow(browser) == [], path
