"""A process that may have few descriptors stays reachable when others want them all."""

import pytest

from attackers import attacking
from conftest import CONNECTIONS
from normal_client import browse, browsing
from victim import running_victim

# Less than the attackers want; the portal keeps 64 of them for its own.
DESCRIPTORS = 160
ATTACK_SECONDS = 2
# The listeners and what is left of the normal client.
ALLOWED_SOCKETS = 10


@pytest.fixture
def poor_victim(request, tmp_path):
    program = request.config.getoption("--portal").resolve()
    with running_victim(program, tmp_path, CONNECTIONS * 10, descriptors=DESCRIPTORS) as victim:
        yield victim


@pytest.mark.parametrize(
    "name", ["silent connections", "idle connections, far more than there may be"])
def test_few_descriptors_are_shared(poor_victim, name):
    told = under_attack(poor_victim, name)
    assert told.milliseconds
    assert told.is_served(), told.failures
    assert not browse(poor_victim.port, 1).failures


def test_files_that_are_read_slowly_do_not_exhaust_them(poor_victim):
    """Connections that take an answer cannot be closed for others; these wait or get 503."""
    under_attack(poor_victim, "slow readers of files")
    assert poor_victim.sockets_come_down_to(ALLOWED_SOCKETS)
    assert not browse(poor_victim.port, 1).failures


def under_attack(victim, name):
    assert not browse(victim.port, 1).failures
    with attacking(name, victim.port, CONNECTIONS * 3, ATTACK_SECONDS) as wait_for_end:
        with browsing(victim.port) as experience:
            wait_for_end()
            return experience()
