"""Those who work on the portal: accounts made at the command line, signed in the way they are."""

import base64
import hashlib
import re
import secrets
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

import web
from portal_process import Portal

PASSWORD = "mot-cau-dai-de-nho-2026"
TOKEN = "ma-phien"
SESSION_COOKIE = "phien"
FIRST_PASSWORD = re.compile(r"Mật khẩu lần đầu: (\S+)")
HIDDEN_TOKEN = re.compile(rf'name="{TOKEN}" value="([^"]*)"')
ADMIN = "/quan-tri/cong/tinh"

# Everybody who has to do with articles, by a short name for the account.
ROLES = {
    "cong.tac": "contributor",
    "bien.tap": "editor",
    "nguoi.duyet": "approver",
    "lanh.dao": "unit-leader",
    "ban.bien": "board-member",
    "quan.tri": "administrator",
}


def make_account(portal: Portal, username: str, role: str, site: str = "") -> str:
    """A new account; its first password, which has to be changed."""
    made = portal.run(
        "user", "create", username, "--name", f"Tài khoản {role}", "--role", role, "--site", site
    )
    return FIRST_PASSWORD.search(made).group(1)


@dataclass
class Session:
    """A browser without scripts or pictures: cookies, tokens, forms."""

    portal: Portal
    cookies: dict[str, str] = field(default_factory=dict)
    # The number of the account, where one is signed in.
    account: int = 0

    def request(self, method: str, path: str, form: list[tuple[str, str]] | None = None):
        parts = urlsplit(self.portal.at("/"))
        connection = HTTPConnection("127.0.0.1", parts.port, timeout=web.DEADLINE_SECONDS)
        headers = {"Host": parts.netloc, "Cookie": self.cookie_line}
        body = None
        if form is not None:
            body = urlencode(form).encode()
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Origin": f"http://{parts.netloc}",
            }
        try:
            connection.request(method, path, body=body, headers=headers)
            response = connection.getresponse()
            answer = web.Answer(response.status, response.headers, response.read())
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value
        return answer

    @property
    def cookie_line(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def get(self, path: str) -> web.Answer:
        return self.request("GET", path)

    def send(self, page: str, path: str, *fields: tuple[str, str]) -> web.Answer:
        """Sends a form to `path` with the token that stands on `page`."""
        token = HIDDEN_TOKEN.search(self.get(page).text).group(1)
        return self.request("POST", path, [(TOKEN, token), *fields])

    def sign_in(self, username: str, password: str) -> web.Answer:
        page = "/quan-tri/dang-nhap"
        return self.send(page, page, ("ten-dang-nhap", username), ("mat-khau", password))

    def open_in(self, browser) -> None:
        """The same person in a browser."""
        for name, value in self.cookies.items():
            cookie = {"name": name, "value": value, "url": self.portal.at("/")}
            browser.driver.execute_cdp_cmd("Network.setCookie", cookie)


def signed_in(portal: Portal, username: str, role: str, site: str = "") -> Session:
    """Somebody who is signed in, written past the program: hashing passwords takes long on
    purpose, and signing in has tests of its own."""
    token = secrets.token_urlsafe(32)
    digest = base64.b64encode(hashlib.sha256(token.encode()).digest()).decode()
    now = int(time.time())
    with closing(sqlite3.connect(portal.data / "portal.sqlite", timeout=10)) as database, database:
        account = database.execute(
            "INSERT INTO account (username, display_name, state, password, password_set_at,"
            " must_change_password, created_at) VALUES (?, ?, 'active', ?, ?, 0, ?)",
            (username, f"Tài khoản {role}", cheap_hash(PASSWORD), now, now),
        ).lastrowid
        database.execute(
            "INSERT INTO account_grant (account_id, site_id, role, valid_from, granted_at)"
            " SELECT ?, id, ?, ?, ? FROM site WHERE label = ?",
            (account, role, now - 1, now, site),
        )
        database.execute(
            "INSERT INTO account_session (digest, account_id, created_at, seen_at, confirmed_at,"
            " address, browser) VALUES (?, ?, ?, ?, ?, '127.0.0.1', '')",
            (digest, account, now, now, now),
        )
    return Session(portal, {SESSION_COOKIE: token}, account)


def cheap_hash(password: str) -> str:
    """A password as it is stored, at the least cost that a guess can have."""
    salt = secrets.token_bytes(16)
    key = hashlib.scrypt(password.encode(), salt=salt, n=2, r=1, p=1, dklen=32)
    coded = [base64.b64encode(part).decode() for part in (salt, key)]
    return "$".join(["scrypt", "2", "1", "1", *coded])


def everybody(portal: Portal) -> dict[str, Session]:
    """One person of each role on the provincial portal."""
    return {role: signed_in(portal, name, role) for name, role in ROLES.items()}
