import PortalCore

/// The document around the pages before the admin: signing in and what has to be settled first.
enum GateLayout {
    /// A whole HTML document.
    static func document(title: String, in context: PageContext, _ content: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="vi" class="\(context.display.classes)">
        \(AdminHead(title: title, context: context))\
        <body class="admin">
        <a class="skip" href="#\(Layout.mainID)">Đến nội dung chính</a>
        <header class="admin-bar">
        <p class="admin-brand"><a href="\(HomeAddresses.home())">\(Emblem())\
        <span>\(context.site.name)</span></a></p>
        </header>
        <main id="\(Layout.mainID)" class="gate" tabindex="-1">
        \(content)\
        </main>
        </body>
        </html>

        """
    }
}
