import PortalCore

/// The terms of the law, past and present, each with its base, and the form that puts a new one in
/// force.
public enum DeadlineRulesPage {
    /// - Parameters:
    ///   - rules: all of them.
    ///   - typed: what the form holds.
    ///   - notice: what was just done.
    ///   - today: tells which are in force.
    public static func render(
        _ rules: [DeadlineRule], typed: DeadlineRuleForm = DeadlineRuleForm(),
        errors: [FieldError<DeadlineRuleForm.Field>] = [], notice: String? = nil,
        today: CalendarDay, in context: AdminContext
    ) -> HTML {
        let form: FormContext<DeadlineRuleForm.Field> = context.form(errors: errors)
        return AdminLayout.document(
            AdminFrame(title: "Thời hạn theo quy định", notice: notice), in: context,
            """
            \(ErrorSummary(form))\
            \(PageHeading(
                "Thời hạn theo quy định",
                lead: "Thời hạn chạy theo quy định có hiệu lực vào ngày bắt đầu."))
            <div class="table-scroll" tabindex="0" role="region" aria-label="Thời hạn">
            <table class="work-list stacked"><thead><tr><th scope="col">Việc</th><th scope="col">Kể từ khi</th>\
            <th scope="col">Trách nhiệm của</th><th scope="col">Thời hạn</th>\
            <th scope="col">Căn cứ</th><th scope="col">Hiệu lực</th></tr></thead>
            <tbody>\(each: rules, { row($0, today) })</tbody></table></div>
            <h2>Đặt thời hạn mới</h2>
            <p>Thời hạn đang áp dụng cho việc đó kết thúc vào ngày trước; việc đã nhận giữ hạn đã báo.</p>
            <form method="post" action="\(DeadlineAddresses.rules())">
            \(context.hiddenToken)
            \(DeadlineRuleFields(subjects: subjects(of: rules), typed: typed, form: form))\
            <p class="actions">\(Button("Đặt thời hạn"))</p>
            </form>

            """)
    }

    /// What there are rules of, each once.
    private static func subjects(of rules: [DeadlineRule]) -> [DeadlineRule.Subject] {
        var seen: Set<DeadlineRule.Subject> = []
        return rules.map(\.subject).filter { seen.insert($0).inserted }
    }

    private static func row(_ rule: DeadlineRule, _ today: CalendarDay) -> HTML {
        """
        <tr><th scope="row">\(rule.subject.duty.vietnamese)</th>\
        <td>\(rule.subject.event.vietnamese)</td><td>\(rule.subject.role.vietnamese)</td>\
        <td>\(rule.term.vietnamese)\(if: !rule.isStatutory, " (do Ban Biên tập đặt)")</td>\
        <td>\(rule.term.source)\(with: rule.note, { "<br><span class=\"hint\">\($0)</span>" })</td>\
        <td>\(if: rule.isInForce(on: today), StatusTag(.good, "đang áp dụng").html) từ \
        \(DateTime(rule.validFrom))\(with: rule.validTo, { " đến \(DateTime($0))" })</td></tr>

        """
    }
}

/// The fields of a new rule.
struct DeadlineRuleFields: Component {
    let subjects: [DeadlineRule.Subject]
    let typed: DeadlineRuleForm
    let form: FormContext<DeadlineRuleForm.Field>

    var html: HTML {
        """
        \(SelectField(
            .subject, "Việc", value: typed[.subject], choices: subjects.map {
                Choice(
                    $0.key,
                    "\($0.duty.vietnamese), kể từ khi \($0.event.vietnamese) (\($0.role.vietnamese.lowercased()))")
            }, in: form, none: "Chọn…"))\
        \(TextField(.amount, "Thời hạn", value: typed[.amount], in: form, maxLength: 4))\
        \(SelectField(
            .unit, "Đơn vị tính", value: typed[.unit], choices: Term.Unit.allCases.map {
                Choice($0.rawValue, $0.vietnamese)
            }, in: form, none: "Chọn…"))\
        \(SelectField(
            .opening, "Ngày đầu tiên", value: typed[.opening],
            choices: Term.Opening.allCases.map { Choice($0.rawValue, $0.vietnamese) }, in: form,
            hint: "Mốc 08:00 chỉ dùng cho thời hạn tính bằng ngày làm việc.", none: "Chọn…"))\
        \(TextField(
            .source, "Căn cứ", value: typed[.source], in: form,
            hint: "Điều, khoản, văn bản; người dân đọc được khi xem cách tính hạn.", maxLength: 300))\
        \(SelectField(
            .basis, "Ai đặt ra thời hạn", value: typed[.basis],
            choices: DeadlineRuleForm.Basis.allCases.map { Choice($0.rawValue, $0.vietnamese) },
            in: form, none: "Chọn…"))\
        \(TextField(
            .validFrom, "Áp dụng từ ngày", value: typed[.validFrom], in: form,
            hint: "Ngày/tháng/năm, sau ngày bắt đầu của quy định trước.", maxLength: 20))\
        \(TextField(
            .note, "Ghi chú", value: typed[.note], in: form, isRequired: false, maxLength: 500))
        """
    }
}
