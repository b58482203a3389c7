/// An element that a clean text may hold.
enum RichTag: String, Sendable, CaseIterable {
    case p, h2, h3, h4, pre
    case ul, ol, li, dl, dt, dd
    case table, caption, thead, tbody, tfoot, tr, th, td
    case blockquote, figure, figcaption, details, summary, hr
    case a, abbr, cite, code, em, mark, q, s, small, strong, sub, sup, time, u
    case br, img

    /// Whether it has neither content nor an end tag.
    var isVoid: Bool { self == .br || self == .img || self == .hr }

    /// Whether it stands within a line.
    var isInline: Bool {
        switch self {
        case .a, .abbr, .cite, .code, .em, .mark, .q, .s, .small, .strong, .sub, .sup, .time, .u,
            .br, .img:
            true
        default: false
        }
    }

    /// Whether two of them beside each other say the same as one that holds both contents.
    var joinsNeighbours: Bool {
        switch self {
        case .a, .code, .em, .mark, .s, .small, .strong, .sub, .sup, .u: true
        default: false
        }
    }

    /// Whether one within another of its kind says something more.
    var nests: Bool { self == .sub || self == .sup || self == .q || self == .small }
}
