/// How often somebody may try to sign in.
///
/// Failures are counted so that no stranger locks the owner out: a browser in which this account
/// signed in before is counted for itself alone, whatever others do from the same address or under
/// the same name. All other browsers share the counts of the address together with the user name,
/// of the address alone, and of the user name over all addresses.
public struct SignInThrottle: Sendable {
    /// Failures of one address for one user name, or of one known browser, before it has to wait.
    public var perPair = 5
    /// Failures of one address for all user names: an office sits behind one address.
    public var perAddress = 30
    /// Failures for one user name from everywhere, for browsers that are not known.
    public var perUsername = 50
    /// Wrong codes of the second factor for one user name from everywhere, for browsers that are
    /// not known: a million codes are few.
    public var codesPerUsername = 10
    /// Over how long failures count, in seconds.
    public var window: Int64 = 15 * 60

    /// The numbers above.
    public init() {}

    /// The failures within the window, with the time of the earliest.
    struct Failures: Sendable, Equatable {
        var ofPair = 0
        var ofAddress = 0
        var ofUsername = 0
        /// Wrong codes for the user name.
        var ofCodes = 0
        /// Of this browser for this user name.
        var ofDevice = 0
        var oldest: Instant?
    }

    /// What somebody who is signed in is told while they have to wait.
    public static func sentence(waiting seconds: Int64) -> String {
        "Nhập sai quá nhiều lần. Hãy thử lại sau \((seconds + 59) / 60) phút."
    }

    /// Seconds to wait; nil where the attempt may be made.
    ///
    /// - Parameter isKnownDevice: whether this account signed in from this browser before.
    func wait(_ failures: Failures, isKnownDevice: Bool, now: Instant) -> Int64? {
        let isTooMany =
            isKnownDevice
            ? failures.ofDevice >= perPair
            : failures.ofPair >= perPair || failures.ofAddress >= perAddress
                || failures.ofUsername >= perUsername || failures.ofCodes >= codesPerUsername
        guard isTooMany else { return nil }
        let age = failures.oldest.map { now.epochSeconds - $0.epochSeconds } ?? 0
        return max(1, window - age)
    }
}
