public import PortalCore

/// The form of a petition: for an individual or an organisation.
public enum PetitionFormPage {
    /// - Parameters:
    ///   - form: what was typed before; empty at first.
    ///   - topics: the fields a petition can be sorted by.
    public static func render(
        _ form: PetitionForm, topics: [QuestionField], state: FormContext<PetitionForm.Field>,
        in context: PageContext
    ) -> HTML {
        let sender = form.common.kind
        let common = QuestionFormFields(form: form.common, topics: topics, state: state.common)
        return CaseFormFrame(kind: .petition, sender: sender, state: state).document(
            attributes: " data-draft=\"kien-nghi-\(sender.rawValue)\"",
            fields: PetitionFormFields(form: form, common: common, state: state.own).html,
            consents: common.consents, in: context)
    }
}

/// The fields of a petition form: the matter with the rule, then who sends it.
struct PetitionFormFields: Component {
    let form: PetitionForm
    let common: QuestionFormFields
    let state: FormContext<PetitionForm.Own>

    var html: HTML {
        """
        <fieldset><legend>Nội dung</legend>
        \(TextField(
            .title, "Bạn phản ánh, kiến nghị điều gì?", value: form.common[.title],
            in: common.state, hint: "Một câu ngắn, ví dụ: Nên bỏ bản sao có chứng thực trong hồ sơ."))\
        \(rule)\
        \(TextArea(
            .body, "Khó khăn, vướng mắc bạn gặp", value: form.common[.body], in: common.state,
            hint: "Nêu rõ sự việc, nơi xảy ra, vì sao khó thực hiện."))\
        \(TextArea(
            .proposal, "Phương án bạn đề xuất", value: form[.proposal], in: state,
            hint: "Nên bỏ, sửa hoặc thay bằng gì?", isRequired: false, rows: 5))\
        \(common.topic)\
        \(common.files)\
        </fieldset>
        <fieldset><legend>\(common.form.kind == .individual ? "Người gửi" : "Tổ chức gửi")</legend>
        \(common.asker)\
        </fieldset>

        """
    }

    private var rule: HTML {
        """
        \(TextField(
            .rule, "Quy định hoặc thủ tục có vướng mắc", value: form[.rule], in: state,
            hint: "Tên thủ tục, hoặc số và tên văn bản."))\
        \(TextField(
            .provision, "Điều, khoản, giấy tờ hoặc bước thực hiện", value: form[.provision],
            in: state, isRequired: false))\
        \(RadioGroup(
            .difficulty, "Khó khăn, vướng mắc thuộc loại nào?", value: form[.difficulty],
            choices: PetitionDifficulty.allCases.map { Choice($0.rawValue, $0.name) }, in: state))
        """
    }
}

extension FormContext<PetitionForm.Field> {
    /// The same for the fields that every case has.
    var common: FormContext<QuestionForm.Field> {
        let common = errors.compactMap { error -> FieldError<QuestionForm.Field>? in
            guard case .common(let field) = error.field else { return nil }
            return FieldError(field, error.message)
        }
        return FormContext<QuestionForm.Field>(token: token, errors: common, notice: notice)
    }

    /// The same for the fields that only petitions have.
    var own: FormContext<PetitionForm.Own> {
        let own = errors.compactMap { error -> FieldError<PetitionForm.Own>? in
            guard case .own(let field) = error.field else { return nil }
            return FieldError(field, error.message)
        }
        return FormContext<PetitionForm.Own>(token: token, errors: own, notice: notice)
    }
}
