/// A password that is made for somebody, to be told once and changed at once (Article 16.1).
enum InitialPassword {
    private static let groups = 4
    private static let groupLength = 4

    /// Four groups of four; about 79 bits.
    static func make(using generator: inout some RandomNumberGenerator) -> String {
        ReadableCode.make(groups: groups, of: groupLength, using: &generator)
    }
}
