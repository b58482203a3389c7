/// What is wrong with one field of a form, in words for the person who filled it in.
public struct FieldError<Field: Hashable & Sendable>: Sendable, Equatable {
    /// The field.
    public let field: Field
    /// A sentence in Vietnamese that says what to do.
    public let message: String

    /// What is wrong with a field.
    public init(_ field: Field, _ message: String) {
        self.field = field
        self.message = message
    }
}

/// A form that cannot be accepted as it is; at least one error.
public struct InvalidForm<Field: Hashable & Sendable>: Error, Sendable, Equatable {
    /// In the order of the form; never empty.
    public let errors: [FieldError<Field>]

    /// - Parameter errors: at least one.
    public init(errors: [FieldError<Field>]) {
        self.errors = errors
    }
}

extension Result {
    /// What is wrong; empty where nothing is.
    func errors<Field>() -> [FieldError<Field>] where Failure == InvalidForm<Field> {
        guard case .failure(let invalid) = self else { return [] }
        return invalid.errors
    }
}
