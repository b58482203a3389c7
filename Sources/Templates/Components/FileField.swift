import PortalCore

/// Files to be sent along.
struct FileField<Field: FormField>: Component {
    private let frame: FieldFrame<Field>
    private let takesSeveral: Bool

    init(
        _ field: Field, _ label: String, in form: FormContext<Field>, hint: String? = nil,
        isRequired: Bool = false, takesSeveral: Bool = true
    ) {
        frame = FieldFrame(
            field: field, label: label, hint: hint, isRequired: isRequired,
            error: form.error(for: field))
        self.takesSeveral = takesSeveral
    }

    var html: HTML {
        frame.around(
            "<input type=\"file\"\(frame.attributes)\(attribute: "multiple", if: takesSeveral)>")
    }
}
