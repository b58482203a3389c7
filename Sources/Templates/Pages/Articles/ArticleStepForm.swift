import PortalCore

/// The form of one step, with what it needs and what was typed where it was refused.
struct ArticleStepForm: Component {
    let action: WorkflowAction
    /// Whether it is the step that leads on.
    let isMain: Bool
    let item: AdminItem
    /// The revision that the person sees.
    let revision: Int64
    /// What was typed with a step that was refused.
    let typed: [ArticleStepField: String]
    let context: AdminContext

    var html: HTML {
        let needsMore = action.needsReason || [.schedule, .merge].contains(action)
        let form: HTML = """
            <form method="post" action="\(ArticleWorkAddresses.step(item))">
            \(context.hiddenToken)
            <input type="hidden" name="\(ArticleStepField.revision.rawValue)" \
            value="\(revision)">
            \(extra)\
            <button class="button \(isMain ? "primary" : "secondary")" \
            name="\(ArticleStepField.action.rawValue)" value="\(action.rawValue)">\
            \(action.name)</button>
            </form>

            """
        guard needsMore else { return form }
        return """
            <details\(attribute: "open", if: isTyped)>\
            <summary>\(action.name)…</summary>\(form)</details>

            """
    }

    private var isTyped: Bool { typed[.action] == action.rawValue }

    private func value(_ field: ArticleStepField) -> String { isTyped ? typed[field] ?? "" : "" }

    private var extra: HTML {
        let id = "buoc-" + action.rawValue
        var html: HTML = "\(with: consequence, { "<p class=\"hint\">\($0)</p>\n" })"
        if action == .schedule {
            html += """
                <div class="field"><label for="\(id)-luc">Thời điểm đăng</label>
                <input type="datetime-local" id="\(id)-luc" \
                name="\(ArticleStepField.publishAt.rawValue)" \
                value="\(value(.publishAt))" required></div>

                """
        }
        if action == .merge {
            html += """
                <div class="field"><label for="\(id)-bai">Địa chỉ bài thay thế</label>
                <input id="\(id)-bai" name="\(ArticleStepField.target.rawValue)" \
                value="\(value(.target))" required></div>

                """
        }
        if action.needsReason || action == .merge {
            html += """
                <div class="field"><label for="\(id)-ly-do">Lý do\
                \(if: action == .withdraw || action == .removeAsError, " (hiện cho người đọc)")\
                </label><textarea id="\(id)-ly-do" name="\(ArticleStepField.comment.rawValue)" \
                rows="3" maxlength="1000"\(attribute: "required", if: action.needsReason)>
                \(value(.comment))</textarea></div>

                """
        }
        if action == .sendBack || action == .removeAsError { html += grounds(id) }
        return html
    }

    /// What readers see afterwards, where the names of steps are alike.
    private var consequence: String? {
        switch action {
        case .withdraw:
            "Bài không còn ở danh sách; ai có địa chỉ vẫn đọc được bài và xem ảnh, dưới thông báo này."
        case .removeAsError:
            """
            Dùng khi đăng nhầm hoặc nội dung bị cấm: không ai đọc được bài và ảnh nữa, địa chỉ chỉ \
            còn thông báo này. Không đăng lại được.
            """
        case .merge: "Địa chỉ của bài này dẫn đến bài thay thế."
        case .publishInEmergency:
            "Đăng ngay khi chưa có người thứ hai duyệt; người khác phải duyệt lại sau."
        default: nil
        }
    }

    private func grounds(_ id: String) -> HTML {
        let chosen = value(.ground)
        return """
            <div class="field"><label for="\(id)-can-cu">Hành vi bị cấm, nếu có (Điều 6)</label>
            <select id="\(id)-can-cu" name="\(ArticleStepField.ground.rawValue)">\
            <option value="">Không</option>\(each: ProhibitedGround.allCases, {
                "<option value=\"\($0.rawValue)\"\(attribute: "selected", if: $0.rawValue == chosen)>\($0.name)</option>"
            })</select></div>

            """
    }
}
