import PortalCore

/// A site's articles, as those who work on them see them.
public enum ArticleWorkListPage {
    /// The chosen rows: an article's number and the revision that was seen, with a dash between.
    public static let selected = "bai"

    /// All rows of the page, chosen or not, in the same form.
    public static let shown = "trang"
    /// Ticked where all rows of the page are meant.
    public static let all = "tat-ca"
    /// What the ticked box sends.
    public static let ticked = "co"

    /// The field with the name under which a filter is kept.
    public static let viewName = "ten"

    /// - Parameters:
    ///   - sections: those of the site.
    ///   - views: the filters that the person keeps.
    ///   - notice: what was just done.
    ///   - refusal: what was not done, and why.
    public static func render(
        _ page: Page<ArticleItemRow>, choice: Choice, sections: [Section],
        views: [SavedViews.View] = [], canWrite: Bool, notice: String?, refusal: String? = nil,
        in context: AdminContext
    ) -> HTML {
        let site = AdminSiteName(label: context.workingOn.label)
        return AdminLayout.document(
            AdminFrame(
                title: "Bài viết", crumbs: [Crumb(context.workingOn.shortName)], notice: notice),
            in: context,
            """
            \(with: refusal, { Notice(.error, "Chưa thực hiện được", "<p>\($0)</p>\n").html })\
            <div class="heading-line">\(PageHeading("Bài viết"))\
            \(if: canWrite, newLink(site))\
            </div>
            \(filters(choice, sections, site))\
            \(SavedViewList(views: views, choice: choice, site: site, context: context))\
            \(if: page.items.isEmpty, "<p class=\"empty\">Không có bài nào như vậy.</p>\n")\
            \(if: !page.items.isEmpty, table(page.items, choice, site, context))\
            \(Pager(page, at: ArticleWorkAddresses.list(site), keeping: choice.query))
            """)
    }

    private static func newLink(_ site: AdminSiteName) -> HTML {
        """
        <a class="button primary" href="\(ArticleWorkAddresses.new(site))" aria-keyshortcuts="n">\
        Viết bài mới</a>
        """
    }

    private static func filters(
        _ choice: Choice, _ sections: [Section], _ site: AdminSiteName
    ) -> HTML {
        let states = ArticleFilterState.allCases.map { Option($0.rawValue, $0.name) }
        let places = sections.map {
            Option(String($0.id), ($0.parentID == nil ? "" : "– ") + $0.title)
        }
        return """
            <form class="filters" action="\(ArticleWorkAddresses.list(site))" \
            aria-label="Lọc bài viết">
            <div class="field"><label for="loc-tim">Tiêu đề có</label>
            <input type="search" id="loc-tim" name="\(ArticleFilterField.words.rawValue)" \
            value="\(choice.words)" maxlength="100" aria-keyshortcuts="/"></div>
            \(select(.state, "Trạng thái", "Mọi trạng thái", states, choice.state?.rawValue))\
            \(select(.section, "Chuyên mục", "Mọi chuyên mục", places,
                choice.sectionID.map { String($0) }))\
            <div class="tick"><input type="checkbox" id="loc-cua-toi" \
            name="\(ArticleFilterField.mine.rawValue)" value="co"\
            \(attribute: "checked", if: choice.isMine)>
            <label for="loc-cua-toi">Bài của tôi</label></div>
            \(Button("Lọc", .secondary))
            </form>

            """
    }

    /// A value of a filter.
    private struct Option {
        let value: String
        let label: String

        init(_ value: String, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    private static func select(
        _ field: ArticleFilterField, _ label: String, _ none: String, _ choices: [Option],
        _ chosen: String?
    ) -> HTML {
        """
        <div class="field"><label for="loc-\(field.rawValue)">\(label)</label>
        <select id="loc-\(field.rawValue)" name="\(field.rawValue)">\
        <option value="">\(none)</option>\
        \(each: choices, {
            "<option value=\"\($0.value)\"\(attribute: "selected", if: $0.value == chosen)>\($0.label)</option>"
        })</select></div>

        """
    }

    private static func table(
        _ rows: [ArticleItemRow], _ choice: Choice, _ site: AdminSiteName,
        _ context: AdminContext
    ) -> HTML {
        """
        <form method="post" action="\(ArticleWorkAddresses.bulk(site).with(query: choice.query))">
        \(context.hiddenToken)
        <div class="tick"><input type="checkbox" id="\(all)" name="\(all)" value="\(ticked)" \
        data-select-page><label for="\(all)">Chọn tất cả \(rows.count) bài trên trang này</label></div>
        <div class="table-scroll" tabindex="0" role="region" aria-label="Danh sách bài viết">
        <table class="work-list"><thead><tr><th scope="col">Chọn</th><th scope="col">Tiêu đề</th>\
        <th scope="col">Trạng thái</th><th scope="col">Chuyên mục</th>\
        <th scope="col">Người viết</th><th scope="col">Sửa gần nhất</th></tr></thead>
        <tbody>\(each: rows, { row($0, site) })</tbody></table></div>
        <fieldset class="bulk"><legend>Với các bài đã chọn</legend>
        \(each: [WorkflowAction.submit, .approve, .publish, .takeBack], { action in
            "<button class=\"button secondary\" name=\"buoc\" value=\"\(action.rawValue)\">\(action.name)</button> "
        })</fieldset>
        </form>

        """
    }

    private static func row(_ row: ArticleItemRow, _ site: AdminSiteName) -> HTML {
        """
        <tr><td><input type="hidden" name="\(shown)" value="\(row.id)-\(row.revisionID)">\
        <input type="checkbox" name="\(selected)" value="\(row.id)-\(row.revisionID)" \
        aria-label="Chọn bài “\(row.title)”"></td>
        <th scope="row"><a href="\(ArticleWorkAddresses.item(AdminItem(site, row.id)))">\
        \(row.title)</a></th>
        <td data-label="Trạng thái">\(ArticleStateTag(row.state, isEmergency: row.isEmergency))\
        \(with: row.publishAt, { "<br><span class=\"hint\">\($0.vietnamese)</span>" })</td>
        <td data-label="Chuyên mục">\(row.section)</td><td data-label="Người viết">\(row.author)</td>\
        <td data-label="Sửa gần nhất">\(DateTime(row.updatedAt))</td></tr>

        """
    }
}

/// Where an article stands, in words and shape.
struct ArticleStateTag: Component {
    let state: ItemState
    let isEmergency: Bool

    init(_ state: ItemState, isEmergency: Bool = false) {
        self.state = state
        self.isEmergency = isEmergency
    }

    var html: HTML {
        if isEmergency {
            return StatusTag(.late, "Đăng khẩn, chờ duyệt lại").html
        }
        return StatusTag(kind, state.name).html
    }

    private var kind: StatusTag.Kind {
        switch (state.live, state.draft) {
        case (_, .submitted?), (_, .returned?): .soon
        case (.published, _), (_, .approved?), (_, .scheduled?): .good
        case (.removed, _): .late
        default: .neutral
        }
    }
}
