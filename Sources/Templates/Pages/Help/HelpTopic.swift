/// The addresses of the help inside the admin (Article 21).
public enum HelpAddresses {
    /// All topics on one page; each has an anchor.
    public static let all = Address<Void>("/quan-tri/tro-giup")
}

/// What a screen of the admin is for and how it is used.
public struct HelpTopic: Sendable, Equatable {
    /// Its anchor on the page with all topics.
    public let id: String
    /// The screen's name.
    public let title: String
    /// Where it is shown: the pattern of the screen's address. Screens below one that has no topic
    /// of their own share it.
    public let pattern: String
    /// What the screen is for, in a sentence.
    public let purpose: String
    /// What one does, in the order of doing it.
    public let steps: [String]
    /// What one should know beside that.
    public let notes: [String]

    init(
        _ id: String, _ title: String, at pattern: String, _ purpose: String,
        steps: [String] = [], notes: [String] = []
    ) {
        self.id = id
        self.title = title
        self.pattern = pattern
        self.purpose = purpose
        self.steps = steps
        self.notes = notes
    }

    /// The topic of a screen: the one whose pattern is the longest beginning of its path.
    public static func topic(for path: String) -> HelpTopic? {
        let segments = path.prefix { $0 != "?" }.split(separator: "/")
        return all.filter { $0.fits(segments) }.max { $0.weight < $1.weight }
    }

    private var parts: [Substring] { pattern.split(separator: "/") }

    /// Longer patterns come first; of equal ones, that with fewer parameters.
    private var weight: Int { parts.count * 100 - parts.count { $0.hasPrefix("{") } }

    private func fits(_ segments: [Substring]) -> Bool {
        guard parts.count <= segments.count else { return false }
        // The first screen is the beginning of all others and is no topic for them.
        if pattern == AdminAddresses.home.pattern && segments.count > parts.count { return false }
        return zip(parts, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
