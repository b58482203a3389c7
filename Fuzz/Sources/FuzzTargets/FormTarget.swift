@testable import HTTPKit

/// Forms and queries: bounded, and what a browser would send for the result gives it again.
enum FormTarget {
    private static let limit = 20

    static func run(_ input: [UInt8]) {
        var isComplete = true
        let items = QueryItems(parsing: input[...], limit: limit, isComplete: &isComplete)
        precondition(items.items.count <= limit)
        precondition(isComplete || items.items.count == limit)
        let size = items.items.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        // Three bytes of U+FFFD can stand for one.
        precondition(size <= input.count * 3)
        var again = true
        let sent = items.items.map { encoded($0.name) + "=" + encoded($0.value) }
            .joined(separator: "&")
        let parsed = QueryItems(parsing: Array(sent.utf8)[...], limit: limit, isComplete: &again)
        precondition(parsed == items && again, "a round trip changed the form")
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = ASCII.isDigit(byte) || (0x61...0x7A).contains(ASCII.lowercase(byte))
            return isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
        }.joined()
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        String(
            decoding: [ASCII.hexadecimalDigit(byte >> 4), ASCII.hexadecimalDigit(byte & 15)],
            as: UTF8.self)
    }
}
