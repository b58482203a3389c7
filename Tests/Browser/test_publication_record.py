"""The publication record is checked as its own guide tells people to."""

import html
import re
import subprocess
import sys

import web

PROGRAM = re.compile(r'id="doan-kiem-tra"[^>]*><code>(.*?)</code>', re.DOTALL)
DEADLINE_SECONDS = 60


def test_the_program_on_the_guide_finds_the_record_in_order(portal, tmp_path):
    guide = web.get(portal.at("/ho-so-cong-bo/cach-kiem-tra")).text
    program = tmp_path / "kiem-tra.py"
    program.write_text(html.unescape(PROGRAM.search(guide).group(1)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, program, portal.at("")], capture_output=True, text=True,
        timeout=DEADLINE_SECONDS)
    assert done.returncode == 0, done.stderr
    count, last = re.fullmatch(r"Đúng (\d+) dòng, mã băm cuối (\w{64})\n", done.stdout).groups()
    assert int(count) > 50
    assert last in portal.run("publication", "verify", "--expect", last)
