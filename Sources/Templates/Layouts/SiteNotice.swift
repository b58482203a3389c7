import PortalCore

/// What every page of a portal says before its content: the administrator's notice, and on an
/// archived portal that it is kept as it was, and who continues it.
struct SiteNotice: Component {
    let context: PageContext

    var html: HTML {
        guard context.site.status == .archived else { return liveNotice }
        let content: HTML = "\(with: context.site.notice, { "<p>\($0)</p>\n" })\(successors)"
        let notice = Notice(.warning, "Cổng này đã lưu trữ và không còn cập nhật", content)
        return "<aside aria-label=\"Thông báo lưu trữ\">\n\(notice)</aside>\n"
    }

    private var liveNotice: HTML {
        guard let notice = context.site.notice else { return .empty }
        return "<aside class=\"site-notice\" aria-label=\"Thông báo\"><p>\(notice)</p></aside>\n"
    }

    private var successors: HTML {
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
