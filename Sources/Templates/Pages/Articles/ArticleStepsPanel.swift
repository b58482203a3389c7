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
    /// What was typed with a step that was refused.
    let typed: [ArticleStepField: String]
    /// Why it waits for another person.
    let hindrance: WorkflowRefusal?
    let context: AdminContext

    var html: HTML {
        """
        <section class="panel"><h2>Việc tiếp theo</h2>
        \(findings)\
        \(situation)\
        \(each: steps, step)\
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

    /// The step that leads on comes first, those that take something away last.
    private var steps: [WorkflowAction] {
        let possible = actions.filter { $0 != .edit }
        return possible.filter(isMain) + possible.filter { !isMain($0) }
    }

    /// What to do where no step leads on.
    private var situation: HTML {
        if let hindrance { return "<p class=\"hint\">\(hindrance.sentence)</p>\n" }
        if opened.item.state == .published && actions.contains(.edit) {
            return """
                <p class="hint">Muốn sửa: sửa ở biểu mẫu rồi lưu. Người đọc vẫn thấy bản đang đăng \
                cho đến khi bản sửa được duyệt và đăng.</p>

                """
        }
        if opened.item.state.draft == .submitted && !actions.contains(.approve) {
            return "<p class=\"hint\">Bài đang chờ người khác duyệt.</p>\n"
        }
        return steps.isEmpty
            ? "<p class=\"empty\">Hiện không có bước nào bạn làm được.</p>\n" : .empty
    }

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
        ArticleStepForm(
            action: action, isMain: isMain(action), item: item,
            revision: opened.item.revisionID, typed: typed, context: context
        ).html
    }

    private func isMain(_ action: WorkflowAction) -> Bool {
        [.submit, .approve, .publish, .confirmEmergency].contains(action)
    }

    private var isPractice: Bool { context.workingOn.label == Site.practiceLabel }

    private var sharing: HTML {
        // No link leads into the practice portal.
        guard !isPractice, opened.item.state.draft != nil else { return .empty }
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
