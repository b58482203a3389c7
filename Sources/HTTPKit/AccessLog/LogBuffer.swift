/// The lines of one loop that have not been handed to the log yet.
struct LogBuffer {
    private static let batchBytes = 16_384

    private let log: AccessLog?
    private var lines: [UInt8] = []

    init(log: AccessLog?) {
        self.log = log
    }

    mutating func record(
        _ request: Request?, peer: Peer, status: HTTPStatus, bytes: Int, time: [UInt8]
    ) {
        guard log != nil else { return }
        CombinedFormat.append(
            to: &lines, request: request, peer: peer, status: status, bytes: bytes, time: time)
        if lines.count >= Self.batchBytes { flush() }
    }

    mutating func flush() {
        guard !lines.isEmpty else { return }
        log?.append(lines)
        lines = []
        lines.reserveCapacity(Self.batchBytes + 1024)
    }
}
