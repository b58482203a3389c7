/// One item of a list: a title that leads to it, what it is about, and its data in a line.
struct ListRow: Component {
    let title: HTML
    let address: WebAddress
    let summary: HTML
    /// Short facts, such as the day and the unit, shown in one line.
    let facts: [HTML]
    /// The level of the title's heading.
    let level: Int
    /// A small picture beside it; empty where there is none.
    let picture: HTML

    init(
        _ title: HTML, at address: WebAddress, summary: HTML = .empty, facts: [HTML] = [],
        level: Int = 3, picture: HTML = .empty
    ) {
        self.title = title
        self.address = address
        self.summary = summary
        self.facts = facts.filter { !$0.isEmpty }
        self.level = level
        self.picture = picture
    }

    var html: HTML {
        """
        <li class="row\(picture.isEmpty ? "" : " pictured")">\(picture)\
        <h\(level)><a href="\(address)">\(title)</a></h\(level)>
        \(if: !summary.isEmpty, "<p>\(summary)</p>\n")\
        \(if: !facts.isEmpty, "<p class=\"facts\">\(each: facts, { "<span>\($0)</span> " })</p>\n")\
        </li>

        """
    }
}

/// A list of items, or a sentence where there are none.
struct RowList: Component {
    let rows: [ListRow]
    /// What to say where the list is empty.
    let empty: String

    init(_ rows: [ListRow], empty: String) {
        self.rows = rows
        self.empty = empty
    }

    var html: HTML {
        guard !rows.isEmpty else { return "<p class=\"empty\">\(empty)</p>\n" }
        return "<ul class=\"rows\">\n\(each: rows, \.html)</ul>\n"
    }
}
