"""Runs an attack in a process of its own, so that it shares no interpreter with the client."""

import asyncio
import gc
import multiprocessing
import os
import resource
from contextlib import contextmanager

from attacks import ATTACKS
from field import Field

GIVE_UP_SECONDS = 60


@contextmanager
def attacking(name: str, port: int, connections: int, seconds: float):
    """The attack goes on within the block; yields a function that waits for its end.

    After the end the attackers do nothing more but keep their connections open, until the block
    is left.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(theirs, name, port, connections, seconds))
    process.start()
    try:
        assert ours.poll(GIVE_UP_SECONDS) and ours.recv() == "begun"

        def wait_for_end() -> None:
            assert ours.poll(seconds + GIVE_UP_SECONDS) and ours.recv() == "ended"

        yield wait_for_end
    finally:
        ours.send("release")
        process.join(GIVE_UP_SECONDS)
        if process.is_alive():
            process.kill()


def _run(pipe, name: str, port: int, connections: int, seconds: float) -> None:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    # The attackers' work is not the server's, nor its clients': on one machine it must not take their
    # processors.
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    gc.disable()
    attack = next(attack for attack in ATTACKS if attack.name == name)
    field = Field(port, connections, seconds)
    pipe.send("begun")
    asyncio.run(attack.run(field))
    pipe.send("ended")
    pipe.recv()
