/// Codes that people are given to look something up: eight characters of Crockford's base 32.
///
/// 40 random bits make one unguessable; letters that read alike do not occur, and what people type
/// in their place (O, I, L) is understood.
enum LookUpCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 8
    private static let lookalikes: [Character: Character] = ["O": "0", "I": "1", "L": "1"]

    /// Draws the characters of a new code.
    static func draw(using generator: inout some RandomNumberGenerator) -> String {
        String(
            (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            })
    }

    /// Reads a code as people type it: any case, with or without prefix, spaces and hyphens.
    static func read(_ text: String, prefix: String) -> String? {
        var letters = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        if letters.count == length + prefix.count, letters.hasPrefix(prefix) {
            letters.removeFirst(prefix.count)
        }
        let read = letters.map { lookalikes[$0] ?? $0 }
        guard read.count == length, read.allSatisfy(alphabet.contains) else { return nil }
        return String(read)
    }

    /// The form people read, such as `HD-7K3M-9QXZ`.
    static func shown(_ characters: String, prefix: String) -> String {
        "\(prefix)-\(characters.prefix(4))-\(characters.suffix(4))"
    }
}
