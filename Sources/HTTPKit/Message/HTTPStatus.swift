/// A status code with its reason phrase (RFC 9110 §15).
public struct HTTPStatus: Sendable, CustomStringConvertible {
    /// The three digits.
    public let code: Int
    /// The phrase in the status line; clients ignore it.
    public let reason: String

    /// Makes a status that has no constant below.
    public init(code: Int, reason: String) {
        self.code = code
        self.reason = reason
    }

    /// Code and reason, as in the status line.
    public var description: String { "\(code) \(reason)" }

    /// Whether an answer with this status carries content at all (RFC 9112 §6.3).
    var allowsBody: Bool { code >= 200 && code != 204 && code != 304 }
}

extension HTTPStatus: Hashable {
    /// Two statuses are the same when their codes are; the phrase means nothing.
    public static func == (left: HTTPStatus, right: HTTPStatus) -> Bool { left.code == right.code }

    /// Hashes the code only, as `==` compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension HTTPStatus {
    /// 200
    public static let ok = HTTPStatus(code: 200, reason: "OK")
    /// 201
    public static let created = HTTPStatus(code: 201, reason: "Created")
    /// 202
    public static let accepted = HTTPStatus(code: 202, reason: "Accepted")
    /// 204
    public static let noContent = HTTPStatus(code: 204, reason: "No Content")
    /// 206
    public static let partialContent = HTTPStatus(code: 206, reason: "Partial Content")
    /// 301
    public static let movedPermanently = HTTPStatus(code: 301, reason: "Moved Permanently")
    /// 302
    public static let found = HTTPStatus(code: 302, reason: "Found")
    /// 303
    public static let seeOther = HTTPStatus(code: 303, reason: "See Other")
    /// 304
    public static let notModified = HTTPStatus(code: 304, reason: "Not Modified")
    /// 307
    public static let temporaryRedirect = HTTPStatus(code: 307, reason: "Temporary Redirect")
    /// 308
    public static let permanentRedirect = HTTPStatus(code: 308, reason: "Permanent Redirect")
    /// 400
    public static let badRequest = HTTPStatus(code: 400, reason: "Bad Request")
    /// 401
    public static let unauthorized = HTTPStatus(code: 401, reason: "Unauthorized")
    /// 403
    public static let forbidden = HTTPStatus(code: 403, reason: "Forbidden")
    /// 404
    public static let notFound = HTTPStatus(code: 404, reason: "Not Found")
    /// 405
    public static let methodNotAllowed = HTTPStatus(code: 405, reason: "Method Not Allowed")
    /// 406
    public static let notAcceptable = HTTPStatus(code: 406, reason: "Not Acceptable")
    /// 408
    public static let requestTimeout = HTTPStatus(code: 408, reason: "Request Timeout")
    /// 409
    public static let conflict = HTTPStatus(code: 409, reason: "Conflict")
    /// 410
    public static let gone = HTTPStatus(code: 410, reason: "Gone")
    /// 411
    public static let lengthRequired = HTTPStatus(code: 411, reason: "Length Required")
    /// 412
    public static let preconditionFailed = HTTPStatus(code: 412, reason: "Precondition Failed")
    /// 413
    public static let contentTooLarge = HTTPStatus(code: 413, reason: "Content Too Large")
    /// 414
    public static let uriTooLong = HTTPStatus(code: 414, reason: "URI Too Long")
    /// 415
    public static let unsupportedMediaType = HTTPStatus(code: 415, reason: "Unsupported Media Type")
    /// 416
    public static let rangeNotSatisfiable = HTTPStatus(code: 416, reason: "Range Not Satisfiable")
    /// 417
    public static let expectationFailed = HTTPStatus(code: 417, reason: "Expectation Failed")
    /// 421
    public static let misdirectedRequest = HTTPStatus(code: 421, reason: "Misdirected Request")
    /// 422
    public static let unprocessableContent = HTTPStatus(code: 422, reason: "Unprocessable Content")
    /// 429
    public static let tooManyRequests = HTTPStatus(code: 429, reason: "Too Many Requests")
    /// 431
    public static let headerFieldsTooLarge = HTTPStatus(
        code: 431, reason: "Request Header Fields Too Large")
    /// 500
    public static let internalServerError = HTTPStatus(code: 500, reason: "Internal Server Error")
    /// 501
    public static let notImplemented = HTTPStatus(code: 501, reason: "Not Implemented")
    /// 503
    public static let serviceUnavailable = HTTPStatus(code: 503, reason: "Service Unavailable")
    /// 505
    public static let versionNotSupported = HTTPStatus(
        code: 505, reason: "HTTP Version Not Supported")
}
