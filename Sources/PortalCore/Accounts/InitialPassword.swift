/// A password that is made for somebody, to be told once and changed at once (Article 16.1).
enum InitialPassword {
    /// Without letters and digits that look alike.
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
    private static let groups = 4
    private static let groupLength = 4

    /// Four groups of four; about 79 bits.
    static func make(using generator: inout some RandomNumberGenerator) -> String {
        (0..<groups).map { _ in
            String(
                (0..<groupLength).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                })
        }.joined(separator: "-")
    }
}
