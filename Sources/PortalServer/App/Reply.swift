import HTTPKit
import PortalCore
import Templates

/// What a handler answers.
enum Reply: Sendable {
    /// A page. `until` is when it would read differently without any change of the data.
    case page(HTML, status: HTTPStatus = .ok, until: Instant? = nil)
    /// Something for machines, with its media type.
    case content([UInt8], mediaType: String, until: Instant? = nil)
    case redirect(to: WebAddress, status: HTTPStatus = .seeOther)
    /// An answer that HTTPKit made: a file.
    case response(Response)
    case problem(Problem)

    /// A page or "not found".
    static func page(_ html: HTML?) -> Reply {
        html.map { .page($0) } ?? .problem(.notFound)
    }
}
