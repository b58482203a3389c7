"""Fixtures: the portal under attack."""

from pathlib import Path

import pytest

from victim import running_victim

CONNECTIONS = 40


def pytest_addoption(parser):
    parser.addoption("--portal", type=Path, required=True, help="the built program to attack")


@pytest.fixture(scope="session")
def victim(request, tmp_path_factory):
    program = request.config.getoption("--portal").resolve()
    with running_victim(program, tmp_path_factory.mktemp("portal"), CONNECTIONS) as running:
        yield running
