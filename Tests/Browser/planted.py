"""A small site with one page that is right, and pages with one fault each."""

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"

STYLE = """
body { margin: 0; font: 18px/1.6 sans-serif; color: #222; background: #fff; }
header, main { padding: 16px; }
a { color: #14532d; }
button { min-height: 44px; padding: 0 16px; font: inherit; }
.skip { position: absolute; left: -999px; }
button.low { min-height: 30px; height: 30px; }
.hidden { position: absolute; left: -999px; }
.skip:focus { left: 8px; }
:focus-visible { outline: 3px solid #1d4ed8; }
.pale { color: #ccc; }
.wide { width: 700px; }
.tiny { display: inline-block; width: 12px; height: 12px; overflow: hidden; }
.plain:focus-visible { outline: none; }
svg a:focus-visible { outline: none; }
svg path { stroke: #222; }
svg.marking a:focus-visible path { stroke: #1d4ed8; }
@media print { .screen { display: none; } }
@media (prefers-color-scheme: dark) {
    body { color: #eee; background: #111; }
    a { color: #86efac; }
    .night { color: #333; }
}
"""

RIGHT = """<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trang thử</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung</a>
<header><p>Xem <a href="/">trang đầu</a> của bản thử.</p></header>
<main id="noi-dung" tabindex="-1">
<h1>Trang thử</h1>
<p>Một đoạn văn bản.</p>
<form action="/"><button>Gửi đi</button></form>
</main>
</body>
</html>
"""


def put(text: str) -> str:
    """The right page with something more at the end of its main part."""
    return RIGHT.replace("</main>", f"{text}</main>")


def drawing(kind: str) -> str:
    """A map of two small places."""
    place = '<a href="{}"><title>Nơi {}</title><path d="M{} 0h16v16h-16z"/></a>'
    places = place.format("/", 1, 0) + place.format("/2", 2, 20)
    return put(f'<svg class="{kind}" width="40" height="20">{places}</svg>')


FAULTS = {
    "picture-without-words": put('<img src="/picture.png" width="40" height="40">'),
    "pale-text": put('<p class="pale">Chữ quá nhạt.</p>'),
    "pale-at-night": put('<p class="night">Chữ quá tối.</p>'),
    "too-wide": put('<p class="wide">Quá rộng.</p>'),
    "two-headings": put("<h1>Tiêu đề thứ hai</h1>"),
    "english": RIGHT.replace('lang="vi"', 'lang="en"'),
    "untitled": RIGHT.replace("<title>Trang thử</title>", ""),
    "inline-script": put("<script>document.title = 'x'</script>"),
    "inline-style": put('<p style="color: blue">Xanh.</p>'),
    "missing-script": put('<script src="/khong-co.js"></script>'),
    "tiny-link": put('<p><a class="tiny" href="/">·</a></p>'),
    "unlabelled-field": put('<input name="x">'),
    "low-button": put('<button class="low" type="button">Thấp</button>'),
    "no-skip-link": RIGHT.replace('<a class="skip" href="#noi-dung">Đến nội dung</a>', ""),
    "hidden-skip-link": RIGHT.replace('class="skip"', 'class="hidden"'),
    "skip-link-to-nowhere": RIGHT.replace('href="#noi-dung"', 'href="#mat"'),
    "unmarked-focus": put('<p>Xem <a class="plain" href="/">chỗ này</a>.</p>'),
    "unmarked-place": drawing("plain"),
    "small-place": drawing("marking"),
    "loose-separator": put(
        '<p><a class="screen" href="/">Một</a> · <a class="screen" href="/">hai</a></p>'),
    "unclosed": put("<p><div></p>"),
    "heavy": put("<!--" + "x" * 70_000 + "-->"),
    "foreign": put('<img src="http://example.test/a.png" alt="">'),
    "dead-link": put('<p><a href="/khong-co">hỏng</a></p>'),
    "dead-anchor": put('<p><a href="#khong-co">hỏng</a></p>'),
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        page = RIGHT if self.path == "/" else FAULTS.get(self.path[1:])
        if self.path == "/style.css":
            self.answer(200, "text/css", STYLE)
        elif page is None:
            self.answer(404, "text/html; charset=utf-8", RIGHT)
        else:
            self.answer(200, "text/html; charset=utf-8", page)

    def answer(self, status: int, kind: str, text: str):
        body = text.encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "max-age=60" if kind == "text/css" else "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing: the tests say what went wrong."""


@contextmanager
def planted_site():
    """Serves the pages on a free port of this machine; gives the address of the right one."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
