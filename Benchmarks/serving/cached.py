"""The cached home page beside nginx, which serves the same bytes from a file."""

import tempfile
from pathlib import Path

from . import processes, report
from .load import Target, interleaved

NGINX = """
worker_processes 1;
pid nginx.pid;
daemon off;
{user}
events {{ worker_connections 4096; }}
http {{
    access_log off;
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

# These nginx writes itself.
OWN_FIELDS = {
    "connection", "content-encoding", "content-length", "content-type", "date", "etag", "vary",
}


def measure(binary: Path, data: Path, resources: Path, rounds: int, seconds: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        processes.portal("portal", binary, data, resources, 18080) as portal,
    ):
        fields, page = processes.fetch(portal, "/")
        _, packed = processes.fetch(portal, "/", **{"Accept-Encoding": "gzip"})
        root = Path(folder)
        root.chmod(0o755)
        (root / "index.html").write_bytes(page)
        (root / "index.html.gz").write_bytes(packed)
        with processes.nginx("nginx", root, _configuration(root, fields, 18081), 18081) as nginx:
            for gzip, size in [(False, len(page)), (True, len(packed))]:
                targets = [
                    Target(server.name, server, ["/"], gzip=gzip) for server in (portal, nginx)
                ]
                _report("gzip" if gzip else "identity", size, interleaved(targets, rounds, seconds))


def _configuration(root: Path, fields: dict[str, str], port: int) -> str:
    # The same header fields as the portal's, so that the same bytes go over the wire.
    lines = [
        f'add_header {name} "{value}";'
        for name, value in fields.items()
        if name.lower() not in OWN_FIELDS
    ]
    lines.append('add_header Vary "Cookie";')
    # A root's nginx gives up its rights and could not read the temporary folder.
    user = "user root;" if Path("/proc/self").stat().st_uid == 0 else ""
    return NGINX.format(
        port=port, root=root, user=user, fields="\n        ".join(lines))


def _report(coding: str, size: int, samples: dict) -> None:
    print(f"Cached home page, {coding}, {size:,} bytes, 64 connections:\n")
    report.table(
        ["server", "requests/s", "µs of processor time a request"],
        [
            [name, report.spread(runs, "requests_per_second", 0), report.spread(runs, "microseconds")]
            for name, runs in samples.items()
        ],
    )
    rate = report.median(samples["portal"], "requests_per_second") / report.median(
        samples["nginx"], "requests_per_second")
    cost = report.median(samples["nginx"], "microseconds") / report.median(
        samples["portal"], "microseconds")
    print(f"portal ÷ nginx: {rate:.2f} × the requests/s, {cost:.2f} × the requests per "
          "processor second\n", flush=True)
