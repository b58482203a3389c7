import PortalCore

/// A site's questions and petitions, as those who handle them see them.
public enum QuestionWorkListPage {
    /// What the list can be narrowed to; the raw values stand in the query.
    public enum Kind: String, Sendable, CaseIterable {
        case mine = "cho-toi"
        case open = "dang-mo"
        case late = "qua-han"
        case awaitingData = "cho-bo-sung"
        case closed = "da-xong"

        /// As the list is asked for.
        public var filter: QuestionInboxFilter.Kind {
            switch self {
            case .mine: .mine
            case .open: .open
            case .late: .late
            case .awaitingData: .state(.awaitingData)
            case .closed: .closed
            }
        }

        var name: String {
            switch self {
            case .mine: "Chờ tôi"
            case .open: "Đang mở"
            case .late: "Quá hạn"
            case .awaitingData: "Chờ bổ sung"
            case .closed: "Đã xong"
            }
        }
    }

    /// - Parameters:
    ///   - only: the kind of case that the list is narrowed to; nil for all.
    ///   - words: what was searched for.
    ///   - keepsTemplates: whether the person may keep the texts that answers begin with.
    public static func render(
        _ page: Page<QuestionInboxRow>, kind: Kind, only: CaseKind? = nil, words: String,
        keepsTemplates: Bool = false, in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        let narrowing = QuestionWorkNarrowing(kind: kind, only: only, words: words, site: site)
        return AdminLayout.document(
            AdminFrame(title: "Câu hỏi, kiến nghị", crumbs: [Crumb(context.workingOn.shortName)]),
            in: context,
            """
            \(PageHeading("Câu hỏi, kiến nghị"))
            \(if: keepsTemplates, """
                <p><a href="\(QuestionWorkAddresses.templates(site))">Mẫu câu trả lời</a></p>

                """)\
            \(narrowing)\
            \(if: page.items.isEmpty, "<p class=\"empty\">Không có câu hỏi, kiến nghị nào như vậy.</p>\n")\
            \(if: !page.items.isEmpty, table(page.items, site, context.page.now.day))\
            \(Pager(page, at: QuestionWorkAddresses.list(site), keeping: narrowing.query()))
            """)
    }

    private static func table(
        _ rows: [QuestionInboxRow], _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Danh sách câu hỏi, kiến nghị">
        <table class="work-list stacked"><thead><tr><th scope="col">Nội dung</th>\
        <th scope="col">Hạn trả lời</th><th scope="col">Trạng thái</th>\
        <th scope="col">Đơn vị</th><th scope="col">Tiếp nhận</th></tr></thead>
        <tbody>\(each: rows, { row($0, site, today) })</tbody></table></div>

        """
    }

    private static func row(
        _ row: QuestionInboxRow, _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        """
        <tr><th scope="row"><a href="\(QuestionWorkAddresses.item(AdminItem(site, row.id)))">\
        \(row.title)</a><br><span class="hint">\(row.kind.name) · \(row.code.description)</span></th>
        <td>\(DateTime(row.dueOn))\(if: row.state.isOpen, "<br>\(DueTag(row.dueOn, today: today))")</td>
        <td>\(QuestionStateTag(row.state))\
        \(if: row.isSupplemented && row.state.isOpen, "<br>\(StatusTag(.soon, "Đã bổ sung"))")</td><td>\(row.unit)</td>
        <td>\(DateTime(row.receivedAt))</td></tr>

        """
    }
}
