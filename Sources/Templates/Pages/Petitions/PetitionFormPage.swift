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
        let title = title(of: sender)
        let frame = PageFrame(
            title: state.errors.isEmpty ? title : "Lỗi: \(title)",
            crumbs: [
                Crumb("Phản ánh, kiến nghị", PetitionAddresses.list()),
                Crumb("Gửi phản ánh, kiến nghị", PetitionAddresses.start()),
                Crumb(name(of: sender)),
            ],
            isIndexed: state.errors.isEmpty && state.notice == nil)
        let common = QuestionFormFields(form: form.common, topics: topics, state: state.common)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(title))\
            \(ErrorSummary(state))\
            <p>\(otherForm(than: sender))</p>
            <form class="long" method="post" enctype="multipart/form-data" \
            action="\(PetitionAddresses.form(for: sender))" data-draft="kien-nghi-\(sender.rawValue)">
            \(state.hiddenToken)
            \(Honeypot())\
            \(PetitionFormFields(form: form, common: common, state: state.own))\
            \(PersonalDataNotice(use: .petition, board: context.site.stewardship.board))\
            \(common.consents)\
            <p class="actions">\(Button("Gửi phản ánh, kiến nghị"))</p>
            </form>

            """)
    }

    private static func title(of sender: AskerKind) -> String {
        switch sender {
        case .individual: "Phản ánh, kiến nghị của cá nhân"
        case .organisation: "Phản ánh, kiến nghị của tổ chức, doanh nghiệp"
        }
    }

    private static func name(of sender: AskerKind) -> String {
        switch sender {
        case .individual: "Cá nhân"
        case .organisation: "Tổ chức"
        }
    }

    private static func otherForm(than sender: AskerKind) -> HTML {
        switch sender {
        case .individual:
            """
            Bạn gửi thay một tổ chức? \
            <a href="\(PetitionAddresses.organisation())">Dùng mẫu của tổ chức</a>.
            """
        case .organisation:
            """
            Bạn gửi cho riêng mình? \
            <a href="\(PetitionAddresses.individual())">Dùng mẫu của cá nhân</a>.
            """
        }
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
