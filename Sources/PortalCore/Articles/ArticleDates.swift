/// The dates of an item beside its publication.
public struct ArticleDates: Sendable, Equatable {
    /// Not to be published before.
    public var embargoUntil: Instant?
    /// When it is to be withdrawn by itself.
    public var expiresAt: Instant?
    /// When somebody should look whether it still holds.
    public var reviewOn: CalendarDay?

    /// Puts it together from its parts.
    public init(
        embargoUntil: Instant? = nil, expiresAt: Instant? = nil, reviewOn: CalendarDay? = nil
    ) {
        self.embargoUntil = embargoUntil
        self.expiresAt = expiresAt
        self.reviewOn = reviewOn
    }

    /// Whether it may be published at a time.
    ///
    /// - Throws: `StepRefusal.embargo`, `StepRefusal.expired`.
    func check(publishing time: Instant) throws(StepRefusal) {
        if let embargoUntil, time < embargoUntil { throw .embargo(embargoUntil) }
        if let expiresAt, expiresAt <= time { throw .expired(expiresAt) }
    }

    /// Whether they go together.
    ///
    /// - Parameter previous: the dates until now; what stays as it was is not looked at again.
    /// - Throws: `StepRefusal.expiryIsPast`.
    func check(at now: Instant, before previous: ArticleDates) throws(StepRefusal) {
        guard let expiresAt, self != previous else { return }
        if expiresAt <= now || embargoUntil.map({ expiresAt <= $0 }) == true {
            throw .expiryIsPast
        }
    }

    /// The dates as the audit trail has them; empty where there are none.
    var description: String {
        [
            embargoUntil.map { "embargo \($0.iso8601)" }, expiresAt.map { "expiry \($0.iso8601)" },
            reviewOn.map { "review \($0)" },
        ].compactMap(\.self).joined(separator: "; ")
    }
}

extension ArticleItem {
    /// Its dates.
    public var dates: ArticleDates {
        ArticleDates(embargoUntil: embargoUntil, expiresAt: expiresAt, reviewOn: reviewOn)
    }
}
