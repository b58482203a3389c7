"""Uploads that are kept in a file, beside nginx and Hummingbird, and bodies of 2 GiB."""

import contextlib
import tempfile
from pathlib import Path

from . import processes, report, transfers

UPLOAD_BYTES = 64 << 20
UPLOADS_A_RUN = 8
"""Processor time is counted in hundredths of a second; one upload is too short for it."""
LARGE_BYTES = 2 << 30
GIGABYTE = 1e9

NGINX = """
worker_processes 1;
pid nginx.pid;
daemon off;
{user}
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_max_body_size 0;
    client_body_in_file_only clean;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {{
        listen 127.0.0.1:{port};
        location = / {{ return 204; }}
        # nginx reads a body only for something behind it; that gets the head alone.
        location = /upload {{
            proxy_pass http://127.0.0.1:{port}/;
            proxy_pass_request_body off;
            proxy_set_header Content-Length "";
            proxy_method GET;
        }}
    }}
}}
"""


def measure(httpkit: Path, hummingbird: Path, rounds: int, spool: Path) -> None:
    with contextlib.ExitStack() as stack:
        root = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=spool)))
        root.chmod(0o755)
        servers = [stack.enter_context(_httpkit(httpkit, root, 18110)),
                   stack.enter_context(_nginx(root, 18111))]
        if hummingbird.exists():
            command = [str(hummingbird), "18112", "pool", str(root)]
            servers.append(stack.enter_context(
                processes.started("Hummingbird", 18112, command, "/units/1")))
        file = stack.enter_context(transfers.sparse_file(UPLOAD_BYTES, root))
        stack.enter_context(transfers.on_core(1))
        for server in servers:
            transfers.upload(server, "/upload", file, UPLOAD_BYTES)
        costs: dict[str, list[float]] = {server.name: [] for server in servers}
        for _ in range(rounds):
            for server in servers:
                costs[server.name].append(_seconds_per_gigabyte(server, file))
        print(f"Uploads of {UPLOAD_BYTES >> 20} MiB kept in a file, one connection, "
              f"{UPLOADS_A_RUN} a run:\n")
        report.table(
            ["server", "seconds of processor time a GB", "highest resident memory, MiB"],
            [[server.name, report.numbers(costs[server.name], 2),
              f"{server.resident_mebibytes()[1]:.1f}"] for server in servers])
    _measure_large(httpkit, spool)


def _measure_large(httpkit: Path, spool: Path) -> None:
    with contextlib.ExitStack() as stack:
        root = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=spool)))
        file = stack.enter_context(transfers.sparse_file(LARGE_BYTES, root))
        server = stack.enter_context(_httpkit(httpkit, root, 18110))
        stack.enter_context(transfers.on_core(1))
        rows = [
            _watched(server, "upload", lambda: transfers.upload(
                server, "/upload", file, LARGE_BYTES)),
            _watched(server, "download", lambda: transfers.download(
                server, "/download/" + Path(file.name).name)),
        ]
    print(f"One body of {LARGE_BYTES >> 30} GiB through HTTPKit; resident memory in MiB:\n")
    report.table(
        ["body", "seconds of processor time a GB", "before", "median meanwhile", "highest",
         "samples"], rows)


def _watched(server: processes.Server, name: str, transfer) -> list[str]:
    before = server.resident_mebibytes()[0]
    used = server.processor_seconds()
    with transfers.resident_samples(server) as samples:
        transfer()
    cost = (server.processor_seconds() - used) / (LARGE_BYTES / GIGABYTE)
    samples.sort()
    middle = samples[len(samples) // 2]
    return [name, f"{cost:.2f}", f"{before:.1f}", f"{middle:.1f}", f"{samples[-1]:.1f}",
            str(len(samples))]


def _seconds_per_gigabyte(server: processes.Server, file) -> float:
    before = server.processor_seconds()
    for _ in range(UPLOADS_A_RUN):
        transfers.upload(server, "/upload", file, UPLOAD_BYTES)
    used = server.processor_seconds() - before
    return used / (UPLOADS_A_RUN * UPLOAD_BYTES / GIGABYTE)


def _httpkit(program: Path, root: Path, port: int) -> processes.Server:
    command = [str(program), str(port), "worker", str(root)]
    return processes.started("HTTPKit", port, command, "/units/1")


def _nginx(root: Path, port: int) -> processes.Server:
    user = "user root;" if Path("/proc/self").stat().st_uid == 0 else ""
    return processes.nginx("nginx", root, NGINX.format(port=port, user=user), port)
