public import PortalCore

/// The form with which somebody of the staff enters what was handed in.
public enum IntakeNewPage {
    /// - Parameter form: what was typed before.
    public static func render(
        _ form: IntakeForm, choices: IntakeDesk.Choices, errors: [FieldError<IntakeForm.Field>],
        notice: String? = nil, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let state = context.form(errors: errors, notice: notice)
        return AdminLayout.document(
            AdminFrame(
                title: "Ghi mục tiếp nhận",
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Tiếp nhận", IntakeAddresses.list(site)),
                ]),
            in: context,
            """
            \(PageHeading("Ghi mục tiếp nhận"))
            \(ErrorSummary(state))\
            <form class="long" method="post" enctype="multipart/form-data" \
            action="\(IntakeAddresses.new(site))">
            \(context.hiddenToken)
            \(what(form, state))\
            \(whence(form, state, choices))\
            \(term(form, state, choices))\
            \(TextArea(
                .note, "Ghi chú nội bộ", value: form[.note], in: state, isRequired: false, rows: 3,
                maxLength: 2000))\
            \(Button("Ghi vào sổ"))
            </form>

            """)
    }

    private static func what(
        _ form: IntakeForm, _ state: FormContext<IntakeForm.Field>
    ) -> HTML {
        """
        <fieldset><legend>Nội dung</legend>
        \(SelectField(
            .way, "Hình thức gửi (Điều 12 khoản 3)", value: form[.way],
            choices: IntakeWay.enteredByStaff.map { Choice($0.rawValue, $0.name) }, in: state,
            none: "Chọn hình thức"))\
        \(TextField(
            .subject, "Nội dung chính", value: form[.subject], in: state,
            hint: "Số, ký hiệu và trích yếu nếu là văn bản.", maxLength: 300))\
        \(FileField(
            .files, "Tệp", in: state,
            hint: "Mọi loại tệp, mỗi tệp nhiều nhất 50 MB. Chữ ký số trong tệp PDF được kiểm tra."))\
        \(TextArea(
            .text, "Toàn văn hoặc tóm tắt", value: form[.text], in: state,
            hint: "Được đưa vào bản nháp khi tạo bài từ mục này.", isRequired: false, rows: 6))\
        \(TextField(
            .page, "Trang đã đăng cần sửa", value: form[.page], in: state,
            hint: "Chỉ ghi khi đơn vị yêu cầu thay đổi nội dung đã đăng (Điều 12 khoản 2).",
            isRequired: false, maxLength: 500))\
        </fieldset>

        """
    }

    private static func whence(
        _ form: IntakeForm, _ state: FormContext<IntakeForm.Field>, _ choices: IntakeDesk.Choices
    ) -> HTML {
        """
        <fieldset><legend>Nơi gửi</legend>
        \(SelectField(
            .unit, "Đơn vị", value: form[.unit],
            choices: choices.units.map { Choice(String($0.id), $0.name) }, in: state,
            isRequired: false, none: "Không có trong danh sách"))\
        \(TextField(
            .organisation, "Cơ quan, tổ chức khác", value: form[.organisation], in: state,
            isRequired: false, maxLength: 200))\
        \(TextField(
            .sender, "Người gửi", value: form[.sender], in: state, isRequired: false,
            maxLength: 200))\
        \(TextField(
            .contact, "Cách liên hệ với người gửi", value: form[.contact], in: state,
            isRequired: false, maxLength: 200))\
        \(TextField(
            .receivedDay, "Ngày nhận", value: form[.receivedDay], in: state,
            hint: "Ví dụ 02/12/2020.", maxLength: 40))\
        \(TextField(
            .receivedTime, "Giờ nhận", value: form[.receivedTime], in: state, hint: "Ví dụ 08:30.",
            maxLength: 5))\
        </fieldset>

        """
    }

    private static func term(
        _ form: IntakeForm, _ state: FormContext<IntakeForm.Field>, _ choices: IntakeDesk.Choices
    ) -> HTML {
        """
        <fieldset><legend>Thời hạn cung cấp (Điều 12 khoản 1)</legend>
        \(SelectField(
            .rule, "Loại thông tin", value: form[.rule],
            choices: choices.rules.map { Choice(String($0.id), name(of: $0)) }, in: state,
            isRequired: false, none: "Không tính thời hạn"))\
        \(TextField(
            .eventDay, "Ngày ban hành, phê duyệt, nghiệm thu hoặc quyết định công bố",
            value: form[.eventDay], in: state, isRequired: false, maxLength: 40))\
        </fieldset>

        """
    }

    private static func name(of rule: DeadlineRule) -> String {
        """
        \(rule.subject.duty.vietnamese) – \(rule.subject.role.vietnamese): \(rule.term.vietnamese) \
        từ khi \(rule.subject.event.vietnamese)
        """
    }
}
