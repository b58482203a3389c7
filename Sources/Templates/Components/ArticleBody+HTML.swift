import PortalCore

extension HTML.StringInterpolation {
    /// The text of an article, by the way in which it is written.
    mutating func appendInterpolation(_ body: ArticleBody) {
        switch body {
        case .text(let text): appendInterpolation(TrustedHTML.structured(text))
        case .html(let text): appendInterpolation(TrustedHTML(clean: text))
        }
    }
}
