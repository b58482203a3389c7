import PortalCore

/// A question or petition as those who handle it see it: what was asked, how far it is, what can be done.
public enum QuestionWorkPage {
    /// What was typed in a form that was refused, so that nothing is lost.
    public struct Typed: Sendable, Equatable {
        /// The step that was refused; nil where it was the answer's form, or none.
        public var action: QuestionAction?
        /// The step's fields.
        public var values: [QuestionStepField: String]
        /// The answer's form.
        public var answer: AnswerForm?

        /// Puts it together from its parts.
        public init(
            action: QuestionAction? = nil, values: [QuestionStepField: String] = [:],
            answer: AnswerForm? = nil
        ) {
            self.action = action
            self.values = values
            self.answer = answer
        }
    }

    /// - Parameters:
    ///   - similar: answered questions that may say the same.
    ///   - templates: texts that the answer can begin with.
    ///   - refusal: why a step was not taken.
    ///   - notice: what was just done.
    public static func render(
        _ file: QuestionFile, similar: [SearchHit], templates: [AnswerTemplate] = [],
        typed: Typed = Typed(), refusal: String? = nil, notice: String? = nil,
        in context: AdminContext
    ) -> HTML {
        let question = file.question
        let site = AdminSiteName(label: context.workingOn.label)
        let item = AdminItem(site, question.id)
        return AdminLayout.document(
            AdminFrame(
                title: question.title,
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Câu hỏi, kiến nghị", QuestionWorkAddresses.list(site)),
                ], notice: notice),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            <h1>\(question.title)</h1>
            <p class="facts"><span>\(QuestionStateTag(question.state))</span> \
            <span>\(question.kind.name)</span> \
            <span>Mã \(question.code.description)</span> \
            <span>Tiếp nhận \(DateTime(question.receivedAt))</span>\
            \(with: question.unit, { " <span>\($0)</span>" })</p>
            \(clock(question, context))\
            \(QuestionStageTable(stages: file.stages))\
            \(if: file.isOutOfReach, outOfReach(question))\
            <div class="work">
            <div class="work-main">
            \(asked(file))\
            \(supplements(file.supplements))\
            \(AttachmentSection(file: file, item: item, context: context))\
            \(AnswerSection(
                file: file, item: item, templates: templates, typed: typed.answer, context: context))\
            </div>
            <div class="work-side">
            \(QuestionStepsPanel(file: file, item: item, typed: typed, context: context))\
            \(links(file, item, context))\
            \(similarQuestions(similar))\
            \(QuestionRecord(file: file))
            </div>
            </div>

            """)
    }

    private static func clock(_ question: QuestionCase, _ context: AdminContext) -> HTML {
        guard question.state.isOpen else { return .empty }
        let explanation = DueExplanation(due: question.due, subject: question.kind.name).html
        if question.state == .awaitingData {
            return """
                \(Notice(.information, "Thời hạn đang tạm dừng", """
                    <p>Chờ người gửi bổ sung thông tin; hạn trước khi dừng là \
                    \(DayInWords(question.due.day)).</p>

                    """))\
                \(explanation)
                """
        }
        let due = question.due
        let rule: HTML = " (\(due.term), theo \(due.rule))."
        return """
            <p>Hạn trả lời: <strong>\(DayInWords(due.day))</strong> \(DueTag(due.day, today: context.page.now.day))\
            \(with: due.extendedFrom, { ", đã hẹn lại. Hạn ban đầu \(DateTime($0))" })\(rule)</p>
            \(explanation)
            """
    }

    private static func asked(_ file: QuestionFile) -> HTML {
        """
        <section class="panel"><h2>\(file.question.kind.name)</h2>
        \(if: !file.details.isEmpty, FactList(file.details.map {
            ($0.name, HTML(text: $0.text))
        }).html)\
        <div class="prose">\(TrustedHTML.paragraphs(file.question.body))</div>
        \(if: file.question.state == .published && file.question.kind == .question, votes(file.votes))\
        \(if: file.isRedacted, "<p class=\"hint\">Một số thông tin cá nhân đã được che.</p>\n")\
        </section>

        """
    }

    /// What follows for a unit of which nobody can answer on the portal (Article 13.4).
    private static func outOfReach(_ question: QuestionCase) -> HTML {
        Notice(
            .warning, "Đơn vị chưa trả lời được trên cổng",
            """
            <p>\(question.unit) chưa có cổng thành phần, hoặc chưa có lãnh đạo được cấp quyền duyệt \
            trả lời, nên không ai ở đơn vị thấy câu hỏi này trên hệ thống. Ban Biên tập chuyển câu \
            hỏi bằng văn bản và ghi nhận khi đơn vị đã trả lời trực tiếp (Điều 13 khoản 4), hoặc \
            chuyển cho đơn vị khác.</p>

            """
        ).html
    }

    private static func supplements(_ supplements: [QuestionSupplement]) -> HTML {
        guard !supplements.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Thông tin bổ sung</h2>
            \(each: supplements, { supplement in """
                <h3>Gửi \(DateTime(supplement.at))</h3>
                <div class="prose">\(TrustedHTML.paragraphs(supplement.text))</div>

                """ })\
            <p class="hint">Chỉ người xử lý câu hỏi đọc được; phần này không đăng cùng câu trả lời.</p>
            </section>

            """
    }

    private static func votes(_ votes: QuestionVotes) -> HTML {
        """
        <p>Người đọc đánh giá: \(votes.helped) thấy có ích, \(votes.notHelped) chưa thấy có ích.</p>

        """
    }

    private static func links(
        _ file: QuestionFile, _ item: AdminItem, _ context: AdminContext
    ) -> HTML {
        let origin = context.page.origins.origin(of: context.workingOn.label)
        let published = file.slug.map { file.question.kind.published($0).on(origin: origin) }
        return """
            <section class="panel"><h2>Xem</h2>
            <ul class="links">\(with: published, {
                "<li><a href=\"\($0)\">\(file.question.kind.name) trên cổng</a></li>\n"
            })\(if: file.actions.contains(.redact), """
                <li><a href="\(QuestionWorkAddresses.redaction(item))">Che thông tin cá nhân</a></li>

                """)</ul>
            <form method="post" action="\(QuestionWorkAddresses.asker(item))">\
            \(context.hiddenToken)\(Button("Xem thông tin người gửi", .secondary))
            <p class="hint">Mỗi lần xem được ghi vào nhật ký.</p></form>
            </section>

            """
    }

    private static func similarQuestions(_ hits: [SearchHit]) -> HTML {
        let found = hits.compactMap { hit in
            SearchAddresses.item(hit).map { (hit.title.map(\.text).joined(), $0) }
        }
        guard !found.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Đã có câu trả lời tương tự</h2><ul class="links">
            \(each: found, { "<li><a href=\"\($0.1)\">\($0.0)</a></li>\n" })</ul></section>

            """
    }
}
