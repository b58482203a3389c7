import PortalCore

/// The fields of the filter form; the raw values are the names in the query.
public enum DocumentFilterField: String, Sendable, CaseIterable {
    /// Hình thức văn bản.
    case kind = "hinh-thuc"
    /// Cơ quan ban hành.
    case issuer = "co-quan"
    /// Năm ban hành.
    case year = "nam"
}

/// The filters of the document list: a form that works everywhere, and what is chosen, each with a
/// way to take it back.
struct DocumentFilters: Component {
    let filter: DocumentFilter
    let facets: DocumentFacets

    /// One filter with its words, its choices and the chosen value.
    private struct Axis {
        let field: DocumentFilterField
        let label: String
        let none: String
        let choices: [DocumentFacets.Choice]
        let chosen: String?

        var chosenTitle: String? {
            chosen.map { slug in choices.first { $0.slug == slug }?.title ?? slug }
        }
    }

    private var axes: [Axis] {
        [
            Axis(
                field: .kind, label: "Hình thức", none: "Mọi hình thức", choices: facets.kinds,
                chosen: filter.kindSlug),
            Axis(
                field: .issuer, label: "Cơ quan ban hành", none: "Mọi cơ quan",
                choices: facets.issuers, chosen: filter.issuerSlug),
            Axis(
                field: .year, label: "Năm ban hành", none: "Mọi năm", choices: facets.years,
                chosen: filter.year.map(String.init)),
        ]
    }

    /// What is chosen, for links that keep it.
    var query: [(name: String, value: String)] {
        axes.compactMap { axis in axis.chosen.map { (name: axis.field.rawValue, value: $0) } }
    }

    var html: HTML {
        """
        <form class="filters" action="\(DocumentAddresses.list())" aria-label="Lọc văn bản">
        \(each: axes, select)\
        \(Button("Lọc", .secondary))
        </form>
        \(chosen)
        """
    }

    private func select(_ axis: Axis) -> HTML {
        """
        <div class="field"><label for="\(axis.field.elementID)">\(axis.label)</label>
        <select id="\(axis.field.elementID)" name="\(axis.field.rawValue)">\
        <option value="">\(axis.none)</option>\(each: axis.choices, { option($0, of: axis) })\
        </select></div>

        """
    }

    private func option(_ choice: DocumentFacets.Choice, of axis: Axis) -> HTML {
        """
        <option value="\(choice.slug)"\(attribute: "selected", if: choice.slug == axis.chosen)>\
        \(choice.title) (\(Count(choice.count)))</option>
        """
    }

    private var chosen: HTML {
        guard !filter.isEmpty else { return .empty }
        return """
            <div class="chosen"><h2>Đang lọc theo</h2>
            <ul class="chips">\(each: axes, removal)\
            <li><a href="\(DocumentAddresses.list())">Bỏ tất cả</a></li></ul></div>

            """
    }

    private func removal(_ axis: Axis) -> HTML {
        guard let title = axis.chosenTitle else { return .empty }
        let rest = query.filter { $0.name != axis.field.rawValue }
        let address = DocumentAddresses.list().with(query: rest)
        return """
            <li><a href="\(address)"><span>\(axis.label): <strong>\(title)</strong></span> \
            <span aria-hidden="true">×</span><span class="visually-hidden">– bỏ lọc</span></a></li>
            """
    }
}
