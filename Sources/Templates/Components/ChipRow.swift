import PortalCore

/// A row of links of which one is chosen: to narrow a list, or to go to another year.
struct ChipRow: Component {
    private struct Chip {
        let name: String
        let address: WebAddress
        let isChosen: Bool
    }

    private let label: String
    private let chips: [Chip]

    /// - Parameters:
    ///   - label: what the row chooses; screen readers say it.
    ///   - address: where a choice leads.
    init<Choice: Equatable>(
        _ label: String, _ choices: some Sequence<Choice>, chosen: Choice,
        name: (Choice) -> String, address: (Choice) -> WebAddress
    ) {
        self.label = label
        chips = choices.map {
            Chip(name: name($0), address: address($0), isChosen: $0 == chosen)
        }
    }

    /// A row that begins with all there is.
    ///
    /// - Parameter chosen: nil for all.
    init<Choice: Equatable>(
        _ label: String, allOr choices: some Sequence<Choice>, chosen: Choice?,
        name: (Choice) -> String, address: (Choice?) -> WebAddress
    ) {
        self.init(
            label, [nil] + choices.map(Optional.some), chosen: chosen,
            name: { $0.map(name) ?? "Tất cả" }, address: address)
    }

    var html: HTML {
        """
        <nav aria-label="\(label)"><ul class="chips">\(each: chips, link)</ul></nav>

        """
    }

    private func link(_ chip: Chip) -> HTML {
        """
        <li><a href="\(chip.address)"\
        \(attribute: "aria-current", chip.isChosen ? "page" : nil)>\(chip.name)</a></li>
        """
    }
}
