import PortalCore

/// What can be done with a question now, each step with what it needs.
struct QuestionStepsPanel: Component {
    let file: QuestionFile
    let item: AdminItem
    let typed: QuestionWorkPage.Typed
    let context: AdminContext

    private var noun: String { file.question.kind.noun }

    /// The answer and the hiding of personal data have forms of their own.
    private var steps: [QuestionAction] {
        file.actions.filter { ![.draftAnswer, .redact].contains($0) }
    }

    var html: HTML {
        """
        <section class="panel"><h2>Việc tiếp theo</h2>
        \(each: steps, step)\
        \(if: steps.isEmpty, "<p class=\"empty\">Hiện không có bước nào bạn làm được.</p>\n")\
        </section>

        """
    }

    private func step(_ action: QuestionAction) -> HTML {
        let form: HTML = """
            <form method="post" action="\(QuestionWorkAddresses.step(item))">
            \(context.hiddenToken)
            <input type="hidden" name="\(QuestionStepField.seen.rawValue)" \
            value="\(file.question.draftVersion)">
            \(fields(action))\
            \(with: textLabel(action), { text(action, $0, isRequired: action != .decline) })\
            <button class="button \(isMain(action) ? "primary" : "secondary")" \
            name="\(QuestionStepField.action.rawValue)" value="\(action.rawValue)">\
            \(action.name)</button>
            </form>

            """
        guard action != .publish else { return form }
        let isOpen = typed.action == action || isMain(action)
        return """
            <details\(attribute: "open", if: isOpen)><summary>\(action.name)…</summary>\(form)</details>

            """
    }

    /// The steps on the straight way from receipt to the published answer.
    private func isMain(_ action: QuestionAction) -> Bool {
        switch action {
        case .publish, .approve, .receiveData: true
        case .assign: file.question.state == .received
        default: false
        }
    }

    private func fields(_ action: QuestionAction) -> HTML {
        switch action {
        case .classify, .assign, .decline: choice(action)
        case .merge: line(.code, "Mã \(noun) được giữ lại", action, length: 20)
        case .split: line(.title, "Tiêu đề \(noun) mới", action, length: 200)
        case .approve:
            line(
                .leader, "Họ tên và chức vụ người trả lời (Điều 13 khoản 7)", action, length: 200)
        case .notifyProgress: day("Ngày trả lời mới", action)
        case .recordElsewhere: day("Ngày đã trả lời", action)
        case .askForData, .receiveData, .supplyData, .sendBack, .publish, .draftAnswer, .redact:
            .empty
        }
    }

    private func choice(_ action: QuestionAction) -> HTML {
        switch action {
        case .classify:
            select(
                .field, "Lĩnh vực", action,
                [(nil, file.fields.map { Choice($0.slug, $0.title) })], current: file.question.field
            )
        case .assign:
            select(
                .unit, "Đơn vị trả lời", action,
                [
                    ("Trả lời trên cổng", units { file.answering.contains($0.id) }),
                    (
                        "Chưa có người duyệt trả lời trên cổng",
                        units { !file.answering.contains($0.id) }
                    ),
                ], current: file.question.unitID.map { String($0) })
        default:
            select(
                .ground, "Căn cứ", action,
                [
                    (
                        nil,
                        DeclineGround.allCases.map {
                            Choice($0.rawValue, $0.name(for: file.question.kind))
                        }
                    )
                ], current: nil)
        }
    }

    private func units(_ isMeant: (QuestionFile.Unit) -> Bool) -> [Choice] {
        file.units.filter(isMeant).map { Choice(String($0.id), $0.name) }
    }

    /// What has to be said with a step; nil where nothing has.
    private func textLabel(_ action: QuestionAction) -> String? {
        switch action {
        case .decline, .notifyProgress: "Lý do, người gửi đọc được"
        case .askForData: "Cần bổ sung gì, người gửi đọc được"
        case .receiveData: "Đã nhận được gì, bằng cách nào"
        case .split: "Nội dung \(noun) mới"
        case .sendBack: "Lý do trả lại"
        case .recordElsewhere: "Trả lời bằng cách nào, ví dụ số công văn"
        case .classify, .assign, .supplyData, .merge, .approve, .publish, .draftAnswer, .redact: nil
        }
    }

    private func value(_ field: QuestionStepField, _ action: QuestionAction) -> String {
        typed.action == action ? typed.values[field] ?? "" : ""
    }

    private func id(_ field: QuestionStepField, _ action: QuestionAction) -> String {
        "buoc-\(action.rawValue)-\(field.rawValue)"
    }

    private func select(
        _ field: QuestionStepField, _ label: String, _ action: QuestionAction,
        _ groups: [(name: String?, choices: [Choice])], current: String?
    ) -> HTML {
        let typed = value(field, action)
        let chosen = typed.isEmpty ? current : typed
        return """
            <div class="field"><label for="\(id(field, action))">\(label)</label>
            <select id="\(id(field, action))" name="\(field.rawValue)" required>\
            <option value="">Chọn…</option>\(each: groups.filter { !$0.choices.isEmpty }, {
                options($0.name, $0.choices, chosen: chosen)
            })</select></div>

            """
    }

    private func options(_ group: String?, _ choices: [Choice], chosen: String?) -> HTML {
        let options: HTML = """
            \(each: choices, {
                "<option value=\"\($0.value)\"\(attribute: "selected", if: $0.value == chosen)>\($0.label)</option>"
            })
            """
        guard let group else { return options }
        return "<optgroup label=\"\(group)\">\(options)</optgroup>"
    }

    private func text(
        _ action: QuestionAction, _ label: String, isRequired: Bool = true
    ) -> HTML {
        """
        <div class="field"><label for="\(id(.text, action))">\(label)</label>
        <textarea id="\(id(.text, action))" name="\(QuestionStepField.text.rawValue)" rows="3" \
        maxlength="2000"\(attribute: "required", if: isRequired)>
        \(value(.text, action))</textarea></div>

        """
    }

    private func line(
        _ field: QuestionStepField, _ label: String, _ action: QuestionAction, length: Int
    ) -> HTML {
        """
        <div class="field"><label for="\(id(field, action))">\(label)</label>
        <input id="\(id(field, action))" name="\(field.rawValue)" value="\(value(field, action))" \
        maxlength="\(length)" required></div>

        """
    }

    private func day(_ label: String, _ action: QuestionAction) -> HTML {
        """
        <div class="field"><label for="\(id(.day, action))">\(label)</label>
        <input type="date" id="\(id(.day, action))" name="\(QuestionStepField.day.rawValue)" \
        value="\(value(.day, action))" required></div>

        """
    }
}

extension DeclineGround {
    fileprivate func name(for kind: CaseKind) -> String {
        switch (self, kind) {
        case (.outOfScope, .question): "Ngoài phạm vi hỏi đáp (Điều 13 khoản 1)"
        case (.outOfScope, .petition): "Không phải phản ánh, kiến nghị về quy định hành chính"
        case (.complaint, .question): "Khiếu nại (Điều 13 khoản 2)"
        case (.complaint, .petition): "Khiếu nại"
        case (.denunciation, .question): "Tố cáo (Điều 13 khoản 2)"
        case (.denunciation, .petition): "Tố cáo"
        }
    }
}
