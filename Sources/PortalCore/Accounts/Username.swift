import Foundation

/// What is typed to sign in.
public enum Username {
    static let length = 3...40

    /// How it is stored: lower case, without spaces around it.
    public static func normalised(_ entered: String) -> String {
        String(entered.trimmingCharacters(in: .whitespacesAndNewlines).lowercased().prefix(100))
    }

    /// Whether it can be one: lower-case letters without marks, digits, dots and hyphens, a letter
    /// first.
    static func isValid(_ name: String) -> Bool {
        let bytes = name.utf8
        guard length.contains(bytes.count), let first = bytes.first, isLetter(first) else {
            return false
        }
        return bytes.allSatisfy { byte in
            isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
