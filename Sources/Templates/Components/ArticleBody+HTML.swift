import PortalCore

extension HTML.StringInterpolation {
    /// The text of an article, by the way in which it is written.
    mutating func appendInterpolation(_ body: ArticleBody) {
        switch body.format {
        case .text, .html: appendInterpolation(TrustedHTML.structured(body.source))
        }
    }
}
