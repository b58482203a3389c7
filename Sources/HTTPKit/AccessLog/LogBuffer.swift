/// The lines of one loop that have not been handed to the log yet.
struct LogBuffer {
    private static let batchBytes = 16_384

    private let log: AccessLog?
    private var lines: [UInt8] = []

    init(log: AccessLog?) {
        self.log = log
    }

    /// Writes a line, where there is a log.
    mutating func record(_ record: @autoclosure () -> AccessRecord, clock: LoopClock) {
        guard let log else { return }
        let record = record()
        switch log.format.style {
        case .combined:
            CombinedFormat.append(record, to: &lines, format: log.format, time: clock.logTime)
        case .json:
            JSONFormat.append(record, to: &lines, format: log.format, time: clock.isoTime)
        }
        if lines.count >= Self.batchBytes { flush() }
    }

    mutating func flush() {
        guard !lines.isEmpty else { return }
        log?.append(lines)
        lines = []
        lines.reserveCapacity(Self.batchBytes + 1024)
    }
}
