"""The cached home page beside nginx and h2o, which serve the same bytes from a file."""

import contextlib
import tempfile
from dataclasses import replace
from pathlib import Path

from . import h2o, processes, report
from .load import Target, interleaved

NGINX = """
worker_processes 1;
pid nginx.pid;
daemon off;
{user}
events {{ worker_connections 4096; }}
http {{
    {log}
    sendfile on;
    tcp_nopush on;
    open_file_cache max=100;
    keepalive_requests 10000;
    types {{ text/html html; }}
    charset utf-8;
    gzip_static on;
    gzip_vary on;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {{
        listen 127.0.0.1:{port} backlog=4096 reuseport;
        root {root};
        {fields}
    }}
}}
"""

# These the peers write themselves.
OWN_FIELDS = {
    "connection", "content-encoding", "content-length", "content-type", "date", "etag", "vary",
}


# What a browser sends, and what a reverse proxy adds.
BROWSER = (
    "Connection: keep-alive",
    "Cache-Control: max-age=0",
    "Upgrade-Insecure-Requests: 1",
    "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Mobile Safari/537.36",
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
    "image/apng,*/*;q=0.8",
    "Sec-Fetch-Site: none",
    "Sec-Fetch-Mode: navigate",
    "Sec-Fetch-User: ?1",
    "Sec-Fetch-Dest: document",
    "Accept-Encoding: gzip, deflate, br, zstd",
    "Accept-Language: vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7",
    "X-Forwarded-For: 203.0.113.7",
    "X-Forwarded-Proto: https",
)
# Limits that count every request and refuse none.
LIMITS = ("--rate-limit", "1000000/s:1000000", "--connections-per-address", "1000000")
NGINX_LOG = """access_log {log} combined;
    set_real_ip_from 127.0.0.1;
    real_ip_header X-Forwarded-For;
    limit_req_zone $binary_remote_addr zone=clients:10m rate=1000000r/s;
    limit_req zone=clients burst=1000000 nodelay;"""


def measure(binary: Path, data: Path, resources: Path, rounds: int, seconds: int) -> None:
    with contextlib.ExitStack() as stack:
        portal = stack.enter_context(processes.portal("portal", binary, data, resources, 18080))
        fields, page = processes.fetch(portal, "/")
        _, packed = processes.fetch(portal, "/", **{"Accept-Encoding": "gzip"})
        root = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        root.chmod(0o755)
        (root / "index.html").write_bytes(page)
        (root / "index.html.gz").write_bytes(packed)
        copied = _copied(fields)
        nginx = _configuration(root, copied, 18081)
        peers = [stack.enter_context(processes.nginx("nginx", root, nginx, 18081))]
        if h2o.is_installed():
            peers.append(stack.enter_context(h2o.start(root, copied, 18082)))
        else:
            print("h2o is not installed; measured without it.\n")
        for gzip, content in [(False, page), (True, packed)]:
            targets = [_target(server, content, gzip) for server in (portal, *peers)]
            _report("gzip" if gzip else "identity", len(content),
                    interleaved(targets, rounds, seconds))
    _measure_forwarded(binary, data, resources, rounds, seconds)


def _measure_forwarded(
    binary: Path, data: Path, resources: Path, rounds: int, seconds: int
) -> None:
    """The same as browsers ask for it and a reverse proxy passes it on."""
    with contextlib.ExitStack() as stack:
        root = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        root.chmod(0o755)
        portal = stack.enter_context(processes.portal(
            "portal", binary, data, resources, 18083, "--trusted-proxies", "127.0.0.1",
            "--access-log", str(root / "portal.log"), limits=LIMITS))
        fields, page = processes.fetch(portal, "/")
        _, packed = processes.fetch(portal, "/", **{"Accept-Encoding": "gzip"})
        (root / "index.html").write_bytes(page)
        (root / "index.html.gz").write_bytes(packed)
        log = NGINX_LOG.format(log=root / "nginx.log")
        nginx = stack.enter_context(processes.nginx(
            "nginx", root, _configuration(root, _copied(fields), 18084, log), 18084))
        targets = [
            replace(_target(server, packed, gzip=True), gzip=False, fields=BROWSER)
            for server in (portal, nginx)
        ]
        _report("gzip, a browser's request from a proxy, with access log and limits", len(packed),
                interleaved(targets, rounds, seconds))


def _target(server: processes.Server, content: bytes, gzip: bool) -> Target:
    """The page of a server, after a look at whether it sends the same bytes as the portal."""
    _, answer = processes.fetch(server, "/", **({"Accept-Encoding": "gzip"} if gzip else {}))
    if answer != content:
        raise SystemExit(f"{server.name} sends {len(answer)} bytes, not {len(content)}")
    return Target(server.name, server, ["/"], gzip=gzip)


def _copied(fields: dict[str, str]) -> dict[str, str]:
    """The portal's header fields that peers are to send too, so that as many bytes go over the
    wire."""
    kept = {name: value for name, value in fields.items() if name.lower() not in OWN_FIELDS}
    return kept | {"Vary": "Cookie"}


def _configuration(
    root: Path, fields: dict[str, str], port: int, log: str = "access_log off;",
) -> str:
    lines = [f'add_header {name} "{value}";' for name, value in fields.items()]
    # A root's nginx gives up its rights and could not read the temporary folder.
    user = "user root;" if Path("/proc/self").stat().st_uid == 0 else ""
    return NGINX.format(
        port=port, root=root, user=user, log=log, fields="\n        ".join(lines))


def _report(coding: str, size: int, samples: dict) -> None:
    print(f"Cached home page, {coding}, {size:,} bytes, 64 connections:\n")
    report.table(
        ["server", "requests/s", "µs of processor time a request"],
        [
            [name, report.spread(runs, "requests_per_second", 0), report.spread(runs, "microseconds")]
            for name, runs in samples.items()
        ],
    )
    for name in samples:
        if name != "portal":
            report.ratio("portal", samples["portal"], name, samples[name])
