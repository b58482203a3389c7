/// How a reader wants to see the portal; kept in a cookie, never in an account.
public struct DisplayChoices: Sendable, Hashable {
    /// The colours. Raw values are the words in the form and the cookie.
    public enum Theme: String, Sendable, CaseIterable {
        /// As the device is set.
        case system = "theo-may"
        case light = "sang"
        case dark = "toi"
        case contrast = "tuong-phan"
    }

    /// The size of all text. Raw values are the words in the form and the cookie.
    public enum TextSize: String, Sendable, CaseIterable {
        case normal = "vua"
        case large = "lon"
        case larger = "rat-lon"
    }

    /// The fields of the form; raw values are their names.
    public enum Field: String, Sendable, CaseIterable {
        case theme = "giao-dien"
        case textSize = "co-chu"
    }

    /// The colours.
    public let theme: Theme
    /// The size of all text.
    public let textSize: TextSize

    /// What is shown to somebody who chose nothing.
    public init(theme: Theme = .system, textSize: TextSize = .normal) {
        self.theme = theme
        self.textSize = textSize
    }

    /// Reads the form that `cookieValue` writes; nil where it is not one.
    public init?(cookieValue: String) {
        let parts = cookieValue.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let theme = Theme(rawValue: String(parts[0])),
            let textSize = TextSize(rawValue: String(parts[1]))
        else { return nil }
        self.init(theme: theme, textSize: textSize)
    }

    /// The choices as a cookie holds them, such as `toi.lon`.
    public var cookieValue: String { "\(theme.rawValue).\(textSize.rawValue)" }

    /// The classes on the root element that the style sheet knows.
    var classes: String { "theme-\(theme) text-\(textSize)" }
}
