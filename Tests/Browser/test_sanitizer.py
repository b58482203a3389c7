"""What `portal sanitize` lets through is put into a real page without any other protection.

Runs the committed attacks; further tables in the same form can be named in MARKUP_TABLES, their
paths separated by colons."""

import json
import os
import subprocess
from pathlib import Path

import pytest

import checks
import markup_site

COMMITTED = Path(__file__).parent.parent / "Hostile" / "markup.jsonl"
FURTHER = [Path(name) for name in os.environ.get("MARKUP_TABLES", "").split(":") if name]
BATCH = 50
SANITIZE_SECONDS = 300


@pytest.fixture(scope="module")
def site():
    with markup_site.markup_site() as found:
        yield found


@pytest.fixture(scope="module", params=[COMMITTED, *FURTHER], ids=lambda path: path.stem)
def cleaned(request):
    """The table's attacks as they come out, by their names."""
    program = request.config.getoption("--portal").resolve()
    table = request.param.read_bytes()
    result = subprocess.run(
        [program, "sanitize"], input=table, capture_output=True, timeout=SANITIZE_SECONDS
    )
    assert result.returncode in (0, 65), result.stderr.decode()
    outputs = [json.loads(line) for line in result.stdout.decode().split("\n") if line]
    refused = result.stderr.decode().count("Dòng ")
    assert len(outputs) + refused == len([line for line in table.split(b"\n") if line])
    assert len(outputs) > refused
    return [(str(output["id"]), output["html"]) for output in outputs]


def test_nothing_runs_when_put_into_a_page(browser, site, cleaned):
    for batch in batches(cleaned):
        browser.open(f"{site.address}/")
        markup_site.fill(browser, batch)
        assert_harmless(browser, site, len(batch))


def test_nothing_runs_in_a_whole_document(browser, site, cleaned):
    for batch in batches(cleaned):
        browser.open(site.put("document", [(str(n), html) for n, (_, html) in enumerate(batch)]))
        assert_harmless(browser, site, len(batch))


def batches(cases):
    return [cases[start : start + BATCH] for start in range(0, len(cases), BATCH)]


def assert_harmless(browser, site, count):
    seen = markup_site.look(browser)
    assert seen["count"] == count
    assert seen["found"] == []
    assert seen["hits"] == []
    assert browser.driver.current_url.startswith(site.address)
    assert checks.foreign_requests(browser.traffic(), site.address) == []


def test_the_page_would_notice(browser, site):
    """The same attacks, not cleaned: scripts run, requests are made, elements are found."""
    attacks = [(case["id"], case["html"]) for case in markup_site.lines(COMMITTED)]
    kinds = {"handler", "address", "mutation", "foreign"}
    chosen = [case for case in attacks if case[0].split("/")[0] in kinds]
    browser.open(f"{site.address}/")
    markup_site.fill(browser, chosen)
    seen = markup_site.look(browser)
    assert len(seen["hits"]) > 50
    assert len(seen["found"]) > 200
    browser.forget()
    browser.open(f"{site.address}/")
    markup_site.fill(browser, [("picture", '<img src="http://elsewhere.test/x.png">')])
    markup_site.look(browser)
    assert checks.foreign_requests(browser.traffic(), site.address) != []
