import PortalCore

/// The document around every page of the admin: a bar, the rail, the main part.
enum AdminLayout {
    /// A whole HTML document.
    static func document(
        _ frame: AdminFrame, in context: AdminContext, _ content: HTML
    ) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="vi" class="\(context.page.display.classes)">
        \(AdminHead(title: frame.title, context: context.page))\
        <body class="admin">
        <a class="skip" href="#\(Layout.mainID)">Đến nội dung chính</a>
        \(bar(context))\
        <div class="admin-frame">
        \(rail(context))\
        <main id="\(Layout.mainID)" tabindex="-1">
        \(crumbs(frame))\
        \(if: context.workingOn.label == Site.practiceLabel, practiceNotice)\
        \(passwordNotice(context))\
        \(with: frame.notice, { Notice(.success, $0).html })\
        \(content)\
        \(ScreenHelp(path: context.page.path))\
        </main>
        </div>
        </body>
        </html>

        """
    }

    private static func bar(_ context: AdminContext) -> HTML {
        """
        <header class="admin-bar">
        <p class="admin-brand"><a href="\(AdminAddresses.home())">\(Emblem())\
        <span>Quản trị Cổng Lai Châu</span></a></p>
        <p class="admin-notices"><a href="\(NoticeAddresses.list())">Thông báo\
        \(if: context.unreadNotices > 0, unread(context.unreadNotices))</a></p>
        <p class="admin-person">\(context.person)</p>
        <form method="post" action="\(AccountAddresses.signOut())">\(context.hiddenToken)\
        <button type="submit" class="button quiet">Đăng xuất</button></form>
        </header>

        """
    }

    private static func unread(_ count: Int) -> HTML {
        " <strong class=\"badge\">\(count)<span class=\"visually-hidden\"> chưa đọc</span></strong>"
    }

    private static func rail(_ context: AdminContext) -> HTML {
        let current = context.page.path
        let groups: HTML = "\(each: context.navigation, { group($0, current) })"
        return """
            <nav class="admin-rail" aria-label="Quản trị">
            <details class="rail-narrow"><summary>Danh mục quản trị</summary>
            \(groups)</details>
            <div class="rail-wide">
            \(groups)</div>
            </nav>

            """
    }

    private static func group(_ group: AdminNavigation.Group, _ current: WebAddress) -> HTML {
        """
        \(with: group.title, { "<p class=\"rail-title\">\($0)</p>\n" })\
        <ul>\(each: group.entries, { entry($0, current) })</ul>

        """
    }

    private static func entry(_ entry: AdminNavigation.Entry, _ current: WebAddress) -> HTML {
        // The list stays marked while one looks at something of it.
        let isAbove =
            entry.address != AdminAddresses.home()
            && current.string.hasPrefix(entry.address.string + "/")
        let mark = entry.address == current ? "page" : isAbove ? "true" : nil
        return """
            <li><a href="\(entry.address)"\
            \(attribute: "aria-current", mark)>\(entry.title)</a></li>

            """
    }

    private static func crumbs(_ frame: AdminFrame) -> HTML {
        guard !frame.crumbs.isEmpty else { return .empty }
        return """
            <nav class="breadcrumb" aria-label="Đường dẫn"><ol>\(each: frame.crumbs, crumb)\
            <li><span aria-current="page">\(frame.title)</span></li></ol></nav>

            """
    }

    private static func crumb(_ crumb: Crumb) -> HTML {
        guard let address = crumb.address else { return "<li><span>\(crumb.title)</span></li>" }
        return "<li><a href=\"\(address)\">\(crumb.title)</a></li>"
    }

    private static let practiceNotice: HTML = Notice(
        .information, "Cổng thực hành",
        """
        <p>Mọi thao tác chạy như thật nhưng không có gì được công bố hay gửi ra ngoài (Điều 21).</p>

        """
    ).html

    private static func passwordNotice(_ context: AdminContext) -> HTML {
        guard let days = context.passwordDaysLeft else { return .empty }
        return Notice(
            .warning, "Mật khẩu sắp đến hạn đổi",
            """
            <p>\(days == 0 ? "Hôm nay là ngày cuối cùng." : "Còn \(days) ngày.") \
            <a href="\(AccountAddresses.passwordChange())">Đổi mật khẩu ngay</a> để không bị gián đoạn \
            khi đang làm việc.</p>

            """
        ).html
    }
}

/// What the admin's layout shows around a page.
struct AdminFrame: Sendable {
    /// The page's title.
    var title: String
    /// The way to it, without the page itself.
    var crumbs: [Crumb] = []
    /// A sentence on what was just done.
    var notice: String?
}

/// The `<head>` of the admin's pages: kept out of search engines.
struct AdminHead: Component {
    let title: String
    let context: PageContext

    var html: HTML {
        """
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) – Quản trị Cổng Lai Châu</title>
        <meta name="robots" content="noindex">
        \(if: context.assets.hasFont, font)\
        <link rel="stylesheet" href="\(context.assets.address(of: "portal.css"))">
        <link rel="stylesheet" href="\(context.assets.address(of: "admin.css"))">
        <link rel="icon" type="image/svg+xml" href="\(context.assets.address(of: "emblem.svg"))">
        <script type="module" src="\(context.assets.address(of: "admin.js"))"></script>
        </head>

        """
    }

    private var font: HTML {
        "<link rel=\"stylesheet\" href=\"\(context.assets.address(of: "font.css"))\">\n"
    }
}
