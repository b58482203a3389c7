"""Where an attack takes place: connections from several addresses, for a bounded time."""

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable

HOST = "localhost"
ATTACKERS = [f"127.0.1.{last}" for last in range(1, 17)]
RETRY_SECONDS = 0.05
DRIP_SECONDS = 0.1

Connection = socket.socket


class Field:
    """The attackers' side; every method gives up quietly when the server ends a connection."""

    def __init__(self, port: int, connections: int, seconds: float) -> None:
        self.port = port
        self.connections = connections
        self._end = time.monotonic() + seconds
        self._held: list[Connection] = []
        self._opened = 0

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self._end

    async def besiege(self, work: Callable[[Connection], Awaitable[None]], times: int = 1) -> None:
        """Does the work on so many connections at once, again and again until the end."""
        await asyncio.gather(*(self._besieger(work) for _ in range(self.connections * times)))

    async def connect(self) -> Connection:
        """A connection from the next of the attackers' addresses."""
        self._opened += 1
        connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        connection.setblocking(False)
        connection.bind((ATTACKERS[self._opened % len(ATTACKERS)], 0))
        await asyncio.get_running_loop().sock_connect(connection, ("127.0.0.1", self.port))
        return connection

    async def send(self, connection: Connection, data: bytes) -> None:
        """Sends, or waits for room until the attack ends."""
        left = max(0.01, self._end - time.monotonic())
        await asyncio.wait_for(
            asyncio.get_running_loop().sock_sendall(connection, data), timeout=left)

    async def receive(self, connection: Connection, limit: int = 65_536) -> bytes:
        left = max(0.01, self._end - time.monotonic())
        return await asyncio.wait_for(
            asyncio.get_running_loop().sock_recv(connection, limit), timeout=left)

    async def drip(self, connection: Connection, data: bytes) -> None:
        """Sends byte by byte, over and over, until the end."""
        position = 0
        while not self.is_over:
            await self.send(connection, data[position % len(data):][:1])
            position += 1
            await asyncio.sleep(DRIP_SECONDS)

    async def wait(self) -> None:
        """Does nothing more."""
        await asyncio.sleep(max(0, self._end - time.monotonic()))

    async def _besieger(self, work: Callable[[Connection], Awaitable[None]]) -> None:
        while not self.is_over:
            connection = None
            try:
                connection = await self.connect()
                await work(connection)
            except (OSError, TimeoutError):
                await asyncio.sleep(RETRY_SECONDS)
            if connection is not None and not self.is_over:
                connection.close()
            elif connection is not None:
                self._held.append(connection)
