public import PortalCore

/// Drafts that people may comment on, will be able to, and could.
public enum ConsultationListPage {
    /// - Parameters:
    ///   - upcoming: those that will take comments, the first to open on top.
    ///   - open: those that take comments, the first to close on top.
    ///   - closed: a part of those that ended, newest first.
    ///   - hasOutcome: what those are narrowed to.
    public static func render(
        upcoming: [ConsultationSummary], open: [ConsultationSummary],
        closed: Page<ConsultationSummary>, hasOutcome: Bool? = nil, in context: PageContext
    ) -> HTML {
        let frame = PageFrame(
            title: "Lấy ý kiến góp ý",
            summary: "Dự thảo văn bản đang lấy ý kiến và kết quả các lần lấy ý kiến đã kết thúc.",
            crumbs: [Crumb("Lấy ý kiến góp ý")])
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading("Lấy ý kiến góp ý", lead: lead))\
            \(if: !upcoming.isEmpty, section(upcoming, in: context))\
            <section aria-labelledby="dang-mo">
            \(SectionHeading("Đang lấy ý kiến", id: "dang-mo"))\
            \(RowList(open.map { row($0, in: context) }, empty: "Hiện không có dự thảo nào đang lấy ý kiến."))\
            </section>
            <section aria-labelledby="da-dong">
            \(SectionHeading("Đã kết thúc", id: "da-dong"))\
            \(ChipRow(
                "Lọc theo kết quả", allOr: [true, false], chosen: hasOutcome,
                name: { $0 ? "Đã có kết quả" : "Chờ kết quả" },
                address: { ConsultationAddresses.list().with(query: query($0)) }))\
            \(RowList(closed.items.map { row($0, in: context) }, empty: "Không có lần lấy ý kiến nào như vậy."))\
            \(Pager(closed, at: ConsultationAddresses.list(), keeping: query(hasOutcome)))\
            </section>

            """)
    }

    private static let lead =
        "Bạn đọc dự thảo và gửi ý kiến tới cơ quan soạn thảo trước giờ đóng. Ý kiến được đăng sau khi"
        + " Ban Biên tập duyệt."

    private static func query(_ hasOutcome: Bool?) -> [(name: String, value: String)] {
        guard let hasOutcome else { return [] }
        let value =
            hasOutcome ? ConsultationQuery.withOutcome : ConsultationQuery.withoutOutcome
        return [(ConsultationQuery.outcome, value)]
    }

    private static func section(
        _ upcoming: [ConsultationSummary], in context: PageContext
    ) -> HTML {
        """
        <section aria-labelledby="sap-mo">
        \(SectionHeading("Sắp lấy ý kiến", id: "sap-mo"))\
        \(RowList(upcoming.map { row($0, in: context) }, empty: ""))\
        </section>

        """
    }

    private static func row(_ item: ConsultationSummary, in context: PageContext) -> ListRow {
        ListRow(item, now: context.now)
    }
}
