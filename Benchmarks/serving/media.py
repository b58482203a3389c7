"""Twenty pictures sent to the media library in one form, beside writing the same bytes to files that
are synced one by one."""

import base64
import hashlib
import http.client
import os
import re
import secrets
import sqlite3
import struct
import subprocess
import tempfile
import time
import zlib
from contextlib import closing, contextmanager
from pathlib import Path

from . import report

PICTURES = 20
WIDTH, HEIGHT = 720, 480
"""Of noise, about 1 MB each: a photo as phones make them small for mail."""
PORT = 18130
LIBRARY = "/quan-tri/cong/tinh/thu-vien"
TOKEN = re.compile(r'name="ma-phien" value="([^"]*)"')
BOUNDARY = "ranh-gioi"
START_DEADLINE_SECONDS = 30


def measure(portal: Path, resources: Path, rounds: int) -> None:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        data = Path(folder) / "data"
        common = ["--data", str(data), "--resources", str(resources)]
        subprocess.run([portal, "demo", *common], check=True, stdout=subprocess.DEVNULL)
        with _served(portal, common):
            cookie = _session(data)
            _send(cookie, _pictures())
            sent, written = [], []
            for _ in range(rounds):
                pictures = _pictures()
                written.append(_seconds(lambda: _write(Path(folder), pictures)))
                pictures = _pictures()
                sent.append(_seconds(lambda: _send(cookie, pictures)))
    size = sum(map(len, pictures)) / len(pictures) / 1e6
    print(f"{PICTURES} pictures of {size:.2f} MB to the library, {rounds} rounds:\n")
    ratios = [one / other for one, other in zip(sent, written)]
    report.table(
        ["", "seconds"],
        [["sent in one form, looked through, cleaned, kept and recorded", report.numbers(sent, 2)],
         ["the same bytes written and synced", report.numbers(written, 2)],
         ["ratio", report.numbers(ratios, 1)]])


def _seconds(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _pictures() -> list[bytes]:
    return [_png(secrets.token_bytes(WIDTH * 3 * HEIGHT)) for _ in range(PICTURES)]


def _png(noise: bytes) -> bytes:
    row = WIDTH * 3
    lines = b"".join(b"\0" + noise[start:start + row] for start in range(0, len(noise), row))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(lines, 0)) + chunk(b"IEND", b""))


def _write(folder: Path, pictures: list[bytes]) -> None:
    for number, picture in enumerate(pictures):
        path = folder / f"bare-{number}"
        with open(path, "wb") as file:
            file.write(picture)
            file.flush()
            os.fsync(file.fileno())
        path.unlink()


def _send(cookie: str, pictures: list[bytes]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=120)
    headers = {"Host": f"localhost:{PORT}", "Cookie": cookie}
    with closing(connection):
        connection.request("GET", LIBRARY, headers=headers)
        token = TOKEN.search(connection.getresponse().read().decode()).group(1)
        head = (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="ma-phien"\r\n\r\n'
                f"{token}\r\n")
        parts = [head.encode()]
        for number, picture in enumerate(pictures):
            parts += [(f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="tep"; '
                       f'filename="anh-{number}.png"\r\n\r\n').encode(), picture, b"\r\n"]
        parts.append(f"--{BOUNDARY}--\r\n".encode())
        connection.request("POST", f"{LIBRARY}/tai-len", b"".join(parts), headers | {
            "Accept": "application/json",
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}"})
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status != 200:
            raise RuntimeError(f"the library refused: {answer.status} {text[:500]}")


@contextmanager
def _served(portal: Path, common: list[str]):
    command = [portal, "serve", *common, "--address", f"127.0.0.1:{PORT}", "--domain", "localhost",
               "--rate-limit", "off", "--form-rate-limit", "off"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        process.stdout.readline()
        yield
    finally:
        process.terminate()
        process.wait(START_DEADLINE_SECONDS)


def _session(data: Path) -> str:
    """The cookie of somebody who may add files, written past the program: signing in takes long on
    purpose."""
    token = secrets.token_urlsafe(32)
    digest = base64.b64encode(hashlib.sha256(token.encode()).digest()).decode()
    now = int(time.time())
    with closing(sqlite3.connect(data / "portal.sqlite", timeout=10)) as database, database:
        account = database.execute(
            "INSERT INTO account (username, display_name, state, password, password_set_at,"
            " must_change_password, created_at) VALUES ('do', 'Đo', 'active', '', ?, 0, ?)",
            (now, now)).lastrowid
        database.execute(
            "INSERT INTO account_grant (account_id, site_id, role, valid_from, granted_at)"
            " SELECT ?, id, 'editor', ?, ? FROM site WHERE label = ''", (account, now - 1, now))
        database.execute(
            "INSERT INTO account_session (digest, account_id, created_at, seen_at, confirmed_at,"
            " address, browser) VALUES (?, ?, ?, ?, ?, '127.0.0.1', '')",
            (digest, account, now, now, now))
    return f"phien={token}"
