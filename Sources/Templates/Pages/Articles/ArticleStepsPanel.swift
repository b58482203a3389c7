import PortalCore

/// The fields of the form that takes a step.
public enum ArticleStepField: String, Sendable, CaseIterable {
    case action = "buoc"
    case comment = "ly-do"
    case ground = "can-cu"
    case publishAt = "thoi-diem"
    case target = "bai-thay"
    case revision = "ban"
}

/// Beside the form: what can be done, what has to be mended first, and what happened.
struct ArticleStepsPanel: Component {
    let opened: ArticleEditing.Opened
    let actions: [WorkflowAction]
    let item: AdminItem
    let sharedLink: WebAddress?
    /// The open requests to change it; nil for who does not keep the register.
    let requests: [IntakeEntry]?
    let context: AdminContext

    var html: HTML {
        """
        <section class="panel"><h2>Việc tiếp theo</h2>
        \(findings)\
        \(each: steps, step)\
        \(if: steps.isEmpty, "<p class=\"empty\">Hiện không có bước nào bạn làm được.</p>\n")\
        </section>
        \(with: requests, {
            ChangeRequestsPanel(
                requests: $0, page: publicPath, site: item.site, today: context.page.now.day
            ).html
        })\
        <section class="panel"><h2>Xem</h2>
        <ul class="links">
        <li><a href="\(ArticleWorkAddresses.preview(item))">Xem trước như trên cổng</a></li>
        <li><a href="\(ArticleWorkAddresses.history(item))">Các bản đã lưu và so sánh</a></li>
        \(with: publicAddress, { "<li><a href=\"\($0)\">Bài trên cổng</a></li>\n" })\
        </ul>
        \(sharing)\
        </section>
        \(with: publicAddress, { ArticleShareText(opened: opened, address: $0).html })\
        \(proposal)\
        \(dates)\
        \(events)
        """
    }

    private var steps: [WorkflowAction] { actions.filter { $0 != .edit } }

    private var publicPath: WebAddress? {
        guard let slug = opened.item.slug, let section = opened.item.sectionSlug else { return nil }
        return ArticleAddresses.place(ArticleAddresses.Place(section: section, slug: slug))
    }

    private var publicAddress: WebAddress? {
        publicPath.map {
            $0.on(origin: context.page.origins.origin(of: context.workingOn.label))
        }
    }

    private var findings: HTML {
        guard !opened.findings.isEmpty else { return .empty }
        return """
            <ul class="findings">\(each: opened.findings, {
                "<li>\(StatusTag($0.weight == .blocks ? .late : .soon, $0.weight == .blocks ? "Cần sửa" : "Nên xem"))  \($0.message)</li>\n"
            })</ul>

            """
    }

    private func step(_ action: WorkflowAction) -> HTML {
        let needsMore = action.needsReason || [.schedule, .merge].contains(action)
        let form: HTML = """
            <form method="post" action="\(ArticleWorkAddresses.step(item))">
            \(context.hiddenToken)
            <input type="hidden" name="\(ArticleStepField.revision.rawValue)" \
            value="\(opened.item.revisionID)">
            \(extra(action))\
            <button class="button \(isMain(action) ? "primary" : "secondary")" \
            name="\(ArticleStepField.action.rawValue)" value="\(action.rawValue)">\
            \(action.name)</button>
            </form>

            """
        return needsMore
            ? "<details><summary>\(action.name)…</summary>\(form)</details>\n" : form
    }

    private func isMain(_ action: WorkflowAction) -> Bool {
        [.submit, .approve, .publish, .confirmEmergency].contains(action)
    }

    private func extra(_ action: WorkflowAction) -> HTML {
        let id = "buoc-" + action.rawValue
        var html = HTML.empty
        if action == .schedule {
            html += """
                <div class="field"><label for="\(id)-luc">Thời điểm đăng</label>
                <input type="datetime-local" id="\(id)-luc" \
                name="\(ArticleStepField.publishAt.rawValue)" required></div>

                """
        }
        if action == .merge {
            html += """
                <div class="field"><label for="\(id)-bai">Địa chỉ bài thay thế</label>
                <input id="\(id)-bai" name="\(ArticleStepField.target.rawValue)" required></div>

                """
        }
        if action.needsReason || action == .merge {
            html += """
                <div class="field"><label for="\(id)-ly-do">Lý do\
                \(if: action == .withdraw || action == .removeAsError, " (hiện cho người đọc)")\
                </label><textarea id="\(id)-ly-do" name="\(ArticleStepField.comment.rawValue)" \
                rows="3" maxlength="1000"\(attribute: "required", if: action.needsReason)>\
                </textarea></div>

                """
        }
        if action == .sendBack || action == .removeAsError { html += grounds(id) }
        return html
    }

    private func grounds(_ id: String) -> HTML {
        """
        <div class="field"><label for="\(id)-can-cu">Hành vi bị cấm, nếu có (Điều 6)</label>
        <select id="\(id)-can-cu" name="\(ArticleStepField.ground.rawValue)">\
        <option value="">Không</option>\(each: ProhibitedGround.allCases, {
            "<option value=\"\($0.rawValue)\">\($0.name)</option>"
        })</select></div>

        """
    }

    private var isPractice: Bool { context.workingOn.label == Site.practiceLabel }

    private var sharing: HTML {
        // No link leads into the practice portal.
        guard !isPractice else { return .empty }
        if let sharedLink {
            return """
                <p>Liên kết xem bản nháp, ai có liên kết đều xem được trong 7 ngày:</p>
                <p><a href="\(sharedLink)">\(sharedLink.string)</a></p>

                """
        }
        return """
            <form method="post" action="\(ArticleWorkAddresses.share(item))">\
            \(context.hiddenToken)\(Button("Tạo liên kết chia sẻ bản nháp", .secondary))</form>

            """
    }

    private var proposal: HTML {
        guard !context.workingOn.label.isEmpty, !isPractice, opened.item.state.live == .published
        else {
            return .empty
        }
        let said: HTML =
            switch opened.proposal?.state {
            case .waiting?: "<p>Đã đề xuất, Ban Biên tập tỉnh đang xem.</p>\n"
            case .accepted?: "<p>\(StatusTag(.good, "Cổng tỉnh đã đăng liên kết."))</p>\n"
            case .declined?:
                "<p>\(StatusTag(.late, "Cổng tỉnh không đăng"))</p><p>\(opened.proposal?.reason)</p>\n"
            case nil: ""
            }
        let canPropose = opened.proposal == nil || opened.proposal?.state == .declined
        return """
            <section class="panel"><h2>Cổng tỉnh</h2>
            \(said)\(if: canPropose, proposalForm)</section>

            """
    }

    private var proposalForm: HTML {
        """
        <form method="post" action="\(ArticleWorkAddresses.proposal(item))">\
        \(context.hiddenToken)\(Button("Đề xuất đăng lên Cổng tỉnh", .secondary))</form>

        """
    }

    private var dates: HTML {
        ArticleDatesForm(
            item: opened.item, address: ArticleWorkAddresses.dates(item), context: context
        )
        .html
    }

    private var events: HTML {
        guard !opened.events.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Đã diễn ra</h2><ol class="timeline">
            \(each: opened.events, event)</ol></section>

            """
    }

    private func event(_ event: ArticleEvent) -> HTML {
        """
        <li><strong>\(event.name)</strong> \
        <span class="hint">\(event.who), \(DateTime(event.at))</span>\
        \(if: !event.comment.isEmpty, "<br>\(event.comment)")\
        \(with: event.ground, { "<br>\($0.name)" })</li>

        """
    }
}
