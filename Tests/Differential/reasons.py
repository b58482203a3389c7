"""Why we differ, told apart as docs/httpkit-differences.md lists it."""

BOTH = ("h11", "gunicorn")

# Our error, by whom the request is taken nevertheless, and why we do not take it.
STRICTER = {
    "ambiguousLength": (("h11",), "length and coding together: closed, for whoever reads the other one"),
    "bareLineBreak": (BOTH, "a line ends in LF, or holds a CR of its own"),
    "foldedField": (BOTH, "a folded field line"),
    "forbiddenTrailer": (("h11",), "a trailer that frames or routes"),
    "invalidConnection": (BOTH, "a connection option that is no token"),
    "invalidContentLength": (BOTH, "the length comes twice, or is beyond 63 bits"),
    "invalidHost": (BOTH, "the host is missing, double, or no host"),
    "invalidTransferEncoding": (BOTH, "chunked is not the last and only coding, or comes with HTTP/1.0"),
    "malformedChunk": (BOTH, "a chunk line's extension is malformed, or its size has over 15 digits"),
    "malformedFieldName": (BOTH, "a name is no token; seen before the head is complete"),
    "malformedFieldValue": (("h11",), "a control character in a value"),
    "malformedRequestLine": (BOTH, "refused before the line is complete"),
    "malformedTarget": (BOTH, "a target in no form that the method allows"),
    "missingLength": (BOTH, "a type, but neither length nor coding"),
    "repeatedField": (("h11",), "two content types"),
    "unsafePath": (BOTH, "dot segments and broken escapes: safer refused than resolved"),
    "unsupportedExpectation": (("h11",), "an expectation nobody here meets: 417"),
    "unsupportedMethod": (BOTH, "CONNECT: no tunnels here"),
    "unsupportedTransferEncoding": (("gunicorn",), "a coding below chunked, which we would not undo: 501"),
    "unsupportedVersion": (("h11",), "HTTP/0.9 and HTTP/2.0 by name: 505"),
}


def reason(name, difference, data, ours, theirs):
    """The reason for a disagreement, or None when nobody has found one yet."""
    if difference.startswith("we refuse: ") and theirs[2].startswith("NoMoreData"):
        return "we refuse: what they would refuse when the rest has come"
    if difference.startswith("we refuse: "):
        takers, text = STRICTER.get(difference.removeprefix("we refuse: "), ((), None))
        return "we refuse: " + text if name in takers else None
    if name == "h11" and theirs[2] == "no request line received":
        return "they refuse: one empty line before a request (RFC 9112, section 2.2)"
    if name == "gunicorn" and b"x, close" in data.lower():
        return "they go on: `close` beside another option is not seen"
    if name == "gunicorn" and theirs[2].startswith("ExpectationFailed"):
        return "they refuse: an expectation with HTTP/1.0, where it means nothing"
    if name == "gunicorn" and theirs[2].startswith("InvalidRequestMethod"):
        return "they refuse: method names in lower case; ours get 501"
    return None
