import Foundation

/// A code that stands in for the second factor once, for whoever lost their telephone.
struct RecoveryCode: Sendable, Equatable {
    /// How many a person gets at once.
    static let count = 10

    private static let groups = 3
    private static let groupLength = 4

    /// As it is printed: groups with hyphens between.
    let text: String

    /// Without hyphens, as it is compared.
    var plain: String { text.replacing("-", with: "") }

    /// A fresh set; about 59 bits each.
    static func set(using generator: inout some RandomNumberGenerator) -> [RecoveryCode] {
        (0..<count).map { _ in
            RecoveryCode(
                text: ReadableCode.make(
                    groups: groups, of: groupLength, using: &generator))
        }
    }

    private init(text: String) {
        self.text = text
    }

    /// What somebody typed, with or without hyphens and blanks, in either case; nil where it can be
    /// none.
    init?(entered: String) {
        let plain = entered.lowercased().filter { !$0.isWhitespace && $0 != "-" }
        guard plain.count == Self.groups * Self.groupLength,
            plain.allSatisfy(ReadableCode.alphabet.contains)
        else { return nil }
        text = plain
    }
}

/// Codes that people read from paper and type.
enum ReadableCode {
    /// Without letters and digits that look alike.
    static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")

    static func make(
        groups: Int, of length: Int, using generator: inout some RandomNumberGenerator
    ) -> String {
        (0..<groups).map { _ in
            String(
                (0..<length).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                })
        }.joined(separator: "-")
    }
}
