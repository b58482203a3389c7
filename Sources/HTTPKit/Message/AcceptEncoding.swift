/// What a client says of content codings (RFC 9110 §12.5.3), as far as we have them.
///
/// Weights are in thousandths. Identity is acceptable unless it is refused by name, or by `*`
/// without being named; gzip only when it is named or covered by `*`.
struct AcceptEncoding: Equatable {
    enum Choice: Equatable {
        case identity
        case gzip
        /// None of the codings there are is acceptable: 406.
        case none
    }

    private(set) var gzip = 0
    /// nil when nothing is said of it: acceptable, but wanted least.
    private(set) var identity: Int?

    init(_ head: RequestHead) {
        self.init(head.list("accept-encoding"))
    }

    init(_ fieldValue: String?) {
        guard let fieldValue else { return }
        var named: Int?
        var any: Int?
        for member in fieldValue.parts(at: ",") {
            let parts = member.parts(at: ";", omittingEmpty: false)
            let coding = parts[0].trimmingBlanks
            let weight = parts.count > 1 ? Self.weight(parts[1].trimmingBlanks) : QualityValue.full
            if coding.equalsIgnoringCase("gzip") || coding.equalsIgnoringCase("x-gzip") {
                named = weight
            } else if coding.equalsIgnoringCase("identity") {
                identity = weight
            } else if coding == "*" {
                any = weight
            }
        }
        gzip = named ?? any ?? 0
        identity = identity ?? any
    }

    var acceptsIdentity: Bool { identity != 0 }

    /// Which coding to send when gzip is there, or when it is not.
    func choose(hasGzip: Bool) -> Choice {
        if hasGzip, gzip > 0, gzip >= identity ?? 0 { return .gzip }
        return acceptsIdentity ? .identity : .none
    }

    /// A coding has no parameter but its weight; one that cannot be read counts as refused.
    private static func weight(_ text: Substring) -> Int {
        text.lowercased().hasPrefix("q=") ? QualityValue.thousandths(text.dropFirst(2)) : 0
    }
}
