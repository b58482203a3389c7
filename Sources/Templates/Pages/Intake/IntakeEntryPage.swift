public import PortalCore

/// An entry of the register: what came, its files and their signatures, how far it is.
public enum IntakeEntryPage {
    /// A file, and what was found out about its signatures.
    public struct CheckedFile: Sendable {
        let file: IntakeFile
        let report: SignatureReport?

        /// - Parameter report: nil where it bears no signature, or is no PDF.
        public init(_ file: IntakeFile, report: SignatureReport?) {
            self.file = file
            self.report = report
        }
    }

    /// What was typed in a step that was refused.
    public struct Typed: Sendable, Equatable {
        /// The step; nil where none was refused.
        public var action: IntakeAction?
        /// The reason.
        public var reason: String
        /// The prohibited act.
        public var ground: ProhibitedGround?
        /// The files for a draft; nil where none was asked for yet.
        public var files: IntakeFileChoice?

        /// Puts it together from its parts.
        public init(
            action: IntakeAction? = nil, reason: String = "", ground: ProhibitedGround? = nil,
            files: IntakeFileChoice? = nil
        ) {
            self.action = action
            self.reason = reason
            self.ground = ground
            self.files = files
        }
    }

    /// - Parameters:
    ///   - refusal: why a step was not taken.
    ///   - notice: what was just done.
    public static func render(
        _ opened: IntakeDesk.Opened, files: [CheckedFile], typed: Typed = Typed(),
        refusal: String? = nil, notice: String? = nil, in context: AdminContext
    ) -> HTML {
        let entry = opened.entry
        let site = AdminSiteName(label: context.workingOn.label)
        let item = AdminItem(site, entry.id)
        return AdminLayout.document(
            AdminFrame(
                title: "Số \(entry.number)",
                crumbs: [
                    Crumb(context.workingOn.shortName),
                    Crumb("Tiếp nhận", IntakeAddresses.list(site)),
                ], notice: notice),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            <h1>\(entry.subject)</h1>
            <p class="facts"><span>\(IntakeStateTag(entry.state))</span> \
            <span>Số \(entry.number.description)</span> <span>\(entry.way.name)</span> \
            <span>Nhận \(DateTime(entry.receivedAt))</span></p>
            \(due(entry, context))\
            <div class="work">
            <div class="work-main">
            \(with: entry.trouble, { Notice(.warning, "Thư đọc chưa trọn vẹn", "<p>\($0)</p>\n").html })\
            \(facts(entry, context))\
            \(text(entry))\
            \(IntakeFilesPanel(files: files, site: site))\
            </div>
            <div class="work-side">
            \(IntakeStepsPanel(opened: opened, item: item, typed: typed, context: context))\
            \(links(opened, item, context))\
            \(record(opened.events))\
            </div>
            </div>

            """)
    }

    private static func due(_ entry: IntakeEntry, _ context: AdminContext) -> HTML {
        guard let due = entry.due else { return .empty }
        return """
            <p>Hạn: <strong>\(DayInWords(due.day))</strong> \
            \(if: entry.state.isOpen, DueTag(due.day, today: context.page.now.day).html)\
             (\(due.term) từ khi \(due.event.vietnamese), theo \(due.rule)).</p>
            \(DueExplanation(due: due, subject: "Mục này"))
            """
    }

    private static func facts(_ entry: IntakeEntry, _ context: AdminContext) -> HTML {
        let origin = context.page.origins.origin(of: context.workingOn.label)
        let page = entry.page.flatMap(WebAddress.init(entered:)).map { $0.on(origin: origin) }
        return FactList([
            ("Cơ quan gửi", HTML(text: entry.organisation)),
            ("Trang liên quan", page.map { "<a href=\"\($0)\">\($0.string)</a>" }),
            ("Bài cần sửa", subject(entry, context)),
            ("Điều phản ánh", reported(entry)),
            ("Loại thông tin", entry.duty.map { HTML(text: $0.vietnamese) }),
            ("Ghi vào sổ", DateTime(entry.registeredAt).html),
            ("Người xử lý", entry.handler.map(HTML.init(text:))),
            ("Ghi chú", HTML(text: entry.note)),
            ("Lý do không sử dụng", declined(entry)),
        ]).html
    }

    private static func subject(_ entry: IntakeEntry, _ context: AdminContext) -> HTML? {
        guard let about = entry.about else { return nil }
        let item = AdminItem(AdminSiteName(label: context.workingOn.label), about.itemID)
        return """
            <a href="\(ArticleWorkAddresses.item(item))">\(about.title)</a> \
            \(ArticleStateTag(about.state))
            """
    }

    private static func reported(_ entry: IntakeEntry) -> HTML? {
        guard entry.way == .report else { return nil }
        return HTML(text: entry.ground?.name ?? "Sai sót, lỗi hiển thị")
    }

    private static func declined(_ entry: IntakeEntry) -> HTML? {
        guard let reason = entry.declineReason else { return nil }
        return "\(with: entry.declineGround, { "\($0.name). " })\(reason)"
    }

    private static func text(_ entry: IntakeEntry) -> HTML {
        guard !entry.text.isEmpty else { return .empty }
        return """
            <section class="panel"><h2>Nội dung</h2>
            <div class="prose">\(TrustedHTML.paragraphs(entry.text))</div></section>

            """
    }

    private static func links(
        _ opened: IntakeDesk.Opened, _ item: AdminItem, _ context: AdminContext
    ) -> HTML {
        let entry = opened.entry
        let article = entry.articleItemID.map {
            ArticleWorkAddresses.item(AdminItem(item.site, $0))
        }
        let isChange = entry.articleItemID == entry.about?.itemID
        return """
            <section class="panel"><h2>Xem</h2>
            <ul class="links">\
            \(with: article, {
                "<li><a href=\"\($0)\">\(isChange ? "Bài đang sửa theo yêu cầu này" : "Bài viết tạo từ mục này")</a></li>\n"
            })\
            <li><a href="\(IntakeAddresses.printedReceipt(item))">Biên nhận để in</a></li></ul>
            \(if: opened.hasSender && opened.maySeeSender, sender(item, context))\
            \(if: opened.hasSender && !opened.maySeeSender, """
                <p class="hint">Người gửi chỉ hiện với người có quyền.</p>

                """)\
            </section>

            """
    }

    private static func sender(_ item: AdminItem, _ context: AdminContext) -> HTML {
        """
        <form method="post" action="\(IntakeAddresses.sender(item))">\(context.hiddenToken)\
        \(Button("Xem người gửi", .secondary))
        <p class="hint">Mỗi lần xem được ghi vào nhật ký.</p></form>

        """
    }

    private static func record(_ events: [IntakeEvent]) -> HTML {
        """
        <section class="panel"><h2>Đã diễn ra</h2><ol class="timeline">
        \(each: events.reversed(), event)</ol></section>

        """
    }

    private static func event(_ event: IntakeEvent) -> HTML {
        """
        <li><strong>\(event.action?.name ?? "Tiếp nhận")</strong> \
        <span class="hint">\(event.account), \(DateTime(event.at))</span>\
        \(if: !event.note.isEmpty, "<br>\(event.note)")</li>

        """
    }
}
