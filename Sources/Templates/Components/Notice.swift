/// A passage that stands out: something to know before reading on.
struct Notice: Component {
    /// What it is about; said in the title too, never by colour alone.
    enum Kind: String, Sendable {
        case information
        case success
        case warning
        case error
    }

    let kind: Kind
    let title: String
    let content: HTML

    init(_ kind: Kind, _ title: String, _ content: HTML = .empty) {
        self.kind = kind
        self.title = title
        self.content = content
    }

    var html: HTML {
        """
        <div class="notice \(kind.rawValue)"\(attribute: "role", kind == .error ? "alert" : nil)>
        <p class="notice-title">\(title)</p>
        \(content)
        </div>

        """
    }
}
