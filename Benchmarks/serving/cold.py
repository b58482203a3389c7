"""How long a page takes while somebody downloads a file from a slow disk, beside nginx.

The servers are put into a control group that reads so many bytes a second (blkio, cgroup v1); where
that cannot be made, this part says so and measures nothing.
"""

import http.client
import os
import shutil
import statistics
import subprocess
import time
from pathlib import Path

from . import processes, report

GROUP = Path("/sys/fs/cgroup/blkio/portal-cold")
DISK_BYTES_PER_SECOND = 16 << 20
FILE_BYTES = 64 << 20
PAUSE_SECONDS = 0.004

NGINX = """
worker_processes 1;
pid nginx.pid;
daemon off;
{user}
events {{ }}
http {{
    access_log off;
    sendfile on;
    {more}
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {{
        listen 127.0.0.1:18093;
        root {root};
    }}
}}
"""


def measure(binary: Path, data: Path, resources: Path, folder: Path, rounds: int) -> None:
    try:
        GROUP.mkdir(exist_ok=True)
        _limit(folder)
    except OSError as error:
        print(f"Skipped: reading from the disk cannot be slowed down here ({error}).\n")
        return
    shutil.rmtree(folder / "Resources", ignore_errors=True)
    shutil.copytree(resources, folder / "Resources")
    file = folder / "Resources/static/large.bin"
    file.write_bytes(os.urandom(FILE_BYTES))
    (folder / "Resources/index.html").write_bytes(b"a" * 35_000)

    def portal() -> processes.Server:
        return processes.portal("portal", binary, data, folder / "Resources", 18092)

    servers = {
        "portal": portal,
        "nginx": lambda: _nginx(folder, ""),
        "nginx with `aio threads`": lambda: _nginx(folder, "aio threads;"),
    }
    samples = {name: [] for name in servers}
    try:
        for _ in range(rounds):
            for name, start in servers.items():
                with start() as server:
                    _slow(server)
                    samples[name].append((_pages(server, None), _pages(server, file)))
    finally:
        GROUP.rmdir()
        file.unlink()
    rows = []
    for name, pairs in samples.items():
        for index, kind in enumerate(("nothing beside it", "a download beside it")):
            rows.append([name, kind, *(
                report.numbers([pair[index][part] for pair in pairs], 2) for part in (0, 1))])
    print(f"Milliseconds for a page, a file of {FILE_BYTES >> 20} MiB on a disk of "
          f"{DISK_BYTES_PER_SECOND >> 20} MiB a second:\n")
    report.table(["server", "", "median", "p99"], rows)


def _pages(server: processes.Server, file: Path | None) -> tuple[float, float]:
    """Median and 99th percentile while the file is downloaded; without one for two seconds."""
    client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    _page(client)
    download = None
    if file:
        _forget(file)
        address = f"{server.base}/static/{file.name}"
        download = subprocess.Popen(
            ["curl", "--silent", "--fail", "--output", os.devnull, "--header",
             f"Host: {processes.HOST}", address])
    end = time.monotonic() + 2
    times = []
    while download.poll() is None if download else time.monotonic() < end:
        times.append(1000 * _page(client))
        time.sleep(PAUSE_SECONDS)
    if download and download.returncode != 0:
        raise SystemExit(f"{server.name}: the download failed")
    client.close()
    return statistics.median(times), statistics.quantiles(times, n=100)[98]


def _page(client: http.client.HTTPConnection) -> float:
    start = time.monotonic()
    client.request("GET", "/", headers={"Host": processes.HOST})
    answer = client.getresponse()
    answer.read()
    if answer.status != 200:
        raise SystemExit(f"a page was answered with {answer.status}")
    return time.monotonic() - start


def _forget(file: Path) -> None:
    """Leaves the file on its disk alone."""
    with file.open("rb") as opened:
        os.fsync(opened.fileno())
        os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _limit(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    device = folder.stat().st_dev
    # A partition is limited with its disk.
    disk = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}").resolve()
    number = ((disk if not (disk / "partition").exists() else disk.parent) / "dev").read_text()
    (GROUP / "blkio.throttle.read_bps_device").write_text(
        f"{number.strip()} {DISK_BYTES_PER_SECOND}")


def _slow(server: processes.Server) -> None:
    for pid in server.pids():
        (GROUP / "cgroup.procs").write_text(str(pid))


def _nginx(folder: Path, more: str) -> processes.Server:
    user = "user root;" if os.getuid() == 0 else ""
    configuration = NGINX.format(root=folder.resolve() / "Resources", user=user, more=more)
    return processes.nginx("nginx", folder, configuration, 18093)
