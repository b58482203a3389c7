import PortalCore

/// The fields of a question form: the question first, then who asks.
struct QuestionFormFields: Component {
    let form: QuestionForm
    let topics: [QuestionField]
    let state: FormContext<QuestionForm.Field>

    var html: HTML {
        """
        <fieldset><legend>Câu hỏi</legend>
        \(TextField(
            .title, "Bạn hỏi về việc gì?", value: form[.title], in: state,
            hint: "Một câu ngắn, ví dụ: Thủ tục cấp lại giấy khai sinh."))\
        \(TextArea(
            .body, "Nội dung câu hỏi", value: form[.body], in: state,
            hint: "Nêu rõ sự việc, nơi xảy ra, bạn đã làm gì."))\
        \(topic)\
        \(files)\
        </fieldset>
        <fieldset><legend>\(form.kind == .individual ? "Người hỏi" : "Tổ chức hỏi")</legend>
        \(asker)\
        </fieldset>

        """
    }

    var topic: HTML {
        guard !topics.isEmpty else { return .empty }
        return SelectField(
            .topic, "Lĩnh vực", value: form[.topic],
            choices: topics.map { Choice($0.slug, $0.title) }, in: state, isRequired: false,
            none: "Tôi không chắc"
        ).html
    }

    var files: FileField<QuestionForm.Field> {
        FileField(
            .files, "Ảnh hoặc tệp PDF", in: state,
            hint: "Nhiều nhất \(QuestionFiles.most) tệp, mỗi tệp không quá "
                + "\(QuestionFiles.longest >> 20) MB. Chỉ người xử lý xem được, trừ khi Ban Biên tập "
                + "đăng cùng câu trả lời. Đừng gửi ảnh giấy tờ tùy thân.",
            accept: "image/jpeg,image/png,application/pdf")
    }

    var asker: HTML {
        switch form.kind {
        case .individual:
            "\(name("Họ và tên"))\(address("Nơi đang sinh sống, học tập hoặc làm việc"))\(reach)"
        case .organisation:
            """
            \(TextField(
                .organisation, "Tên tổ chức", value: form[.organisation], in: state,
                autocomplete: "organization"))\
            \(TextField(
                .licence, "Số quyết định hoặc giấy phép thành lập", value: form[.licence],
                in: state))\
            \(name("Họ và tên người đại diện"))\
            \(TextField(
                .position, "Chức vụ người đại diện", value: form[.position], in: state,
                autocomplete: "organization-title"))\
            \(address("Địa chỉ trụ sở chính"))\
            \(reach)
            """
        }
    }

    private func name(_ label: String) -> TextField<QuestionForm.Field> {
        TextField(.name, label, value: form[.name], in: state, autocomplete: "name")
    }

    /// One line, which `street-address` may not be filled into (HTML, autofill).
    private func address(_ label: String) -> TextField<QuestionForm.Field> {
        TextField(
            .address, label, value: form[.address], in: state,
            hint: "Số nhà, đường hoặc bản; xã, phường; tỉnh.", autocomplete: "address-line1")
    }

    private var reach: HTML {
        """
        \(TextField(
            .phone, "Số điện thoại", value: form[.phone], in: state,
            hint: "Để cơ quan trả lời hỏi lại khi cần. Không đăng công khai.", kind: .tel,
            autocomplete: "tel"))\
        \(TextField(
            .email, "Thư điện tử", value: form[.email], in: state,
            hint: "Nếu ghi, bạn nhận thư để xác nhận địa chỉ, rồi các thông báo.",
            kind: .email, isRequired: false, autocomplete: "email"))
        """
    }

    /// Both unticked unless the person ticked them.
    var consents: HTML {
        """
        \(Checkbox(
            .consent, "Tôi đồng ý để dữ liệu cá nhân của tôi được xử lý như trên.",
            value: form[.consent], in: state, isRequired: true))\
        \(Checkbox(
            .showName, "Cho phép đăng tên tôi cùng \(form.caseKind.noun).",
            value: form[.showName], in: state))
        """
    }
}
