@testable import HTTPKit

/// Bytes as text that fits on a line.
enum Hexadecimal {
    static func bytes(_ text: String) -> [UInt8] {
        let digits = text.utf8.compactMap { ASCII.hexadecimalValue($0) }
        return stride(from: 0, to: digits.count - 1, by: 2).map {
            digits[$0] << 4 | digits[$0 + 1]
        }
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = bytes.flatMap {
            [ASCII.hexadecimalDigit($0 >> 4), ASCII.hexadecimalDigit($0 & 15)]
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
