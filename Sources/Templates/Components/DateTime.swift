import PortalCore

/// A moment or a day as people read it, with the exact form for machines.
struct DateTime: Component {
    private let exact: String
    private let shown: String

    /// The day and the time of day, in Vietnam.
    init(_ instant: Instant) {
        exact = instant.iso8601
        shown = instant.vietnamese
    }

    /// A calendar day.
    init(_ day: CalendarDay) {
        exact = day.description
        shown = day.vietnamese
    }

    /// The day of a moment, in Vietnam.
    init(dayOf instant: Instant) {
        exact = instant.iso8601
        shown = instant.day.vietnamese
    }

    var html: HTML { "<time datetime=\"\(exact)\">\(shown)</time>" }
}
