/// Why an uploaded form could not be read.
enum MultipartError: Error, Equatable, CaseIterable {
    /// The body does not begin with the boundary, or a boundary line holds something else.
    case malformedBoundary
    /// A field line of a part is malformed, or they are too long together.
    case malformedPartHead
    /// A part is no `form-data` with a name (RFC 7578 §4.2), or has a transfer encoding (§4.7).
    case unnamedPart
    /// The body ends before its closing boundary.
    case incomplete
    /// There are too many parts.
    case tooManyParts
    /// A field is too large, or all of them together.
    case fieldTooLarge

    var status: HTTPStatus {
        switch self {
        case .tooManyParts, .fieldTooLarge: .contentTooLarge
        case .malformedBoundary, .malformedPartHead, .unnamedPart, .incomplete: .badRequest
        }
    }
}
