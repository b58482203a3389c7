"""What other implementations make of the bytes of a connection.

Each function returns the requests that would be handled, as (method, target, body), and how it
ends: "error" with a text, or "fine".
"""

import h11
from gunicorn.config import Config
from gunicorn.http.parser import RequestParser


def by_h11(data):
    connection = h11.Connection(h11.SERVER)
    connection.receive_data(data)
    requests = []
    request = None
    try:
        while True:
            event = connection.next_event()
            if event in (h11.NEED_DATA, h11.PAUSED):
                return requests, "fine", ""
            if isinstance(event, h11.Request):
                request = event
                body = b""
            elif isinstance(event, h11.Data):
                body += bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                requests.append((request.method, request.target, body))
                answer = h11.Response(status_code=204, headers=[])
                connection.send(answer)
                connection.send(h11.EndOfMessage())
                if connection.our_state is h11.MUST_CLOSE or request.method == b"CONNECT":
                    return requests, "fine", ""
                connection.start_next_cycle()
            else:
                return requests, "fine", ""
    except (h11.RemoteProtocolError, h11.LocalProtocolError) as error:
        return requests, "error", str(error)


def by_gunicorn(data):
    requests = []
    configuration = Config()
    configuration.set("http_parser", "python")
    try:
        for request in RequestParser(configuration, iter([data]), ("127.0.0.1", 1)):
            body = request.body.read()
            target = request.uri.encode("latin-1", "replace")
            requests.append((request.method.encode(), target, body))
            if request.should_close():
                return requests, "fine", ""
    except StopIteration:
        return requests, "fine", ""
    except Exception as error:
        text = type(error).__name__
        # The bytes end before the request does: nobody is wrong.
        return requests, "fine" if text in ("NoMoreData",) else "error", f"{text} {error}"
    return requests, "fine", ""
