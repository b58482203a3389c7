/// A step on the way to a page.
struct Crumb: Sendable, Equatable {
    let title: String
    /// Nil for the page itself.
    let address: WebAddress?

    init(_ title: String, _ address: WebAddress? = nil) {
        self.title = title
        self.address = address
    }
}

/// The way from the home page to this one, for people and for machines.
struct Breadcrumb: Component {
    let crumbs: [Crumb]
    let context: PageContext

    private var steps: [Crumb] { [Crumb("Trang chủ", HomeAddresses.home())] + crumbs }

    var html: HTML {
        guard !crumbs.isEmpty else { return .empty }
        return """
            <nav class="breadcrumb" aria-label="Đường dẫn"><ol>\(each: steps, item)</ol></nav>

            """
    }

    private func item(_ crumb: Crumb) -> HTML {
        guard let address = crumb.address else {
            return "<li><span aria-current=\"page\">\(crumb.title)</span></li>"
        }
        return "<li><a href=\"\(address)\">\(crumb.title)</a></li>"
    }

    /// The same way as a schema.org `BreadcrumbList`.
    var structuredData: JSONValue? {
        guard !crumbs.isEmpty else { return nil }
        let items = steps.enumerated().map { index, crumb in
            JSONValue.object([
                ("@type", "ListItem"), ("position", .number(Int64(index + 1))),
                ("name", .string(crumb.title)),
                ("item", .string(context.absolute(crumb.address ?? context.path).string)),
            ])
        }
        return .object([
            ("@context", "https://schema.org"), ("@type", "BreadcrumbList"),
            ("itemListElement", .array(items)),
        ])
    }
}
