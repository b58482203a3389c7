import PortalCore

/// The filters that a person keeps: one click leads to each; what is chosen now can be kept, too.
struct SavedViewList: Component {
    let views: [SavedViews.View]
    let choice: ArticleWorkListPage.Choice
    let site: AdminSiteName
    let context: AdminContext

    var html: HTML {
        guard !views.isEmpty || !choice.query.isEmpty else { return .empty }
        return """
            <section class="saved-views" aria-label="Bộ lọc đã lưu">
            \(if: !views.isEmpty, list)\
            \(if: !choice.query.isEmpty, keeping)\
            </section>

            """
    }

    private var list: HTML { "<ul>\(each: views, line)</ul>\n" }

    private func line(_ view: SavedViews.View) -> HTML {
        let isCurrent = view.query == choice.address
        // The query was written by the list itself; it is read again where it leads.
        let address = WebAddress(entered: ArticleWorkAddresses.list(site).string + view.query)
        return """
            <li><a href="\(address ?? ArticleWorkAddresses.list(site))"\
            \(attribute: "aria-current", isCurrent ? "true" : nil)>\(view.name)</a>
            <form method="post" action="\(
                ArticleWorkAddresses.viewRemoval(AdminItem(site, view.id)))">\
            \(context.hiddenToken)<button class="button quiet" aria-label="Xóa bộ lọc “\(view.name)”">\
            Xóa</button></form></li>

            """
    }

    private var keeping: HTML {
        """
        <details><summary>Lưu bộ lọc này…</summary>
        <form method="post" action="\(ArticleWorkAddresses.views(site).with(query: choice.query))">
        \(context.hiddenToken)
        <div class="field"><label for="ten-bo-loc">Tên bộ lọc</label>
        <input id="ten-bo-loc" name="\(ArticleWorkListPage.viewName)" required \
        maxlength="\(SavedViews.longestName)"></div>
        \(Button("Lưu bộ lọc", .secondary))
        </form></details>

        """
    }
}
