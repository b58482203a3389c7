"""A citizen's browser, who asks for a few pages a second while others attack."""

import multiprocessing
import socket
import time
from contextlib import contextmanager
from dataclasses import dataclass

from field import HOST

RATE = 20
TIMEOUT_SECONDS = 10
# A kept page, a file, and a page that the database is asked for.
PATHS = ("/", "/tim-kiem?q=giay+khai+sinh", "/", "/van-ban")


@dataclass(frozen=True)
class Experience:
    """What the client went through."""

    milliseconds: list[float]
    """From the start of a request (of its connection, where it was new) to the last byte."""
    failures: list[str]

    def is_served(self) -> bool:
        """Whether nearly all went well. While connections are closed to make room, one that is
        new may be the one that has waited longest for its request, when client and server share a
        slow machine with their attackers."""
        return len(self.failures) * 10 <= len(self.milliseconds)

    def quantile(self, share: float) -> float:
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@contextmanager
def browsing(port: int, rate: float = RATE):
    """The client asks so often a second within the block; yields a function that ends it and tells."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_browse, args=(theirs, port, rate))
    process.start()
    try:
        def experience() -> Experience:
            ours.send("enough")
            assert ours.poll(3 * TIMEOUT_SECONDS)
            return ours.recv()

        yield experience
    finally:
        process.kill()
        process.join()


def browse(port: int, seconds: float, rate: float = RATE) -> Experience:
    """What the client goes through in so many seconds."""
    with browsing(port, rate) as experience:
        time.sleep(seconds)
        return experience()


def _browse(pipe, port: int, rate: float) -> None:
    milliseconds: list[float] = []
    failures: list[str] = []
    connection = None
    number = 0
    while not pipe.poll():
        started = time.perf_counter()
        path = PATHS[number % len(PATHS)]
        # Every other request is on a connection of its own.
        if number % 2 == 0:
            connection = _close(connection)
        try:
            connection, status = _ask(connection, port, path)
            if status != 200:
                failures.append(f"{path}: {status}")
        except OSError as error:
            failures.append(f"{path}: {error!r}")
            connection = _close(connection)
        milliseconds.append((time.perf_counter() - started) * 1000)
        number += 1
        time.sleep(max(0, 1 / rate - (time.perf_counter() - started)))
    pipe.send(Experience(milliseconds, failures))


def _ask(connection, port: int, path: str) -> tuple[socket.socket, int]:
    request = f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode()
    if connection is not None:
        # A server may end an idle connection at any time; browsers then ask again on a new one.
        try:
            connection.sendall(request)
            return connection, _answer(connection)
        except OSError:
            _close(connection)
    connection = socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT_SECONDS)
    connection.sendall(request)
    return connection, _answer(connection)


def _answer(connection: socket.socket) -> int:
    """Reads an answer to its last byte; its status."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += _more(connection)
    head, _, content = data.partition(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1])
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length:")
    )
    while len(content) < length:
        content += _more(connection)
    return int(head.split(b" ", 2)[1])


def _more(connection: socket.socket) -> bytes:
    data = connection.recv(65_536)
    if not data:
        raise ConnectionResetError("ended early")
    return data


def _close(connection) -> None:
    if connection is not None:
        connection.close()
