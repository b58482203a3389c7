/// Conditional requests for files in the order of RFC 9110 §13.2.2.
struct FilePreconditions {
    enum Outcome: Equatable {
        case proceed
        case notModified
        case failed
    }

    let entityTag: EntityTag
    let modified: HTTPDate

    func evaluate(_ request: Request) -> Outcome {
        if let tags = request.field("if-match") {
            if !entityTag.matchesStrongly(tags) { return .failed }
        } else if let date = date(request, "if-unmodified-since"), modified > date {
            return .failed
        }
        if let tags = request.field("if-none-match") {
            return entityTag.matchesNone(tags) ? .notModified : .proceed
        }
        if let date = date(request, "if-modified-since"), modified <= date { return .notModified }
        return .proceed
    }

    /// Whether a `Range` still holds: no `If-Range`, or one that names exactly this state (§13.1.5).
    func allowsRange(_ request: Request) -> Bool {
        guard let condition = request.field("if-range") else { return true }
        if condition.hasPrefix("\"") || condition.hasPrefix("W/") {
            return condition == entityTag.text && !entityTag.isWeak
        }
        return HTTPDate(parsing: condition) == modified
    }

    private func date(_ request: Request, _ name: String) -> HTTPDate? {
        request.field(name).flatMap { HTTPDate(parsing: $0) }
    }
}
