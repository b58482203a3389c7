/// The code on a receipt, such as `HD-7K3M-9QXZ`; see ``LookUpCode``.
public struct QuestionCode: Sendable, Hashable, CustomStringConvertible {
    private static let prefix = "HD"
    /// How many of the last digits of the asker's telephone number open the status beside the code.
    public static let phoneDigits = 4

    /// The eight characters without prefix and hyphens; the form that is stored.
    public let characters: String

    /// Draws a new code.
    public init(using generator: inout some RandomNumberGenerator) {
        characters = LookUpCode.draw(using: &generator)
    }

    /// Reads a code as people type it: any case, with or without prefix, spaces and hyphens.
    public init?(entered text: String) {
        guard let read = LookUpCode.read(text, prefix: Self.prefix) else { return nil }
        characters = read
    }

    /// The form people read.
    public var description: String { LookUpCode.shown(characters, prefix: Self.prefix) }
}
