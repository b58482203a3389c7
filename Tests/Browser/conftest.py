"""Fixtures: the portal under test, and browsers with and without JavaScript."""

from pathlib import Path

import pytest

import admin_pages
from chrome import chromium
from portal_process import running_portal


def pytest_addoption(parser):
    parser.addoption("--portal", type=Path, required=True, help="the built program to test")


@pytest.fixture(scope="session")
def portal(request, tmp_path_factory):
    program = request.config.getoption("--portal").resolve()
    with running_portal(program, tmp_path_factory.mktemp("portal")) as site:
        yield site


@pytest.fixture(scope="session")
def newsroom(portal):
    """People of every role, and articles in every state."""
    return admin_pages.newsroom(portal)


@pytest.fixture(scope="session")
def shared_browser():
    with chromium() as browser:
        yield browser


@pytest.fixture
def browser(shared_browser):
    """A browser of 1280 px in the light theme, that has seen nothing."""
    shared_browser.view(1280)
    shared_browser.open("about:blank")
    shared_browser.forget()
    return shared_browser


@pytest.fixture(scope="session")
def shared_plain_browser():
    with chromium(scripts=False) as browser:
        yield browser


@pytest.fixture
def plain_browser(shared_plain_browser):
    """The same with JavaScript switched off."""
    shared_plain_browser.view(1280)
    shared_plain_browser.open("about:blank")
    shared_plain_browser.forget()
    return shared_plain_browser
