/// The code on a receipt, such as `HD-7K3M-9QXZ`: eight characters of Crockford's base 32.
///
/// 40 random bits make it unguessable; letters that read alike do not occur, and what people type
/// in their place (O, I, L) is understood.
public struct QuestionCode: Sendable, Hashable, CustomStringConvertible {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 8
    /// How many of the last digits of the asker's telephone number open the status beside the code.
    public static let phoneDigits = 4

    /// The eight characters without prefix and hyphens; the form that is stored.
    public let characters: String

    /// Draws a new code.
    public init(using generator: inout some RandomNumberGenerator) {
        characters = String(
            (0..<Self.length).map { _ in
                Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
            })
    }

    /// Reads a code as people type it: any case, with or without prefix, spaces and hyphens.
    public init?(entered text: String) {
        var letters = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        if letters.count == Self.length + 2, letters.hasPrefix("HD") { letters.removeFirst(2) }
        let read = letters.map { Self.lookalikes[$0] ?? $0 }
        guard read.count == Self.length, read.allSatisfy(Self.alphabet.contains) else { return nil }
        characters = String(read)
    }

    /// The form people read.
    public var description: String {
        "HD-" + characters.prefix(4) + "-" + characters.suffix(4)
    }

    private static let lookalikes: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
}
