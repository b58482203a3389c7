import PortalCore

/// Files to send along. A browser forgets the choice when a form is shown again.
struct FileField<Field: FormField>: Component {
    private let frame: FieldFrame<Field>
    private let accept: String?

    /// - Parameter accept: media types and endings that the browser offers; not a check.
    init(
        _ field: Field, _ label: String, in form: FormContext<Field>, hint: String? = nil,
        isRequired: Bool = false, accept: String? = nil
    ) {
        frame = FieldFrame(
            field: field, label: label, hint: hint, isRequired: isRequired,
            error: form.error(for: field))
        self.accept = accept
    }

    var html: HTML {
        frame.around(
            "<input type=\"file\"\(frame.attributes) multiple\(attribute: "accept", accept)>")
    }
}
