/// A checked request head: one buffer and the ranges of its parts. Strings are made when asked
/// for, because most requests are answered after looking at two or three of them.
final class RequestHead: Sendable {
    let bytes: [UInt8]
    let line: RequestLine
    let fields: [FieldRange]
    /// The authority in effect: of an absolute target, else of `Host`; nil in HTTP/1.0 without it.
    let authority: Authority?
    let framing: BodyFraming
    let keepsAlive: Bool
    let expectsContinue: Bool
    /// Whether there is a condition to evaluate; most requests have none.
    let isConditional: Bool

    init(
        bytes: [UInt8], line: RequestLine, fields: [FieldRange], authority: Authority?,
        framing: BodyFraming, keepsAlive: Bool, expectsContinue: Bool, isConditional: Bool
    ) {
        self.bytes = bytes
        self.line = line
        self.fields = fields
        self.authority = authority
        self.framing = framing
        self.keepsAlive = keepsAlive
        self.expectsContinue = expectsContinue
        self.isConditional = isConditional
    }

    func text(_ range: TextRange) -> String {
        String(decoding: bytes[range.range], as: UTF8.self)
    }

    /// The first value of a field. `name` is in lower case.
    func value(_ name: StaticString) -> TextRange? {
        let bytes = bytes
        let span = bytes.span
        for field in fields where span.equals(field.name, name) { return field.value }
        return nil
    }

    /// All values of a field, in order. `name` is in lower case.
    func values(_ name: StaticString) -> [String] {
        var values: [String] = []
        let bytes = bytes
        let span = bytes.span
        for field in fields where span.equals(field.name, name) { values.append(text(field.value)) }
        return values
    }
}

/// How the end of the body is found.
enum BodyFraming: Sendable, Equatable {
    case none
    case length(Int)
    case chunked
}

extension Span where Element == UInt8 {
    /// Compares a range with a lower-case name, ignoring case.
    @inline(__always)
    func equals(_ range: TextRange, _ name: StaticString) -> Bool {
        guard range.range.count == name.utf8CodeUnitCount else { return false }
        for index in 0..<name.utf8CodeUnitCount
        where ASCII.lowercase(self[Int(range.start) + index]) != name.utf8Start[index] {
            return false
        }
        return true
    }

    /// Compares a range with a name, case and all.
    @inline(__always)
    func equalsExactly(_ range: TextRange, _ name: StaticString) -> Bool {
        guard range.range.count == name.utf8CodeUnitCount else { return false }
        for index in 0..<name.utf8CodeUnitCount
        where self[Int(range.start) + index] != name.utf8Start[index] {
            return false
        }
        return true
    }
}
