/// What can be fuzzed. Each target takes any bytes and stops the process when a promise of the
/// code is broken.
public enum FuzzTarget: String, CaseIterable, Sendable {
    case request
    case chunked
    case multipart
    case form
    case cookies
    case ranges
    case authority
    case escapes
    case encodings
    case dates
    case conditions
    case proxy

    /// Runs one input.
    public func run(_ input: [UInt8]) {
        switch self {
        case .request: RequestTarget.run(input)
        case .chunked: ChunkedTarget.run(input)
        case .multipart: MultipartTarget.run(input)
        case .form: FormTarget.run(input)
        case .cookies: CookieTarget.run(input)
        case .ranges: RangeTarget.run(input)
        case .authority: AuthorityTarget.run(input)
        case .escapes: EscapeTarget.run(input)
        case .encodings: EncodingTarget.run(input)
        case .dates: DateTarget.run(input)
        case .conditions: ConditionTarget.run(input)
        case .proxy: ProxyTarget.run(input)
        }
    }
}

/// An input cut into a few bytes that steer the run and the rest.
struct SteeredInput {
    private var seed: UInt64 = 0
    let bytes: [UInt8]

    init(_ input: [UInt8]) {
        for byte in input.prefix(4) { seed = seed << 8 | UInt64(byte) }
        bytes = Array(input.dropFirst(4))
    }

    /// The bytes in pieces of 1 to 16, or all at once when the seed is zero.
    func pieces() -> [[UInt8]] {
        guard seed != 0 else { return [bytes] }
        var state = seed
        var pieces: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let end = min(bytes.count, start + 1 + Int(state >> 60))
            pieces.append(Array(bytes[start..<end]))
            start = end
        }
        return pieces
    }
}
