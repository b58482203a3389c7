public import PortalCore

/// The form of a consultation's title, times and receiving unit.
public enum ConsultationDataPage {
    /// - Parameters:
    ///   - item: the draft; nil for a new one.
    ///   - refusal: why it was not saved.
    public static func render(
        _ form: ConsultationForm, of item: AdminItem?,
        errors: [FieldError<ConsultationForm.Field>] = [], refusal: String? = nil,
        in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let title = item == nil ? "Soạn đợt lấy ý kiến" : "Thông tin đợt lấy ý kiến"
        let state: FormContext<ConsultationForm.Field> = context.form(
            errors: errors, notice: refusal)
        let action =
            item.map { ConsultationWorkAddresses.data($0) } ?? ConsultationWorkAddresses.new(site)
        return AdminLayout.document(
            AdminFrame(
                title: title, crumbs: ConsultationWorkPage.crumbs(item, form[.title], context)),
            in: context,
            """
            \(PageHeading(title))
            \(ErrorSummary(state))\
            <form class="long" method="post" action="\(action)">
            \(context.hiddenToken)
            <input type="hidden" name="\(ConsultationForm.Field.revision.rawValue)" \
            value="\(form[.revision])">
            \(fields(form, state))\
            <p class="actions">\(Button("Lưu"))</p>
            </form>

            """)
    }

    private static func fields(
        _ form: ConsultationForm, _ state: FormContext<ConsultationForm.Field>
    ) -> HTML {
        """
        \(TextArea(
            .title, "Tên dự thảo", value: form[.title], in: state,
            hint: "Ví dụ: Dự thảo Quyết định ban hành Quy chế…", rows: 2, maxLength: 300))\
        \(TextArea(
            .summary, "Tóm tắt", value: form[.summary], in: state,
            hint: "Dự thảo nói về việc gì, ai chịu tác động, trong một hai câu.",
            isRequired: false, rows: 4, maxLength: 1000))\
        \(MomentField(.opensAt, "Mở lấy ý kiến lúc", value: form[.opensAt], in: state))\
        \(MomentField(
            .closesAt, "Đóng lúc", value: form[.closesAt], in: state,
            hint: "Từ đúng giây này máy chủ không nhận ý kiến nữa."))\
        \(TextField(
            .receiverName, "Cơ quan, đơn vị tiếp nhận ý kiến", value: form[.receiverName],
            in: state, isRequired: false, maxLength: 300))\
        \(TextField(
            .receiverAddress, "Địa chỉ của cơ quan tiếp nhận", value: form[.receiverAddress],
            in: state, isRequired: false, maxLength: 300))\
        \(TextField(
            .receiverEmail, "Thư điện tử của cơ quan tiếp nhận", value: form[.receiverEmail],
            in: state, kind: .email, isRequired: false, maxLength: 254))
        """
    }
}

/// A day and a time of day, to the second, in Vietnam.
struct MomentField<Field: FormField>: Component {
    private let frame: FieldFrame<Field>
    private let value: String

    init(
        _ field: Field, _ label: String, value: String, in form: FormContext<Field>,
        hint: String? = nil, isRequired: Bool = false
    ) {
        frame = FieldFrame(
            field: field, label: label, hint: hint, isRequired: isRequired,
            error: form.error(for: field))
        self.value = value
    }

    var html: HTML {
        frame.around(
            "<input type=\"datetime-local\" step=\"1\"\(frame.attributes) value=\"\(value)\">")
    }
}
