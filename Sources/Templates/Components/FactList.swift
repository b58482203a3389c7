/// Names and values of an item, such as a document's fields; what is missing is left out.
struct FactList: Component {
    let facts: [(name: String, value: HTML?)]

    init(_ facts: [(name: String, value: HTML?)]) {
        self.facts = facts
    }

    var html: HTML {
        "<dl class=\"fact-list\">\n\(each: facts, row)</dl>\n"
    }

    private func row(_ fact: (name: String, value: HTML?)) -> HTML {
        guard let value = fact.value, !value.isEmpty else { return .empty }
        return "<div><dt>\(fact.name)</dt><dd>\(value)</dd></div>\n"
    }
}
