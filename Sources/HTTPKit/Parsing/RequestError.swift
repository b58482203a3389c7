/// Why a request was refused. After any of these the position in the byte stream is not to be
/// trusted, so the connection closes after the answer.
public enum RequestError: Error, Sendable, Hashable, CaseIterable {
    /// The request line is not `method SP target SP HTTP/x.y CRLF` (RFC 9112 §3).
    case malformedRequestLine
    /// The request line is longer than allowed.
    case requestLineTooLong
    /// The target is in no form that the method allows, or holds forbidden characters (§3.2).
    case malformedTarget
    /// The path has a broken escape, a dot segment, an encoded slash or control, or is not UTF-8.
    case unsafePath
    /// The major version is not 1.
    case unsupportedVersion
    /// `CONNECT` asks for a tunnel, which this server never opens.
    case unsupportedMethod
    /// A line ends in LF without CR, or holds a CR of its own (§2.2).
    case bareLineBreak
    /// A field line starts with a blank (§5.2).
    case foldedField
    /// A field name is empty or no token, or a blank stands before the colon (§5.1).
    case malformedFieldName
    /// A field value holds a control character (RFC 9110 §5.5).
    case malformedFieldValue
    /// Field lines are too many or too long.
    case fieldsTooLarge
    /// `Host` is missing, doubled or no valid authority (RFC 9112 §3.2).
    case invalidHost
    /// `Connection` has a member that is no token (RFC 9110 §7.6.1).
    case invalidConnection
    /// `Content-Type`, of which there can be one, comes twice: readers would disagree about which
    /// counts (RFC 9110 §5.3).
    case repeatedField
    /// `Content-Length` is doubled, signed, a list, no number, or beyond 63 bits (§6.3).
    case invalidContentLength
    /// The last coding is not `chunked`, it is doubled, or HTTP/1.0 uses codings (§6.1).
    case invalidTransferEncoding
    /// Content is announced by its type, but neither its length nor a coding is given.
    case missingLength
    /// A coding other than `chunked` is applied.
    case unsupportedTransferEncoding
    /// Both `Content-Length` and `Transfer-Encoding` are there (§6.3): the mark of smuggling.
    case ambiguousLength
    /// A chunk size, its extension or the line break after its data is wrong (§7.1).
    case malformedChunk
    /// A trailer would change how the request is framed or routed, or whose it is (RFC 9110 §6.5.1).
    case forbiddenTrailer
    /// The body is larger than allowed.
    case bodyTooLarge
    /// `Expect` asks for something other than `100-continue` (RFC 9110 §10.1.1).
    case unsupportedExpectation

    /// The answer to give.
    public var status: HTTPStatus {
        switch self {
        case .requestLineTooLong: .uriTooLong
        case .unsupportedVersion: .versionNotSupported
        case .unsupportedMethod, .unsupportedTransferEncoding: .notImplemented
        case .missingLength: .lengthRequired
        case .fieldsTooLarge: .headerFieldsTooLarge
        case .bodyTooLarge: .contentTooLarge
        case .unsupportedExpectation: .expectationFailed
        default: .badRequest
        }
    }
}
