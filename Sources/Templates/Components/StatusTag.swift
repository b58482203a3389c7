/// A state in words, with a shape and a colour that repeat it.
struct StatusTag: Component {
    /// How it stands; each has its own shape.
    enum Kind: String, Sendable {
        /// Done or in time: a filled circle.
        case good
        /// Soon due: a triangle.
        case soon
        /// Late or over: a square.
        case late
        /// Neither: a ring.
        case neutral
    }

    let kind: Kind
    let text: String

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    var html: HTML { "<span class=\"tag \(kind.rawValue)\">\(text)</span>" }
}
