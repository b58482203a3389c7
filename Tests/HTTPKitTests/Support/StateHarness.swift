@testable import HTTPKit

/// A connection state with a clock that the test moves.
struct MockConnection {
    var state: ConnectionState
    /// Bodies are streamed up to so many bytes; collected when nil.
    var streamLimit: Int?
    /// Whose bodies they are; nil for nobody whom limits count.
    var client: AddressKey?
    private(set) var now = Moment(nanoseconds: 0)

    init(_ limits: ConnectionLimits = .forTests) {
        state = ConnectionState(limits: limits, at: now)
    }

    /// Moves the clock; calls `expired` as the loop does when the deadline has come.
    mutating func wait(_ duration: Duration) -> String? {
        now = now + Interval(duration)
        guard state.deadline <= now else { return nil }
        return name(state.expired(at: now))
    }

    mutating func receive(_ text: String) -> String { receive(Array(text.utf8)) }

    mutating func receive(_ bytes: [UInt8]) -> String {
        name(admit(bytes.withUnsafeBytes { state.received($0, at: now) }))
    }

    /// Takes bodies as `streamLimit` says.
    private mutating func admit(_ action: ConnectionAction) -> ConnectionAction {
        guard case .admitBody = action else { return action }
        guard let streamLimit else { return state.collectBody(of: client, at: now) }
        return state.streamBody(of: client, limit: streamLimit, at: now)
    }

    mutating func endInput() -> String { name(state.inputEnded(at: now)) }
    mutating func proceed() -> String { name(admit(state.proceed(at: now))) }
    mutating func drain() -> String { name(state.drain(at: now)) }
    mutating func beginAnswer() -> String { state.beginAnswer(at: now) ? "keep" : "last" }
    mutating func finishAnswer() -> String { name(admit(state.finishedAnswer(at: now))) }

    mutating func receivedBody() -> String { name(admit(state.receivedBody(at: now))) }
    mutating func awaitPart() { state.awaitPart(at: now) }
    mutating func beginPart() { state.beginPart(at: now) }

    /// Sends a whole answer; says what comes next.
    mutating func answer() -> String {
        _ = beginAnswer()
        return finishAnswer()
    }
}

/// Actions as short texts, so that tests read as a protocol.
private func name(_ action: ConnectionAction) -> String {
    switch action {
    case .read: "read"
    case .wait: "wait"
    case .sendContinue: "100"
    case .admitBody(let head): "admit \(head.text(head.line.target))"
    case .receive(let part): "receive \(part.bytes.count)"
    case .handle(let head, let body):
        "handle \(head.text(head.line.target)) \(String(decoding: body.bytes, as: UTF8.self))"
            .trimmingBlanks.description
    case .reject(let status): "reject \(status.code)"
    case .linger: "linger"
    case .close: "close"
    }
}

extension ConnectionLimits {
    static let forTests = ConnectionLimits(
        parser: ParserLimits(bodyBytes: 100_000),
        deadlines: Deadlines(
            header: .seconds(10), body: .seconds(20), idle: .seconds(60), handler: .seconds(30),
            write: .seconds(15), linger: .seconds(2),
            drain: .seconds(1), minimumRate: 1000),
        requestsPerConnection: 3, lingerBytes: 10)
}
