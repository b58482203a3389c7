"""The addresses that are measured, taken from an archive's database."""

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

SAMPLES = 500
WORDS = ["quyết định", "duong", "43/2020", "hỗ trợ người dân", "công khai", "tru", "đất"]

ARTICLES = """
    SELECT top.slug || '/' || article.slug FROM article
    JOIN section ON section.id = article.section_id
    JOIN section AS top ON top.id = ifnull(section.parent_id, section.id)
    JOIN site ON site.id = article.site_id
    WHERE site.label = '' ORDER BY article.id
"""

# The section that holds most, and a place halfway down its list.
SECTION = """
    SELECT section.id, section.slug, count(*) FROM article_listing AS listing
    JOIN section ON section.id = listing.section_id
    JOIN site ON site.id = listing.site_id
    WHERE site.label = '' AND section.parent_id IS NULL GROUP BY section.id
    ORDER BY count(*) DESC LIMIT 1
"""
HALFWAY = """
    SELECT published_at || '.' || article_id FROM article_listing
    WHERE section_id = ? ORDER BY published_at DESC LIMIT 1 OFFSET ?
"""
DOCUMENT_HALFWAY = """
    SELECT sort_day || '.' || id FROM document ORDER BY sort_day DESC, id DESC
    LIMIT 1 OFFSET (SELECT count(*) / 2 FROM document)
"""


def of_archive(data: Path) -> dict[str, list[str]]:
    """The kinds of pages and the addresses of each."""
    with _database(data) as database:
        section_id, section, count = database.execute(SECTION).fetchone()
        halfway = database.execute(HALFWAY, [section_id, count // 2]).fetchone()[0]
        document_halfway = database.execute(DOCUMENT_HALFWAY).fetchone()[0]
        return {
            "home": ["/"],
            "section, first page": [f"/{section}"],
            "section, halfway down": [f"/{section}?sau={halfway}"],
            "articles, spread over the archive": _spread(database, ARTICLES, "/"),
            "documents, no filter": ["/van-ban"],
            "documents, halfway down": [f"/van-ban?sau={document_halfway}"],
            **_filters(database),
            "a document": _spread(database, "SELECT slug FROM document ORDER BY id", "/van-ban/"),
            "questions": ["/hoi-dap"],
            "search": ["/tim-kiem?q=" + quote(words) for words in WORDS],
        }


def all_articles(data: Path) -> list[str]:
    """The address of every article of the provincial portal."""
    with _database(data) as database:
        return ["/" + row[0] for row in database.execute(ARTICLES)]


def _database(data: Path) -> closing[sqlite3.Connection]:
    uri = f"file:{data / 'portal.sqlite'}?mode=ro"
    return closing(sqlite3.connect(uri, uri=True))


def _filters(database: sqlite3.Connection) -> dict[str, list[str]]:
    kind, issuer, year = (
        database.execute(statement).fetchone()[0]
        for statement in (
            "SELECT slug FROM document_kind JOIN document_tally ON value = id"
            " WHERE dimension = 'kind' ORDER BY count DESC",
            "SELECT slug FROM document_issuer JOIN document_tally ON value = id"
            " WHERE dimension = 'issuer' ORDER BY count DESC",
            "SELECT value FROM document_tally WHERE dimension = 'year' ORDER BY count DESC",
        )
    )
    return {
        "documents of a kind": [f"/van-ban?hinh-thuc={kind}"],
        "documents of an authority": [f"/van-ban?co-quan={issuer}"],
        "documents of a year": [f"/van-ban?nam={year}"],
        "documents, three filters": [f"/van-ban?hinh-thuc={kind}&co-quan={issuer}&nam={year}"],
    }


def _spread(database: sqlite3.Connection, statement: str, prefix: str) -> list[str]:
    slugs = [row[0] for row in database.execute(statement)]
    step = max(1, len(slugs) // SAMPLES)
    return [prefix + slug for slug in slugs[::step]]
