import PortalCore

/// The main menu: a line on wide screens, a list that opens on a phone, both without script.
struct MainMenu: Component {
    /// More entries than this cannot be taken in at a glance (pages.md).
    static let limit = 7

    let context: PageContext

    var html: HTML {
        let items = context.profile.menu.prefix(Self.limit).compactMap(entry).joined()
        guard !items.isEmpty else { return .empty }
        return """
            <nav class="menu" aria-label="Danh mục chính"><div class="wrap">
            <details class="menu-narrow"><summary>Danh mục</summary><ul>\(items)</ul></details>
            <ul class="menu-wide">\(items)</ul>
            </div></nav>

            """
    }

    /// An address that is none is left out rather than shown broken.
    private func entry(_ item: MenuItem) -> HTML? {
        guard let address = WebAddress(entered: item.address) else { return nil }
        let current = isCurrent(item.address) ? "true" : nil
        return """
            <li><a href="\(address)"\(attribute: "aria-current", current)>\(item.title)</a></li>
            """
    }

    /// The entry of this page or of one above it.
    private func isCurrent(_ address: String) -> Bool {
        let path = context.path.string
        return path == address || (address != "/" && path.hasPrefix(address + "/"))
    }
}
