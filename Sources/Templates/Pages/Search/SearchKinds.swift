import PortalCore

/// The kinds that have results, to choose one of.
struct SearchKinds: Component {
    let words: String
    let chosen: SearchKind
    let counts: [SearchKind: CappedCount]

    var html: HTML {
        """
        <nav class="kinds" aria-label="Loại kết quả"><ul class="chips">
        <li><a href="\(SearchAddresses.results(for: words))">Tất cả</a></li>
        \(each: SearchKind.allCases, item)</ul></nav>

        """
    }

    private func item(_ kind: SearchKind) -> HTML {
        guard let count = counts[kind] else { return .empty }
        let current = kind == chosen ? "page" : nil
        return """
            <li><a href="\(SearchAddresses.results(for: words, kind: kind))"\
            \(attribute: "aria-current", current)>\(kind.vietnamese) (\(count.description))</a></li>

            """
    }
}
