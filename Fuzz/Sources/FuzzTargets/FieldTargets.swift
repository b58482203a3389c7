@testable import HTTPKit

/// Cookies: any field can be read, and any value that is set comes back.
enum CookieTarget {
    static func run(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        let pair = SetCookie("c", text).text.split(separator: ";").first.map(String.init) ?? ""
        precondition(pair.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B })
        let sent = try? Request(fields: [("Cookie", "a=b; " + pair)])
        precondition(sent?.cookie("c") == text, "a cookie came back changed")
        // A line break would end the field, and two of them the head.
        guard !input.contains(0x0D), !input.contains(0x0A) else { return }
        let raw = try? Request(fields: [("Cookie", text), ("Cookie", pair)])
        precondition(raw == nil || raw?.cookie("c") != nil)
    }
}

/// Ranges: inside the content, without overlap, and bounded in number.
enum RangeTarget {
    static func run(_ input: [UInt8]) {
        let size = Int(input.first ?? 0) * 3
        let field = "bytes=" + String(decoding: input.dropFirst(), as: UTF8.self)
        switch ByteRange(field, size: size) {
        case .whole, .unsatisfiable: break
        case .part(let range): precondition(isInside(range, size))
        case .parts(let ranges):
            precondition((2...ByteRange.partLimit).contains(ranges.count))
            precondition(ranges.allSatisfy { isInside($0, size) })
            precondition(ranges.reduce(0) { $0 + $1.count } <= size, "more than there is")
        }
        _ = ByteRange(String(decoding: input, as: UTF8.self), size: .max)
    }

    private static func isInside(_ range: Range<Int>, _ size: Int) -> Bool {
        !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= size
    }
}

/// Hosts: what is accepted is plain, and reading it again gives the same.
enum AuthorityTarget {
    static func run(_ input: [UInt8]) {
        guard let found = parse(input) else { return }
        precondition(!found.host.isEmpty)
        precondition(found.host.allSatisfy { ASCII.isUnreserved($0) || "[]:".utf8.contains($0) })
        precondition(found.port != 0)
        let text = found.host + (found.port.map { Array(":\($0)".utf8) } ?? [])
        let again = parse(text)
        precondition(again?.host == found.host && again?.port == found.port)
    }

    private static func parse(_ bytes: [UInt8]) -> (host: [UInt8], port: UInt16?)? {
        let range = TextRange(0, bytes.count)
        guard let found = try? Authority.parse(bytes.span, range) else { return nil }
        return (Array(bytes[found.host.range]), found.port)
    }
}

/// Percent-encoding: never longer than what was sent, and undone by encoding.
enum EscapeTarget {
    static func run(_ input: [UInt8]) {
        _ = PercentDecoding.form(input[...])
        if let text = PercentDecoding.strict(input[...]) {
            precondition(text.utf8.count <= input.count)
        }
        let coded = input.map { "%" + FormTarget.hexadecimal($0) }.joined()
        let decoded = PercentDecoding.strict(Array(coded.utf8)[...])
        precondition(decoded == String(validating: input, as: UTF8.self))
        precondition(
            PercentDecoding.form(Array(coded.utf8)[...]) == String(decoding: input, as: UTF8.self))
    }
}

/// Accept-Encoding: no choice against what the client has said.
enum EncodingTarget {
    static func run(_ input: [UInt8]) {
        let field = String(decoding: input, as: UTF8.self)
        let accept = AcceptEncoding(field)
        precondition((0...1000).contains(accept.gzip))
        precondition((0...1000).contains(accept.identity ?? 0))
        precondition(accept.choose(hasGzip: false) != .gzip)
        precondition(accept.choose(hasGzip: true) != .gzip || accept.gzip > 0)
        precondition(accept.choose(hasGzip: true) != .none || accept.gzip == 0)
        let refusing = AcceptEncoding(field + ",identity;q=0")
        precondition(refusing.choose(hasGzip: true) != .identity)
    }
}

/// Dates: what is read is written and read again as the same.
enum DateTarget {
    static func run(_ input: [UInt8]) {
        if let date = HTTPDate(parsing: String(decoding: input, as: UTF8.self)) {
            precondition(HTTPDate(parsing: date.text) == date, "a round trip changed the date")
        }
        let number = input.prefix(5).reduce(0) { $0 << 8 | Int($1) }
        // From 1600 to 9999, the years that the format holds.
        let seconds = number % 265_000_000_000 - 11_644_000_000
        let date = HTTPDate(seconds: seconds)
        precondition(HTTPDate(parsing: date.text) == date)
    }
}

/// Entity tags: what matches strongly matches weakly, and a tag matches itself in any list.
enum ConditionTarget {
    static func run(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        let tag = EntityTag("v1")
        precondition(!tag.matchesStrongly(text) || tag.matchesNone(text))
        precondition(
            !EntityTag("v1", isWeak: true).matchesStrongly(text) || text.trimmingBlanks == "*")
        let own = EntityTag(text)
        precondition(own.matchesStrongly(own.text) && own.matchesNone("\"x\", " + own.text))
        precondition(tag.matchesStrongly("\"v1\"," + text))
    }
}

/// PROXY headers: refused or complete at the same byte however they come.
enum ProxyTarget {
    static func run(_ input: [UInt8]) {
        let whole = try? ProxyHeader.parse(input)
        for count in 0..<input.count {
            guard let part = try? ProxyHeader.parse(Array(input[..<count])) else {
                precondition(whole == nil, "a longer beginning was taken")
                return
            }
            if case .complete(_, let consumed) = part {
                precondition(consumed <= count && part == whole)
                return
            }
        }
    }
}
