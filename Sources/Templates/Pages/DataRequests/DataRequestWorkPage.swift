public import PortalCore

/// A request on personal data as those who handle it see it: what is asked, what can be done.
public enum DataRequestWorkPage {
    /// What was typed in a form that was refused, so that nothing is lost.
    public struct Typed: Sendable, Equatable {
        /// The step that was refused; nil for none.
        public var action: DataRequestAction?
        /// Its text.
        public var text: String
        /// The ground that was chosen.
        public var ground: DataRefusalGround?

        /// Puts it together from its parts.
        public init(
            action: DataRequestAction? = nil, text: String = "", ground: DataRefusalGround? = nil
        ) {
            self.action = action
            self.text = text
            self.ground = ground
        }
    }

    /// - Parameters:
    ///   - opensCases: whether the person may open questions and petitions.
    ///   - refusal: why a step was not taken.
    ///   - notice: what was just done.
    public static func render(
        _ file: DataRequestFile, opensCases: Bool, typed: Typed = Typed(),
        refusal: String? = nil, notice: String? = nil, in context: AdminContext
    ) -> HTML {
        let request = file.request
        let site = AdminSiteName(label: context.workingOn.label)
        let item = AdminItem(site, request.id)
        return AdminLayout.document(
            AdminFrame(
                title: "Yêu cầu \(request.code)",
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Yêu cầu về dữ liệu cá nhân", DataRequestAddresses.list(site)),
                ], notice: notice),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            <h1>Yêu cầu: \(request.right.act)</h1>
            <p class="facts"><span>\(DataRequestStateTag(request.state))</span> \
            <span>Mã \(request.code.description)</span> \
            <span>Tiếp nhận \(DateTime(request.receivedAt))</span></p>
            \(terms(request.terms, request.state, context.page.now.day))\
            <div class="work">
            <div class="work-main">
            \(asked(request))\
            \(DataRequestCasePanel(
                file: file, item: item, opensCases: opensCases, context: context))\
            </div>
            <div class="work-side">
            \(DataRequestStepsPanel(file: file, item: item, typed: typed, context: context))\
            \(person(item, request, context))\
            \(record(file.events))
            </div>
            </div>

            """)
    }

    private static func terms(
        _ terms: DataRequestTerms, _ state: DataRequestState, _ today: CalendarDay
    ) -> HTML {
        """
        <p>Phản hồi: \(end(terms.answerDue, terms.answeredAt, today))</p>
        \(if: terms.answeredAt == nil, DueExplanation(
            due: terms.answerDue, subject: "Yêu cầu", title: "Cách tính hạn phản hồi").html)\
        <p>Thực hiện: \(end(terms.due, terms.closedAt, today))</p>
        \(if: state.isOpen, DueExplanation(
            due: terms.due, subject: "Yêu cầu", title: "Cách tính hạn thực hiện").html)
        """
    }

    private static func end(_ due: DueDate, _ done: Instant?, _ today: CalendarDay) -> HTML {
        guard let done else {
            return """
                chậm nhất <strong>\(DayInWords(due.day))</strong> \(DueTag(due.day, today: today)) \
                (\(due.term), theo \(due.rule)).
                """
        }
        let tag =
            done.day > due.day ? StatusTag(.late, "Quá hạn") : StatusTag(.good, "Đúng hạn")
        return "\(DateTime(done)), hạn \(DateTime(due.day)) \(tag)."
    }

    private static func asked(_ request: DataRequest) -> HTML {
        """
        <section class="panel"><h2>Nội dung yêu cầu</h2>
        \(with: request.text, { "<div class=\"prose\">\(TrustedHTML.paragraphs($0))</div>\n" })\
        \(if: request.text == nil, "<p class=\"empty\">Dữ liệu người yêu cầu đã xóa theo thời hạn lưu.</p>\n")\
        \(with: request.aboutCode, { "<p>Liên quan: mục tiếp nhận \($0) (người yêu cầu tự ghi mã).</p>\n" })\
        </section>

        """
    }

    private static func person(
        _ item: AdminItem, _ request: DataRequest, _ context: AdminContext
    ) -> HTML {
        guard request.text != nil else { return .empty }
        return """
            <section class="panel"><h2>Người yêu cầu</h2>
            <form method="post" action="\(DataRequestAddresses.person(item))">\
            \(context.hiddenToken)\(Button("Xem tên, cách liên hệ", .secondary))
            <p class="hint">Mỗi lần xem được ghi vào nhật ký.</p></form>
            </section>

            """
    }

    private static func record(_ events: [DataRequestEvent]) -> HTML {
        guard !events.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Đã diễn ra</h2><ol class="timeline">
            \(each: events.reversed(), event)</ol></section>

            """
    }

    private static func event(_ event: DataRequestEvent) -> HTML {
        """
        <li><strong>\(name(event.act))</strong> \
        <span class="hint">\(event.account), \(DateTime(event.at))</span>\
        \(with: event.note, { "<br>\($0)" })</li>

        """
    }

    private static func name(_ act: DataRequestEvent.Act) -> String {
        switch act {
        case .step(let action): action.name
        case .effect(let effect): effect.name
        }
    }
}
