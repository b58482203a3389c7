/// Checks a petition form; all errors at once, in the order of the form.
enum PetitionValidation {
    static func submission(
        from form: PetitionForm, fields: [QuestionField]
    ) -> Result<PetitionSubmission, InvalidForm<PetitionForm.Field>> {
        let details = details(form)
        let common = QuestionValidation.submission(from: form.common, fields: fields)
        if case .success(let details) = details, case .success(let common) = common {
            return .success(PetitionSubmission(common: common, details: details))
        }
        let found =
            details.errors().map { FieldError(PetitionForm.Field.own($0.field), $0.message) }
            + common.errors().map { FieldError(PetitionForm.Field.common($0.field), $0.message) }
        let matter = PetitionForm.Field.matter
        return .failure(
            InvalidForm(
                errors: matter.flatMap { field in found.filter { $0.field == field } }
                    + found.filter { !matter.contains($0.field) }))
    }

    private static func details(
        _ form: PetitionForm
    ) -> Result<PetitionDetails, InvalidForm<PetitionForm.Own>> {
        var check = FormCheck(form.own)
        let rule = check.text(.rule, rule)
        let provision = check.optionalText(.provision, provision)
        let difficulty = check.choice(
            .difficulty, among: PetitionDifficulty.allCases.map(\.rawValue))
        if form[.difficulty].isEmpty {
            check.refuse(.difficulty, "Hãy chọn loại khó khăn, vướng mắc.")
        }
        let proposal = check.optionalText(.proposal, proposal)
        return check.result {
            PetitionDetails(
                rule: rule, provision: provision,
                difficulty: difficulty.flatMap(PetitionDifficulty.init) ?? .other,
                proposal: proposal)
        }
    }

    private static let rule = TextRule(
        length: 3...300, missing: "Hãy ghi tên quy định hoặc thủ tục có vướng mắc.")
    private static let provision = TextRule(length: 0...300, missing: "")
    private static let proposal = TextRule(length: 0...3000, missing: "", isMultiline: true)
}
