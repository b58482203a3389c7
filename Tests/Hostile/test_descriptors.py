"""A process that may have few descriptors stays reachable when others want them all."""

import time

import pytest

from attackers import attacking
from conftest import CONNECTIONS
from normal_client import browse, browsing
from victim import running_victim

# Less than the attackers open; the portal keeps 64 of them for its handlers.
DESCRIPTORS = 110
ATTACK_SECONDS = 2


@pytest.fixture
def poor_victim(request, tmp_path):
    program = request.config.getoption("--portal").resolve()
    with running_victim(program, tmp_path, CONNECTIONS * 10, descriptors=DESCRIPTORS) as victim:
        yield victim


@pytest.mark.parametrize(
    "name", ["silent connections", "idle connections, far more than there may be",
             "slow readers of files"])
def test_few_descriptors_are_shared(poor_victim, name):
    assert not browse(poor_victim.port, 1).failures
    with attacking(name, poor_victim.port, CONNECTIONS * 2, ATTACK_SECONDS) as wait_for_end:
        with browsing(poor_victim.port) as experience:
            wait_for_end()
            told = experience()
    time.sleep(0.5)
    assert told.milliseconds
    assert not told.failures
    assert not browse(poor_victim.port, 1).failures
