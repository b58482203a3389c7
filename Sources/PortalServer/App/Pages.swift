import Crypto
import HTTPKit
import PortalCore
import Templates

/// Turns pages into answers, with the header fields that every page bears.
enum Pages {
    private static let mediaType = "text/html; charset=utf-8"

    /// Caches may keep a page but ask each time whether it still stands; where we do not answer,
    /// they may show it for a day.
    private static let shared = "public, max-age=0, stale-if-error=86400"

    /// An answer for this visitor only.
    static func response(_ page: HTML, status: HTTPStatus = .ok) -> Response {
        var fields = fields(mediaType)
        fields.set("Cache-Control", "no-store")
        return Response(status: status, fields: fields, body: .bytes(page.bytes))
    }

    /// An answer that can be sent many times.
    ///
    /// - Parameter compression: done once, here; `.none` where nobody will ask for it.
    static func prepared(
        _ bytes: [UInt8], mediaType: String = mediaType, compression: CompressionEffort = .fast
    ) -> PreparedResponse {
        var fields = fields(mediaType)
        fields.set("Cache-Control", shared)
        // The display choices are in a cookie.
        fields.set("Vary", "Cookie, Accept-Encoding")
        let digest = Hexadecimal.text(Array(SHA256.hash(data: bytes).prefix(12)))
        return PreparedResponse(
            fields: fields, body: bytes, entityTag: EntityTag(digest), compression: compression)
    }

    private static func fields(_ mediaType: String) -> HeaderFields {
        HeaderFields([("Content-Type", mediaType)] + SecurityHeaders.all)
    }
}

/// What browsers are told not to do, whatever a page contains.
enum SecurityHeaders {
    static let all: [(String, String)] = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]

    /// The answer with those that it lacks. What was prepared has its head already.
    static func completing(_ response: Response) -> Response {
        if case .prepared = response.body { return response }
        var response = response
        for (name, value) in all where response.fields[name] == nil {
            response.fields.set(name, value)
        }
        return response
    }

    private static let common = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
        font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
        base-uri 'none'
        """

    private static let policy = common + "; frame-ancestors 'none'"

    /// For a preview, which stands in a frame of our own pages.
    static let framedByUs = common + "; frame-ancestors 'self'"
}
