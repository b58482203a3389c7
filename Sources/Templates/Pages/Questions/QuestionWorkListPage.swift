import PortalCore

/// A site's questions, as those who handle them see them.
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
    ///   - words: what was searched for.
    ///   - keepsTemplates: whether the person may keep the texts that answers begin with.
    public static func render(
        _ page: Page<QuestionInboxRow>, kind: Kind, words: String, keepsTemplates: Bool = false,
        in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(title: "Câu hỏi", crumbs: [Crumb(context.workingOn.shortName)]),
            in: context,
            """
            \(PageHeading("Câu hỏi"))
            \(if: keepsTemplates, """
                <p><a href="\(QuestionWorkAddresses.templates(site))">Mẫu câu trả lời</a></p>

                """)\
            <nav class="chips-line" aria-label="Lọc câu hỏi"><ul class="chips">\
            \(each: Kind.allCases, { chip($0, kind, site) })</ul></nav>
            \(search(kind, words, site))\
            \(if: page.items.isEmpty, "<p class=\"empty\">Không có câu hỏi nào như vậy.</p>\n")\
            \(if: !page.items.isEmpty, table(page.items, site, context.page.now.day))\
            \(Pager(page, at: QuestionWorkAddresses.list(site), keeping: query(kind, words)))
            """)
    }

    private static func query(_ kind: Kind, _ words: String) -> [(name: String, value: String)] {
        [(QuestionFilterField.kind.rawValue, kind.rawValue)]
            + (words.isEmpty ? [] : [(QuestionFilterField.words.rawValue, words)])
    }

    private static func chip(_ kind: Kind, _ current: Kind, _ site: AdminSiteName) -> HTML {
        let address = QuestionWorkAddresses.list(site).with(query: query(kind, ""))
        return """
            <li><a href="\(address)"\(attribute: "aria-current", kind == current ? "page" : nil)>\
            \(kind.name)</a></li>
            """
    }

    private static func search(_ kind: Kind, _ words: String, _ site: AdminSiteName) -> HTML {
        """
        <form class="filters" action="\(QuestionWorkAddresses.list(site))" \
        aria-label="Tìm câu hỏi">
        <input type="hidden" name="\(QuestionFilterField.kind.rawValue)" value="\(kind.rawValue)">
        <div class="field"><label for="tim-cau-hoi">Mã hoặc chữ trong tiêu đề</label>
        <input type="search" id="tim-cau-hoi" name="\(QuestionFilterField.words.rawValue)" \
        value="\(words)" maxlength="100"></div>
        \(Button("Tìm", .secondary))
        </form>

        """
    }

    private static func table(
        _ rows: [QuestionInboxRow], _ site: AdminSiteName, _ today: CalendarDay
    ) -> HTML {
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Danh sách câu hỏi">
        <table class="work-list stacked"><thead><tr><th scope="col">Câu hỏi</th>\
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
        \(row.title)</a><br><span class="hint">\(row.code.description)</span></th>
        <td>\(DateTime(row.dueOn))\(if: row.state.isOpen, "<br>\(DueTag(row.dueOn, today: today))")</td>
        <td>\(QuestionStateTag(row.state))\
        \(if: row.isSupplemented && row.state.isOpen, "<br>\(StatusTag(.soon, "Đã bổ sung"))")</td><td>\(row.unit)</td>
        <td>\(DateTime(row.receivedAt))</td></tr>

        """
    }
}

/// How a due day looks today, in a few words.
struct DueTag: Component {
    let due: CalendarDay
    let today: CalendarDay

    init(_ due: CalendarDay, today: CalendarDay) {
        self.due = due
        self.today = today
    }

    var html: HTML {
        switch DueState(due: due, today: today) {
        case .onTime(let days): StatusTag(.neutral, "Còn \(days) ngày").html
        case .dueSoon(daysLeft: 0): StatusTag(.soon, "Hôm nay").html
        case .dueSoon(let days): StatusTag(.soon, "Còn \(days) ngày").html
        case .late(let days), .longOverdue(let days):
            StatusTag(.late, "Quá hạn \(days) ngày").html
        }
    }
}

/// Where a question is on its way, in words and shape.
struct QuestionStateTag: Component {
    let state: QuestionState

    init(_ state: QuestionState) {
        self.state = state
    }

    var html: HTML { StatusTag(kind, state.name).html }

    private var kind: StatusTag.Kind {
        switch state {
        case .published, .answeredElsewhere, .answerApproved: .good
        case .received, .returned, .awaitingData: .soon
        case .assigned, .answerDrafted, .declined, .merged: .neutral
        }
    }
}
