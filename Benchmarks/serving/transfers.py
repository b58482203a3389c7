"""Sends and takes large bodies, with as little work as can be beside the server."""

import os
import re
import socket
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

from . import processes

TIMEOUT_SECONDS = 60
SAMPLE_SECONDS = 0.02
PIECE = 1 << 20
HEAD_LIMIT = 65_536


@contextmanager
def sparse_file(size: int, folder: Path):
    """A file of zeros that takes no room."""
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        file.truncate(size)
        yield file


def upload(server: processes.Server, path: str, file, size: int) -> None:
    head = (f"POST {path} HTTP/1.1\r\nHost: {processes.HOST}\r\nConnection: close\r\n"
            f"Content-Length: {size}\r\n\r\n")
    with _connected(server) as connection:
        connection.sendall(head.encode())
        # The kernel sends, so that the client takes little of the machine.
        connection.sendfile(file, 0, size)
        answer, _ = _head(connection)
    if not answer.startswith(b"HTTP/1.1 2"):
        raise SystemExit(f"{server.name} refused the upload: {answer.decode()}")


def download(server: processes.Server, path: str) -> int:
    """Bytes of content that came."""
    with _connected(server) as connection:
        connection.sendall(
            f"GET {path} HTTP/1.1\r\nHost: {processes.HOST}\r\nConnection: close\r\n\r\n".encode())
        answer, rest = _head(connection)
        length = re.search(rb"(?i)content-length: *(\d+)", answer)
        if not answer.startswith(b"HTTP/1.1 200") or not length:
            raise SystemExit(f"{server.name} refused the download: {answer.decode()}")
        buffer = bytearray(PIECE)
        count = len(rest)
        while got := connection.recv_into(buffer):
            count += got
    if count != int(length[1]):
        raise SystemExit(f"{server.name} sent {count} of {int(length[1])} bytes")
    return count


@contextmanager
def on_core(number: int):
    """Keeps this thread away from the servers' core."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {number})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@contextmanager
def resident_samples(server: processes.Server):
    """A list that fills with MiB of resident memory as long as the block lasts."""
    samples: list[float] = []
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(SAMPLE_SECONDS):
            samples.append(server.resident_mebibytes()[0])

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield samples
    finally:
        stop.set()
        thread.join()


def _connected(server: processes.Server) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=TIMEOUT_SECONDS)


def _head(connection: socket.socket) -> tuple[bytes, bytes]:
    """The head of an answer, and what came of the content with it."""
    data = b""
    while b"\r\n\r\n" not in data:
        got = connection.recv(HEAD_LIMIT)
        if not got:
            raise SystemExit("the connection ended before the answer")
        data += got
    head, _, rest = data.partition(b"\r\n\r\n")
    return head, rest
