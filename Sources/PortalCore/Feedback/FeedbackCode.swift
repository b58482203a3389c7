/// The code on the receipt of a feedback, such as `GY-7K3M-9QXZ`; see ``LookUpCode``.
public struct FeedbackCode: Sendable, Hashable, CustomStringConvertible {
    private static let prefix = "GY"

    /// The eight characters without prefix and hyphens; the form that is stored.
    public let characters: String

    /// Draws a new code.
    public init(using generator: inout some RandomNumberGenerator) {
        characters = LookUpCode.draw(using: &generator)
    }

    /// Reads a code as people type it.
    public init?(entered text: String) {
        guard let read = LookUpCode.read(text, prefix: Self.prefix) else { return nil }
        characters = read
    }

    /// The form people read.
    public var description: String { LookUpCode.shown(characters, prefix: Self.prefix) }
}
