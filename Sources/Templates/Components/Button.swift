/// The button that sends a form.
struct Button: Component {
    /// The weight of the act; a page has one primary act.
    enum Weight: String, Sendable {
        case primary
        case secondary
    }

    let label: String
    let weight: Weight

    init(_ label: String, _ weight: Weight = .primary) {
        self.label = label
        self.weight = weight
    }

    var html: HTML {
        "<button type=\"submit\" class=\"button \(weight.rawValue)\">\(label)</button>"
    }
}

/// A link that looks like a button, for the next step.
struct ButtonLink: Component {
    let label: String
    let address: WebAddress
    let weight: Button.Weight

    init(_ label: String, to address: WebAddress, _ weight: Button.Weight = .primary) {
        self.label = label
        self.address = address
        self.weight = weight
    }

    var html: HTML { "<a class=\"button \(weight.rawValue)\" href=\"\(address)\">\(label)</a>" }
}
