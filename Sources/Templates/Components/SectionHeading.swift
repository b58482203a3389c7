/// The heading of a part of a page, with a way to all of it.
struct SectionHeading: Component {
    let title: String
    /// The element's id, for `aria-labelledby` of the part.
    let id: String
    let all: Crumb?

    init(_ title: String, id: String, all: Crumb? = nil) {
        self.title = title
        self.id = id
        self.all = all
    }

    var html: HTML {
        """
        <div class="section-heading"><h2 id="\(id)">\(title)</h2>\(with: all?.address, link)</div>

        """
    }

    private func link(_ address: WebAddress) -> HTML {
        "<a href=\"\(address)\">\(all?.title)</a>"
    }
}

/// The title of a page with what one finds there.
struct PageHeading: Component {
    let title: String
    let lead: String?

    init(_ title: String, lead: String? = nil) {
        self.title = title
        self.lead = lead
    }

    var html: HTML {
        """
        <h1>\(title)</h1>
        \(with: lead, { $0.isEmpty ? .empty : "<p class=\"lead\">\($0)</p>\n" })
        """
    }
}
