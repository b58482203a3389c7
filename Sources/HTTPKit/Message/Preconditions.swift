/// Conditional requests in the order of RFC 9110 §13.2.2.
struct Preconditions {
    enum Outcome: Equatable {
        case proceed
        /// Answer 304 with the tag that the client has.
        case notModified(EntityTag?)
        /// Answer 412.
        case failed
    }

    /// The tags of all codings of the representation; any of them is current.
    let entityTags: [EntityTag]
    /// nil when there is no date, or none that tells two states apart.
    let modified: HTTPDate?

    func evaluate(_ head: RequestHead) -> Outcome {
        let isReading = head.line.methodClass.isReading
        if let tags = head.list("if-match") {
            if !entityTags.contains(where: { $0.matchesStrongly(tags) }) { return .failed }
        } else if let modified, let date = head.date("if-unmodified-since"), modified > date {
            return .failed
        }
        if let tags = head.list("if-none-match") {
            guard let tag = entityTags.first(where: { $0.matchesNone(tags) }) else {
                return .proceed
            }
            return isReading ? .notModified(tag) : .failed
        }
        if isReading, let modified, let date = head.date("if-modified-since"), modified <= date {
            return .notModified(entityTags.first)
        }
        return .proceed
    }

    /// Whether a `Range` still holds: no `If-Range`, or one that names exactly this state by a
    /// strong validator (§13.1.5). A date is one because `modified` is nil while the second that
    /// it names is not over, so no client can have got it for an earlier state.
    func allowsRange(_ head: RequestHead) -> Bool {
        guard let condition = head.list("if-range") else { return true }
        if condition.hasSuffix("\"") {
            return entityTags.contains { !$0.isWeak && $0.text == condition }
        }
        return modified != nil && HTTPDate(parsing: condition) == modified
    }
}

extension RequestHead {
    /// All lines of a field that is a list, as one. `name` is in lower case.
    func list(_ name: StaticString) -> String? {
        guard let first = value(name) else { return nil }
        let all = values(name)
        return all.count == 1 ? text(first) : all.joined(separator: ", ")
    }

    /// A field that is a date; nil when it is none, or comes more than once.
    func date(_ name: StaticString) -> HTTPDate? {
        list(name).flatMap { HTTPDate(parsing: $0) }
    }
}
