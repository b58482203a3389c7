/// Checks a question form (Article 13.2 and 13.3); all errors at once, in the order of the form.
enum QuestionValidation {
    static func submission(
        from form: QuestionForm, fields: [QuestionField]
    ) -> Result<QuestionSubmission, InvalidForm<QuestionForm.Field>> {
        var check = FormCheck(form.values)
        let title = check.text(.title, title(of: form.caseKind))
        let body = check.text(.body, body(of: form.caseKind))
        let topic = check.choice(.topic, among: fields.map(\.slug))
        let organisation = form.kind == .organisation
        let organisationName = organisation ? check.text(.organisation, organisationName) : nil
        let licence = organisation ? check.text(.licence, licence) : nil
        let asker = Asker(
            name: check.text(.name, organisation ? representative : name),
            position: organisation ? check.text(.position, position) : nil,
            organisation: organisationName, licence: licence,
            address: check.text(.address, organisation ? headquarters : address),
            phone: check.phone(.phone), email: check.email(.email))
        check.consent(.consent)
        return check.result {
            QuestionSubmission(
                kind: form.kind, caseKind: form.caseKind, title: title, body: body,
                fieldSlug: topic, asker: asker,
                showsName: form[.showName] == FormCheck<QuestionForm.Field>.ticked,
                consentVersion: ConsentNotice.version)
        }
    }

    private static func title(of kind: CaseKind) -> TextRule {
        switch kind {
        case .question:
            TextRule(length: 10...200, missing: "Hãy viết câu hỏi của bạn trong một câu.")
        case .petition:
            TextRule(length: 10...200, missing: "Hãy viết điều bạn kiến nghị trong một câu.")
        }
    }

    private static func body(of kind: CaseKind) -> TextRule {
        let missing =
            switch kind {
            case .question: "Hãy nói rõ điều bạn muốn hỏi."
            case .petition: "Hãy kể rõ khó khăn, vướng mắc bạn gặp."
            }
        return TextRule(length: 20...5000, missing: missing, isMultiline: true)
    }

    private static let name = TextRule(length: 2...100, missing: "Hãy ghi họ và tên của bạn.")
    private static let representative = TextRule(
        length: 2...100, missing: "Hãy ghi họ và tên người đại diện.")
    private static let position = TextRule(
        length: 2...100, missing: "Hãy ghi chức vụ của người đại diện.")
    private static let organisationName = TextRule(
        length: 2...200, missing: "Hãy ghi tên cơ quan, tổ chức.")
    private static let licence = TextRule(
        length: 2...100, missing: "Hãy ghi số quyết định hoặc giấy phép thành lập.")
    private static let address = TextRule(
        length: 5...300, missing: "Hãy ghi địa chỉ nơi bạn sống, học tập hoặc làm việc.")
    private static let headquarters = TextRule(
        length: 5...300, missing: "Hãy ghi địa chỉ trụ sở chính.")
}
