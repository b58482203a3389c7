import PortalCore

/// The fields of one form: an enumeration whose raw values are the names in the HTML.
typealias FormField = RawRepresentable<String> & Hashable & Sendable

extension RawRepresentable<String> {
    /// The id of the field's control; error messages lead there.
    var elementID: String { "muc-" + rawValue }
    var hintID: String { elementID + "-goi-y" }
    var errorID: String { elementID + "-loi" }
}

/// Label, hint, error and the attributes that tie them to a control.
struct FieldFrame<Field: FormField>: Sendable {
    let field: Field
    let label: String
    let hint: String?
    let isRequired: Bool
    /// What it is needed for later, where it may be left out for now.
    var need: String?
    let error: String?

    /// The control between its label and the end of the field.
    func around(_ control: HTML) -> HTML {
        """
        <div class="field\(error == nil ? "" : " has-error")">
        <label for="\(field.elementID)">\(label)\(mark)</label>
        \(notes)\(control)
        </div>

        """
    }

    /// `id`, `name` and the states every control has.
    var attributes: HTML {
        """
         id="\(field.elementID)" name="\(field.rawValue)"\(attribute: "required", if: isRequired)\
        \(attribute: "aria-describedby", describedBy)\
        \(attribute: "aria-invalid", error == nil ? nil : "true")
        """
    }

    var mark: HTML {
        isRequired
            ? .empty : " <span class=\"optional\">(\(need ?? "không bắt buộc"))</span>"
    }

    /// The hint and the error.
    var notes: HTML {
        """
        \(with: hint, { "<p class=\"hint\" id=\"\(field.hintID)\">\($0)</p>\n" })\
        \(with: error, {
            "<p class=\"field-error\" id=\"\(field.errorID)\"><strong>Lỗi:</strong> \($0)</p>\n"
        })
        """
    }

    var describedBy: String? {
        let ids = [hint.map { _ in field.hintID }, error.map { _ in field.errorID }]
        let present = ids.compactMap { $0 }
        return present.isEmpty ? nil : present.joined(separator: " ")
    }
}
