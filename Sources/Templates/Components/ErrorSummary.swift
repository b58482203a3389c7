import PortalCore

/// What is wrong with a form, on top of it, each error leading to its field.
struct ErrorSummary<Field: FormField>: Component {
    let form: FormContext<Field>

    init(_ form: FormContext<Field>) {
        self.form = form
    }

    var html: HTML {
        guard !form.errors.isEmpty || form.notice != nil else { return .empty }
        return """
            <div class="notice error" role="alert" tabindex="-1" id="loi">
            <p class="notice-title">\(form.errors.isEmpty ? "Chưa gửi được" : "Vui lòng sửa các mục sau")</p>
            \(with: form.notice, { "<p>\($0)</p>\n" })\
            \(if: !form.errors.isEmpty, "<ul>\(each: form.errors, link)</ul>\n")\
            </div>

            """
    }

    private func link(_ error: FieldError<Field>) -> HTML {
        let target = WebAddress(fragment: error.field.elementID)
        return "<li><a href=\"\(target)\">\(error.message)</a></li>"
    }
}
