"""Requests made from a seed: mostly valid ones, each with a few mutations of a grammar."""

import random

METHODS = ["GET", "POST", "HEAD", "PUT", "get", "OPTIONS", "X-Y", "G@T", "CONNECT", ""]
TARGETS = ["/", "/a?b=c", "/%C4%91", "http://a/x", "*", "a", "/a#b", "/a b", "/\xff", "/../a", "/a%zz", '/"']
VERSIONS = ["HTTP/1.1"] * 8 + ["HTTP/1.0", "HTTP/1.0", "HTTP/2.0", "HTTP/1.2", "http/1.1", "HTTP/1.1 ", "HTTP/0.9"]
HOSTS = ["a", "a.vn:80", "[::1]", "", "u@a", "a b", "a/b", "a:x", "a,b", "a:99999"]
LENGTHS = ["0", "3", "003", "+3", "-3", "3, 3", "3,4", "0x3", "3 3", "", "99999999999999999999", "3\t", "\u0663"]
CODINGS = ["chunked", "Chunked", "chunked, chunked", "gzip, chunked", "identity", "xchunked", "chunked;q=1", "", "\tchunked", "chunked,", ",chunked", '"chunked"', "\x0bchunked"]
NAMES = ["X", "x-y", "X Y", "X\t", "X(", "", "Transfer_Encoding", "X\x00"]
VALUES = ["y", "", "y\x00", "y\rz", "\xe9", "a, b", "y\x7f", "y\x01"]
CONNECTIONS = ["close", "keep-alive", "x, close", "a b", ",", "Upgrade"]
ENDS = ["\r\n"] * 30 + ["\n", "\r", "\r\r\n", "\r\n "]
SIZES = ["3", "03", "3;a=b", "3;", "3 ", " 3", "+3", "0x3", "3\n", "3;a", '3;a="b"', "g", "", "FFFFFFFFFFFFFFFFF", "3;a\rb"]
TRAILERS = ["", "", "X: y\r\n", "Host: b\r\n", "X : y\r\n", "Content-Length: 1\r\n", "X\r\n"]


class Maker:
    """Makes the bytes of a connection; the same seed makes the same bytes."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def often(self, usual, others, chance=0.85):
        return usual if self.random.random() < chance else self.random.choice(others)

    def end(self):
        return self.random.choice(ENDS) if self.random.random() < 0.1 else "\r\n"

    def connection(self):
        count = 1 if self.random.random() < 0.8 else 2
        return "".join(self.request() for _ in range(count)).encode("latin-1", "replace")

    def request(self):
        choose = self.random
        method = self.often(choose.choice(METHODS[:4]), METHODS)
        target = self.often("/a", TARGETS, 0.8)
        line = method + " " + target + " " + self.often("HTTP/1.1", VERSIONS, 0.8) + self.end()
        if choose.random() < 0.02:
            line = choose.choice(["\r\n", "\n", "\r\n\r\n"]) + line
        fields, body = self.body()
        fields.insert(0, "Host: " + self.often("a", HOSTS))
        if choose.random() < 0.05:
            del fields[0]
        if choose.random() < 0.05:
            fields.append("Host: a")
        if choose.random() < 0.25:
            fields.append(choose.choice(NAMES) + ": " + choose.choice(VALUES))
        if choose.random() < 0.15:
            fields.append("Connection: " + choose.choice(CONNECTIONS))
        if choose.random() < 0.04:
            fields.append("Expect: " + choose.choice(["100-continue", "tea"]))
        if choose.random() < 0.03:
            fields.append(" folded")
        choose.shuffle(fields)
        return line + "".join(field + self.end() for field in fields) + self.end() + body

    def body(self):
        kind = self.random.random()
        if kind < 0.4:
            return [], ""
        if kind < 0.65:
            fields = ["Content-Length: " + self.often("3", LENGTHS, 0.6)]
            if self.random.random() < 0.1:
                fields.append("Content-Length: " + self.random.choice(LENGTHS))
            return fields, "abc"
        fields = ["Transfer-Encoding: " + self.often("chunked", CODINGS, 0.6)]
        if self.random.random() < 0.1:
            fields.append("Content-Length: 3")
        if self.random.random() < 0.05:
            fields.append("Transfer-Encoding: " + self.random.choice(CODINGS))
        size = self.often("3", SIZES, 0.6)
        end = self.end()
        return fields, size + end + "abc" + self.end() + "0\r\n" + self.often("", TRAILERS) + "\r\n"
