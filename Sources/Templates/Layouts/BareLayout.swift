/// A document for when no portal is known: an unknown host, or an error before one was found.
enum BareLayout {
    /// A whole HTML document that needs no data and links to nothing that may fail.
    static func document(title: String, assets: AssetManifest, _ content: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="vi" class="\(DisplayChoices().classes)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        <meta name="robots" content="noindex">
        <link rel="stylesheet" href="\(assets.address(of: "portal.css"))">
        <link rel="icon" type="image/svg+xml" href="\(assets.address(of: "emblem.svg"))">
        </head>
        <body>
        <header class="site-header"><div class="wrap masthead"><div class="brand"><span>\(Emblem()) \
        <span class="site-name">Cổng Thông tin điện tử tỉnh Lai Châu</span></span></div></div></header>
        <div class="wrap"><main id="\(Layout.mainID)">
        \(content)\
        </main></div>
        </body>
        </html>

        """
    }
}
