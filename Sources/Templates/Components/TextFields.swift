import PortalCore

/// A line of text.
struct TextField<Field: FormField>: Component {
    /// What is typed, which tells phones the keyboard to show.
    enum Kind: String, Sendable {
        case text
        case tel
        case email
        case search
    }

    private let frame: FieldFrame<Field>
    private let value: String
    private let kind: Kind
    private let autocomplete: String?
    private let maxLength: Int?

    /// - Parameters:
    ///   - value: what was typed before.
    ///   - autocomplete: the browser's name for it, such as `name` (HTML, autofill).
    ///   - need: what it is needed for later, where it may be left out for now.
    ///   - maxLength: in UTF-16 units, as browsers count.
    init(
        _ field: Field, _ label: String, value: String, in form: FormContext<Field>,
        hint: String? = nil, kind: Kind = .text, isRequired: Bool = true, need: String? = nil,
        autocomplete: String? = nil, maxLength: Int? = nil
    ) {
        frame = FieldFrame(
            field: field, label: label, hint: hint, isRequired: isRequired, need: need,
            error: form.error(for: field))
        self.value = value
        self.kind = kind
        self.autocomplete = autocomplete
        self.maxLength = maxLength
    }

    var html: HTML {
        frame.around(
            """
            <input type="\(kind.rawValue)"\(frame.attributes) value="\(value)"\
            \(attribute: "autocomplete", autocomplete)\
            \(attribute: "maxlength", maxLength.map(String.init))>
            """)
    }
}

/// Several lines of text.
struct TextArea<Field: FormField>: Component {
    private let frame: FieldFrame<Field>
    private let value: String
    private let rows: Int
    private let maxLength: Int?

    init(
        _ field: Field, _ label: String, value: String, in form: FormContext<Field>,
        hint: String? = nil, isRequired: Bool = true, need: String? = nil, rows: Int = 8,
        maxLength: Int? = nil
    ) {
        frame = FieldFrame(
            field: field, label: label, hint: hint, isRequired: isRequired, need: need,
            error: form.error(for: field))
        self.value = value
        self.rows = rows
        self.maxLength = maxLength
    }

    /// The line break after the tag is swallowed by the parser, so a leading one typed is kept.
    var html: HTML {
        frame.around(
            """
            <textarea\(frame.attributes) rows="\(rows)"\
            \(attribute: "maxlength", maxLength.map(String.init))>
            \(value)</textarea>
            """)
    }
}
