"""The attacks: what hostile clients do, each on many connections at once."""

import asyncio
import random
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from field import HOST, Connection, Field

FORM = "/hoi-dap/dat-cau-hoi/ca-nhan"
FILE = "/static/portal.css"
RESET = struct.pack("ii", 1, 0)
SMALL_BUFFER = 4096


@dataclass(frozen=True)
class Attack:
    """A way to harm the server, and what it is called in the tables."""

    name: str
    run: Callable[[Field], Awaitable[None]]


ATTACKS: list[Attack] = []


def attack(name: str, times: int = 1):
    """Registers what one connection does, again and again; `times` multiplies the connections."""

    def register(work: Callable[[Field, Connection], Awaitable[None]]):
        async def run(field: Field) -> None:
            await field.besiege(lambda connection: work(field, connection), times)

        ATTACKS.append(Attack(name, run))
        return work

    return register


def head(method: str = "GET", path: str = "/", *fields: str) -> bytes:
    """A request head without its empty line."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {HOST}", *fields]
    return ("\r\n".join(lines) + "\r\n").encode()


GET = head() + b"\r\n"
CHUNKED = head("POST", FORM, "Transfer-Encoding: chunked") + b"\r\n"


@attack("silent connections")
async def silent(field: Field, connection: Connection) -> None:
    await field.receive(connection)


@attack("idle connections, far more than there may be", times=4)
async def idle(field: Field, connection: Connection) -> None:
    await field.send(connection, head("HEAD") + b"\r\n")
    await field.receive(connection)
    await field.receive(connection)


@attack("dripped request line")
async def dripped_request_line(field: Field, connection: Connection) -> None:
    await field.send(connection, b"GET /")
    await field.drip(connection, b"a")


@attack("dripped header (slowloris)")
async def slowloris(field: Field, connection: Connection) -> None:
    await field.send(connection, head())
    await field.drip(connection, b"X-a: b\r\n")


@attack("dripped body")
async def dripped_body(field: Field, connection: Connection) -> None:
    await field.send(connection, head("POST", FORM, "Content-Length: 100000") + b"\r\n")
    await field.drip(connection, b"a")


@attack("dripped chunk size line")
async def dripped_chunk_size(field: Field, connection: Connection) -> None:
    await field.send(connection, CHUNKED + b"5;")
    await field.drip(connection, b"a")


@attack("dripped trailers")
async def dripped_trailers(field: Field, connection: Connection) -> None:
    await field.send(connection, CHUNKED + b"0\r\n")
    await field.drip(connection, b"X-a: b\r\n")


@attack("chunks of one byte")
async def tiny_chunks(field: Field, connection: Connection) -> None:
    await field.send(connection, CHUNKED + b"1\r\na\r\n" * 250_000 + b"0\r\n\r\n")
    await field.receive(connection)


@attack("endless chunk extensions")
async def chunk_extensions(field: Field, connection: Connection) -> None:
    extension = b"1;" + b"a" * 240 + b"\r\na\r\n"
    await field.send(connection, CHUNKED + extension * 5000 + b"0\r\n\r\n")
    await field.receive(connection)


@attack("endless header")
async def endless_header(field: Field, connection: Connection) -> None:
    await field.send(connection, head())
    while not field.is_over:
        await field.send(connection, b"X-a: " + b"b" * 4000 + b"\r\n")


@attack("many cookies and parameters")
async def many_values(field: Field, connection: Connection) -> None:
    query = "&".join(f"a{number}=b" for number in range(900))
    cookies = "Cookie: " + "; ".join(f"a{number}=b" for number in range(1500))
    request = head("GET", f"/tim-kiem?{query[:7000]}", cookies[:14_000]) + b"\r\n"
    while not field.is_over:
        await field.send(connection, request)
        await field.receive(connection)


@attack("slow readers")
async def slow_reader(field: Field, connection: Connection) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER)
    await field.send(connection, GET * 100)
    while not field.is_over:
        await field.receive(connection, 1)
        await asyncio.sleep(0.1)


@attack("slow readers of files")
async def slow_file_reader(field: Field, connection: Connection) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER)
    await field.send(connection, (head("GET", FILE, "Range: bytes=0-") + b"\r\n") * 100)
    while not field.is_over:
        await field.receive(connection, 1)
        await asyncio.sleep(0.1)


@attack("pipelined requests, answers read")
async def pipelining(field: Field, connection: Connection) -> None:
    while not field.is_over:
        await field.send(connection, (head("HEAD") + b"\r\n") * 500)
        await field.receive(connection)


@attack("pipelined requests, answers not read")
async def unread_pipelining(field: Field, connection: Connection) -> None:
    while not field.is_over:
        await field.send(connection, GET * 100)


@attack("requests as fast as they are answered")
async def flood(field: Field, connection: Connection) -> None:
    while not field.is_over:
        await field.send(connection, GET)
        if not await field.receive(connection):
            return


@attack("forms as fast as they are answered")
async def form_flood(field: Field, connection: Connection) -> None:
    content = b"tieu-de=a&noi-dung=" + b"b" * 1000
    fields = ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(content)}"]
    while not field.is_over:
        await field.send(connection, head("POST", FORM, *fields) + b"\r\n" + content)
        if not await field.receive(connection):
            return


@attack("malformed requests on new connections")
async def malformed(field: Field, connection: Connection) -> None:
    await field.send(connection, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
    await field.receive(connection)


@attack("connections opened and closed")
async def churn(field: Field, connection: Connection) -> None:
    await asyncio.sleep(0.001)


@attack("half-closed connections")
async def half_closed(field: Field, connection: Connection) -> None:
    await field.send(connection, GET)
    connection.shutdown(socket.SHUT_WR)
    await field.wait()


@attack("resets at any point")
async def resets(field: Field, connection: Connection) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    whole = head("POST", FORM, "Content-Length: 3") + b"\r\nabc" + GET * 20
    await field.send(connection, whole[: random.randrange(len(whole))])
    await asyncio.sleep(0.002)
