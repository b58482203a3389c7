import PortalCore

/// What a form needs beside its values: the token that proves it was ours, and what was wrong.
public struct FormContext<Field: Hashable & Sendable>: Sendable {
    /// The name of the hidden field that carries the token.
    public static var tokenName: String { "ma-phien" }

    /// Protects against requests forged by other pages.
    public let token: String
    /// In the order they are shown.
    public let errors: [FieldError<Field>]
    /// A sentence about the whole form, such as that it had expired.
    public let notice: String?

    /// A form, empty or sent back.
    public init(token: String, errors: [FieldError<Field>] = [], notice: String? = nil) {
        self.token = token
        self.errors = errors
        self.notice = notice
    }

    /// All that is wrong with a field, such as with each of its files; nil if nothing is.
    public func error(for field: Field) -> String? {
        let found = errors.filter { $0.field == field }.map(\.message)
        return found.isEmpty ? nil : found.joined(separator: " ")
    }

    /// The hidden field with the token.
    var hiddenToken: HTML {
        "<input type=\"hidden\" name=\"\(Self.tokenName)\" value=\"\(token)\">"
    }
}
