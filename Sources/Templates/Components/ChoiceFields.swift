import PortalCore

/// A value to choose.
struct Choice: Sendable, Equatable {
    let value: String
    let label: String

    init(_ value: String, _ label: String) {
        self.value = value
        self.label = label
    }
}

/// One of many, from a list that opens.
struct SelectField<Field: FormField>: Component {
    private let frame: FieldFrame<Field>
    private let value: String
    private let choices: [Choice]
    private let none: String?

    /// - Parameter none: the words for no choice, such as "Tất cả"; nil where one is always made.
    init(
        _ field: Field, _ label: String, value: String, choices: [Choice],
        in form: FormContext<Field>, hint: String? = nil, isRequired: Bool = true,
        need: String? = nil, none: String? = nil
    ) {
        frame = FieldFrame(
            field: field, label: label, hint: hint, isRequired: isRequired, need: need,
            error: form.error(for: field))
        self.value = value
        self.choices = choices
        self.none = none
    }

    var html: HTML {
        frame.around(
            """
            <select\(frame.attributes)>\(with: none, { "<option value=\"\">\($0)</option>" })\
            \(each: choices, option)</select>
            """)
    }

    private func option(_ choice: Choice) -> HTML {
        """
        <option value="\(choice.value)"\(attribute: "selected", if: choice.value == value)>\
        \(choice.label)</option>
        """
    }
}

/// Yes or no; unticked unless the person ticked it.
struct Checkbox<Field: FormField>: Component {
    /// What a ticked box sends.
    static var tickedValue: String { "co" }

    private let frame: FieldFrame<Field>
    private let isTicked: Bool

    init(
        _ field: Field, _ label: String, value: String, in form: FormContext<Field>,
        hint: String? = nil, isRequired: Bool = false
    ) {
        frame = FieldFrame(
            field: field, label: label, hint: hint, isRequired: isRequired,
            error: form.error(for: field))
        isTicked = value == Self.tickedValue
    }

    var html: HTML {
        """
        <div class="field\(frame.error == nil ? "" : " has-error")">
        \(frame.notes)<div class="tick">\
        <input type="checkbox"\(frame.attributes) value="\(Self.tickedValue)"\
        \(attribute: "checked", if: isTicked)>
        <label for="\(frame.field.elementID)">\(frame.label)\(frame.mark)</label></div>
        </div>

        """
    }
}

/// One of few, all visible.
struct RadioGroup<Field: FormField>: Component {
    private let frame: FieldFrame<Field>
    private let value: String
    private let choices: [Choice]

    init(
        _ field: Field, _ label: String, value: String, choices: [Choice],
        in form: FormContext<Field>, hint: String? = nil, isRequired: Bool = true
    ) {
        frame = FieldFrame(
            field: field, label: label, hint: hint, isRequired: isRequired,
            error: form.error(for: field))
        self.value = value
        self.choices = choices
    }

    /// The group bears the field's id, so that an error can lead to it.
    var html: HTML {
        """
        <fieldset class="field\(frame.error == nil ? "" : " has-error")" \
        id="\(frame.field.elementID)" tabindex="-1"\(attribute: "aria-describedby", frame.describedBy)>
        <legend>\(frame.label)\(frame.mark)</legend>
        \(frame.notes)\(each: choices, radio)
        </fieldset>

        """
    }

    private func radio(_ choice: Choice) -> HTML {
        let id = frame.field.elementID + "-" + choice.value
        return """
            <div class="tick"><input type="radio" id="\(id)" name="\(frame.field.rawValue)" \
            value="\(choice.value)"\(attribute: "required", if: frame.isRequired)\
            \(attribute: "checked", if: choice.value == value)>
            <label for="\(id)">\(choice.label)</label></div>

            """
    }
}
