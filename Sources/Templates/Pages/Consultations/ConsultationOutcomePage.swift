public import PortalCore

/// The form of what was asked, said and done (Article 10.10).
public enum ConsultationOutcomePage {
    /// - Parameter refusal: why it was not published.
    public static func render(
        _ dossier: ConsultationDossier, form: OutcomeForm, refusal: String? = nil,
        in context: AdminContext
    ) -> HTML {
        let found = dossier.consultation
        let item = AdminItem(AdminSiteName(label: context.workingOn.label), found.id)
        let state: FormContext<OutcomeForm.Field> = context.form(notice: refusal)
        return AdminLayout.document(
            AdminFrame(
                title: "Công bố kết quả",
                crumbs: ConsultationWorkPage.crumbs(item, found.data.title, context)),
            in: context,
            """
            \(PageHeading("Công bố kết quả", lead: found.data.title))
            \(ErrorSummary(state))\
            \(TallySentence(tally: dossier.tally))\
            <form class="long" method="post" action="\(ConsultationWorkAddresses.outcome(item))">
            \(context.hiddenToken)
            \(RadioGroup(
                .result, "Kết quả", value: form[.result],
                choices: ConsultationOutcome.Result.allCases.map { Choice($0.rawValue, $0.name) },
                in: state))\
            \(TextArea(.asked, "Chúng tôi đã hỏi", value: form[.asked], in: state, rows: 4))\
            \(TextArea(.said, "Bạn đã góp ý", value: form[.said], in: state, rows: 6))\
            \(TextArea(.done, "Chúng tôi đã làm", value: form[.done], in: state, rows: 6))\
            \(TextField(
                .document, "Số, ký hiệu văn bản đã ban hành", value: form[.document], in: state,
                hint: "Khi văn bản đã ban hành; văn bản phải có trong kho văn bản của Cổng.",
                isRequired: false, maxLength: 100))\
            <p class="actions">\(Button("Công bố"))</p></form>

            """)
    }
}
