/// What answered a request; latencies are kept apart by it, since they differ by magnitudes.
enum AnswerSource: Int, CaseIterable {
    /// The application from memory, on the loop.
    case memory
    /// A worker.
    case worker
    /// The server itself, with an error.
    case server

    var label: String {
        switch self {
        case .memory: "memory"
        case .worker: "worker"
        case .server: "server"
        }
    }
}

/// What an open connection is doing.
enum ConnectionActivity: Int, CaseIterable {
    case idle, reading, handling, writing, closing

    init?(_ phase: ConnectionState.Phase) {
        switch phase {
        case .idle: self = .idle
        case .head, .body, .receiving: self = .reading
        case .handling, .producing: self = .handling
        case .sending: self = .writing
        case .lingering: self = .closing
        case .closed: return nil
        }
    }

    var label: String {
        switch self {
        case .idle: "idle"
        case .reading: "reading"
        case .handling: "handling"
        case .writing: "writing"
        case .closing: "closing"
        }
    }
}

/// What a loop counts beside answers. To count something new, add a case, and count it where it
/// happens with `metrics.count(_:)`.
enum LoopEvent: Int, CaseIterable {
    case connectionAccepted
    case connectionRefused
    case listeningFailed
    case requestAborted
    case queueFull
    case rateLimited
    case receivedBytes
    case sentBytes

    var name: String {
        switch self {
        case .connectionAccepted: "http_connections_accepted_total"
        case .connectionRefused: "http_connections_refused_total"
        case .listeningFailed: "http_listening_failures_total"
        case .requestAborted: "http_requests_aborted_total"
        case .queueFull: "http_worker_queue_refused_total"
        case .rateLimited: "http_rate_limited_total"
        case .receivedBytes: "http_received_bytes_total"
        case .sentBytes: "http_sent_bytes_total"
        }
    }

    var help: String {
        switch self {
        case .connectionAccepted: "Connections taken from the listening sockets."
        case .connectionRefused: "Connections answered with 503 because a limit was reached."
        case .listeningFailed: "Times that the system did not let a loop listen again."
        case .requestAborted: "Requests whose connection ended before the whole answer was sent."
        case .queueFull: "Requests answered with 503 because the queue was full."
        case .rateLimited: "Requests answered with 429."
        case .receivedBytes: "Bytes read from clients."
        case .sentBytes: "Bytes written to clients."
        }
    }
}
