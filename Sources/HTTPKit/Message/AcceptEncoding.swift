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

    private var namedGzip: Int?
    private var namedIdentity: Int?
    private var anyOther: Int?

    init(_ head: RequestHead) {
        let bytes = head.bytes
        let span = bytes.span
        for field in head.fields where span.equals(field.name, "accept-encoding") {
            read(span, field.value)
        }
    }

    init(_ fieldValue: String?) {
        let bytes = Array((fieldValue ?? "").utf8)
        read(bytes.span, TextRange(0, bytes.count))
    }

    var gzip: Int { namedGzip ?? anyOther ?? 0 }
    /// nil when nothing is said of it: acceptable, but wanted least.
    var identity: Int? { namedIdentity ?? anyOther }
    var acceptsIdentity: Bool { identity != 0 }

    /// Which coding to send when gzip is there, or when it is not.
    func choose(hasGzip: Bool) -> Choice {
        if hasGzip, gzip > 0, gzip >= identity ?? 0 { return .gzip }
        return acceptsIdentity ? .identity : .none
    }

    /// Reads the members of one line. Every cached answer passes here, so no text is made of them.
    private mutating func read(_ bytes: Span<UInt8>, _ line: TextRange) {
        var members = ListMembers(line)
        while let member = members.next(in: bytes) { read(member: bytes, member.range) }
    }

    private mutating func read(member bytes: Span<UInt8>, _ member: Range<Int>) {
        let end = bytes.first(UInt8(ascii: ";"), in: member)
        let coding = bytes.trimmingBlanks(member.lowerBound..<end)
        let weight =
            end == member.upperBound
            ? QualityValue.full : Self.weight(bytes, end + 1..<member.upperBound)
        if bytes.equals(coding, "gzip") || bytes.equals(coding, "x-gzip") {
            namedGzip = weight
        } else if bytes.equals(coding, "identity") {
            namedIdentity = weight
        } else if bytes.equals(coding, "*") {
            anyOther = weight
        }
    }

    /// A coding has no parameter but its weight; one that cannot be read counts as refused.
    private static func weight(_ bytes: Span<UInt8>, _ parameters: Range<Int>) -> Int {
        let end = bytes.first(UInt8(ascii: ";"), in: parameters)
        let parameter = bytes.trimmingBlanks(parameters.lowerBound..<end)
        let range = parameter.range
        guard range.count > 2, bytes.equals(TextRange(range.lowerBound, range.lowerBound + 2), "q=")
        else { return 0 }
        return QualityValue.thousandths(bytes, range.dropFirst(2))
    }
}
