/// How often somebody may try to sign in.
///
/// Failures are counted by three keys, none of which lets a stranger lock the owner out: the
/// address together with the user name; the address alone; and the user name over all addresses,
/// which a browser that signed in before passes by.
public struct SignInThrottle: Sendable {
    /// Failures of one address for one user name before it has to wait.
    public var perPair = 5
    /// Failures of one address for all user names: an office sits behind one address.
    public var perAddress = 30
    /// Failures for one user name from everywhere, for browsers that are not known.
    public var perUsername = 50
    /// Over how long failures count, in seconds.
    public var window: Int64 = 15 * 60

    /// The numbers above.
    public init() {}

    /// The failures within the window, with the time of the latest.
    struct Failures: Sendable, Equatable {
        var ofPair = 0
        var ofAddress = 0
        var ofUsername = 0
        var oldest: Instant?
    }

    /// Seconds to wait; nil where the attempt may be made.
    func wait(_ failures: Failures, isKnownDevice: Bool, now: Instant) -> Int64? {
        let isTooMany =
            failures.ofPair >= perPair || failures.ofAddress >= perAddress
            || (!isKnownDevice && failures.ofUsername >= perUsername)
        guard isTooMany else { return nil }
        let age = failures.oldest.map { now.epochSeconds - $0.epochSeconds } ?? 0
        return max(1, window - age)
    }
}
