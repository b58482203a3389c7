"""h2o as a peer that serves a folder of files."""

import json
import shutil
from pathlib import Path

from . import processes

CONFIGURATION = """
{user}
num-threads: 1
max-connections: 4096
pid-file: {root}/h2o.pid
error-log: {root}/h2o.log
send-server-name: OFF
listen: {{ host: 127.0.0.1, port: {port} }}
file.send-compressed: ON
file.mime.addtypes: {{ "text/html; charset=utf-8": ".html" }}
{fields}
hosts:
  default:
    paths:
      "/": {{ file.dir: {root} }}
"""


def is_installed() -> bool:
    return shutil.which("h2o") is not None


def start(root: Path, fields: dict[str, str], port: int) -> processes.Server:
    """Serves a folder with these header fields on every answer; one thread."""
    # A root's h2o gives up its rights and could not read the temporary folder.
    user = "user: root" if Path("/proc/self").stat().st_uid == 0 else ""
    lines = [f"header.add: {json.dumps(f'{name}: {value}')}" for name, value in fields.items()]
    configuration = root / "h2o.conf"
    configuration.write_text(CONFIGURATION.format(
        user=user, root=root, port=port, fields="\n".join(lines)))
    return processes.started("h2o", port, ["h2o", "--conf", str(configuration)])
