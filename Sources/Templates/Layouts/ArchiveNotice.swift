import PortalCore

/// Says on every page of an archived portal that it is kept as it was, and who continues it.
struct ArchiveNotice: Component {
    let context: PageContext

    var html: HTML {
        guard context.site.status == .archived else { return .empty }
        let notice = Notice(.warning, "Cổng này đã lưu trữ và không còn cập nhật", content)
        return "<aside aria-label=\"Thông báo lưu trữ\">\n\(notice)</aside>\n"
    }

    private var content: HTML {
        let successors = context.profile.successors
        guard !successors.isEmpty else {
            return """
                <p>Thông tin mới có tại <a href="\(context.origins.home(of: ""))">\
                Cổng Thông tin điện tử tỉnh Lai Châu</a>.</p>

                """
        }
        return """
            <p>Thông tin mới có tại cổng của các đơn vị kế tiếp:</p>
            <ul>\(each: successors, link)</ul>

            """
    }

    private func link(_ site: SiteLink) -> HTML {
        "<li><a href=\"\(context.origins.home(of: site.label))\">\(site.name)</a></li>\n"
    }
}
