"""Each attack in short: the portal lives on and serves others; the attackers' connections end."""

import pytest

from attackers import attacking
from attacks import ATTACKS
from conftest import CONNECTIONS
from normal_client import browse, browsing

ATTACK_SECONDS = 1.5
# What the allocator may keep of a crowd's memory.
ALLOWED_MEBIBYTES = 64


@pytest.fixture(scope="session", autouse=True)
def warm(victim):
    """Pages are made and handlers have their threads before anything is compared."""
    assert not browse(victim.port, 2).failures


@pytest.mark.parametrize("name", [attack.name for attack in ATTACKS])
def test_others_are_served_and_nothing_remains(victim, name):
    sockets = victim.sockets()
    memory = victim.resident_mebibytes()
    with attacking(name, victim.port, CONNECTIONS, ATTACK_SECONDS) as wait_for_end:
        with browsing(victim.port) as experience:
            wait_for_end()
            told = experience()
        assert told.milliseconds
        assert told.is_served(), told.failures
        assert victim.sockets_come_down_to(sockets), victim.sockets()
    assert victim.resident_mebibytes() < memory + ALLOWED_MEBIBYTES
    assert not browse(victim.port, 0.3).failures
