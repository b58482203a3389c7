import PortalCore

/// A password: never sent back to the browser.
struct PasswordField<Field: FormField>: Component {
    private let frame: FieldFrame<Field>
    private let autocomplete: String

    /// - Parameter autocomplete: `current-password` or `new-password`, for password managers.
    init(
        _ field: Field, _ label: String, in form: FormContext<Field>, hint: String? = nil,
        autocomplete: String
    ) {
        frame = FieldFrame(
            field: field, label: label, hint: hint, isRequired: true,
            error: form.error(for: field))
        self.autocomplete = autocomplete
    }

    var html: HTML {
        frame.around(
            """
            <input type="password"\(frame.attributes) autocomplete="\(autocomplete)" \
            maxlength="400">
            """)
    }
}
