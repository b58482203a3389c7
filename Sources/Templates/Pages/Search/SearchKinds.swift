import PortalCore

/// The kinds that have results, to choose one of.
struct SearchKinds: Component {
    let words: String
    let chosen: SearchKind
    let counts: [SearchKind: CappedCount]

    var html: HTML {
        """
        <div class="kinds">
        \(ChipRow(
            "Loại kết quả", allOr: SearchKind.allCases.filter { counts[$0] != nil }, chosen: chosen,
            name: name, address: address))\
        </div>

        """
    }

    private func name(_ kind: SearchKind) -> String {
        kind.vietnamese + (counts[kind].map { " (\($0))" } ?? "")
    }

    private func address(_ kind: SearchKind?) -> WebAddress {
        kind.map { SearchAddresses.results(for: words, kind: $0) }
            ?? SearchAddresses.results(for: words)
    }
}
