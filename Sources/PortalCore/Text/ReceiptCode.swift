import GRDB

/// What codes are of, told by the letters in front.
public protocol ReceiptCodeFamily: Sendable {
    /// Two letters.
    static var prefix: String { get }
}

/// A code on a receipt, such as `TN-7K3M-9QXZ`; see ``LookUpCode``. Those of one family find nothing of
/// another.
public struct ReceiptCode<Family: ReceiptCodeFamily>: Sendable, Hashable, CustomStringConvertible {
    /// The eight characters without prefix and hyphens; the form that is stored.
    public let characters: String

    /// Draws a new code.
    public init(using generator: inout some RandomNumberGenerator) {
        characters = LookUpCode.draw(using: &generator)
    }

    /// Reads a code as people type it.
    public init?(entered text: String) {
        guard let read = LookUpCode.read(text, prefix: Family.prefix) else { return nil }
        characters = read
    }

    /// The form people read.
    public var description: String { LookUpCode.shown(characters, prefix: Family.prefix) }

    /// Draws a code that nothing bears; a second draw is hardly ever needed.
    ///
    /// - Parameter taken: a query of one code, with a row where something bears it.
    static func free(
        using generator: inout some RandomNumberGenerator, taken: StaticSQL, _ db: Database
    ) throws -> Self {
        while true {
            let code = Self(using: &generator)
            if try db.row(taken, [code.characters], { _ in true }) == nil { return code }
        }
    }
}
