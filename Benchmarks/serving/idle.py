"""Memory of many connections that wait, beside nginx."""

import resource
import socket
import tempfile
from contextlib import contextmanager
from pathlib import Path

from . import processes, report

CONNECTIONS = 10_000
DESCRIPTORS = CONNECTIONS + 2_000
PER_ADDRESS = 500
SECONDS = 10
REQUEST = f"HEAD / HTTP/1.1\r\nHost: {processes.HOST}\r\n\r\n".encode()

NGINX = """
worker_processes 1;
worker_rlimit_nofile {descriptors};
pid nginx.pid;
daemon off;
{user}
events {{ worker_connections {connections}; }}
http {{
    access_log off;
    keepalive_timeout 600;
    client_header_timeout 600;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {{
        listen 127.0.0.1:{port} backlog=4096 reuseport;
        root {root};
    }}
}}
"""
FLAGS = ["--idle-timeout", "600", "--header-timeout", "600"]


def measure(binary: Path, data: Path, resources: Path, rounds: int) -> None:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(hard, DESCRIPTORS), max(hard, DESCRIPTORS)))

    def portal():
        return processes.portal("portal", binary, data, resources, 18090, *FLAGS)

    rows = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o755)
        (root / "index.html").write_bytes(b"a" * 30_000)
        for asks in (False, True):
            kind = "after one request" if asks else "nothing sent yet"
            rows.append([kind, "portal", report.numbers(
                [_per_connection(portal, portal, asks) for _ in range(rounds)])])
            rows.append([kind, "nginx", report.numbers([
                _per_connection(
                    lambda: _nginx(root, 64), lambda: _nginx(root, DESCRIPTORS), asks)
                for _ in range(rounds)])])
    print(f"Bytes of resident memory for each of {CONNECTIONS:,} waiting connections:\n")
    report.table(["connections", "server", "bytes a connection"], rows)


def _per_connection(small, large, asks: bool) -> float:
    """The growth from a server that has room for few connections, and none open.

    nginx sets the memory of its connections aside when it starts; that counts.
    """
    with small() as server:
        before = server.own_bytes()
    with large() as server, _waiting(server.port, asks):
        return (server.own_bytes() - before) / CONNECTIONS


@contextmanager
def _waiting(port: int, asks: bool):
    connections = []
    try:
        for number in range(CONNECTIONS):
            address = f"127.0.2.{number // PER_ADDRESS + 1}"
            connection = socket.create_connection(
                ("127.0.0.1", port), timeout=SECONDS, source_address=(address, 0))
            connections.append(connection)
            if asks:
                connection.sendall(REQUEST)
                assert connection.recv(4096).startswith(b"HTTP/1.1 200")
        # The last ones accepted; none turned away.
        _ask(port)
        yield
    finally:
        for connection in connections:
            connection.close()


def _ask(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as connection:
        connection.sendall(REQUEST)
        assert connection.recv(4096).startswith(b"HTTP/1.1 200")


def _nginx(root: Path, connections: int) -> processes.Server:
    user = "user root;" if Path("/proc/self").stat().st_uid == 0 else ""
    configuration = NGINX.format(
        port=18091, root=root, user=user, connections=connections, descriptors=DESCRIPTORS)
    return processes.nginx("nginx", root, configuration, 18091)
