/// The figures of all loops of a server.
struct ServerMetrics: Sendable {
    let loops: [LoopMetrics]

    init(loops count: Int) {
        loops = (0..<count).map { _ in LoopMetrics() }
    }

    /// Adds them up and writes them.
    func write(to page: inout MetricsText) {
        writeRequests(to: &page)
        writeLatencies(to: &page)
        writeConnections(to: &page)
        for event in LoopEvent.allCases {
            page.single(event.name, .counter, sum { $0.count(of: event) }, help: event.help)
        }
    }

    private func writeRequests(to page: inout MetricsText) {
        let name = "http_requests_total"
        page.family(name, .counter, help: "Answers by method and class of status.")
        for method in MethodClass.allCases {
            for statusClass in 1...5 {
                page.sample(
                    name, labels: [("method", method.label), ("code", "\(statusClass)xx")],
                    value: sum { $0.requests(method, statusClass: statusClass) })
            }
        }
    }

    private func writeLatencies(to page: inout MetricsText) {
        let name = "http_request_duration_seconds"
        page.family(
            name, .histogram,
            help: "From the head of a request to the last byte of its answer, by what answered.")
        for source in AnswerSource.allCases {
            let label = ("source", source.label)
            var count = 0
            for (bucket, bound) in LatencyBuckets.labels.enumerated() {
                count += sum { $0.answers(source, bucket: bucket) }
                page.sample(
                    name + "_bucket", labels: [label, ("le", bound)], value: count)
            }
            page.sample(
                name + "_sum", labels: [label], nanoseconds: sum { $0.nanoseconds(source) })
            page.sample(name + "_count", labels: [label], value: count)
        }
    }

    private func writeConnections(to page: inout MetricsText) {
        let name = "http_connections"
        page.family(name, .gauge, help: "Open connections by what they are doing.")
        for activity in ConnectionActivity.allCases {
            page.sample(
                name, labels: [("state", activity.label)], value: sum { $0.connections(activity) })
        }
    }

    private func sum(_ figure: (LoopMetrics) -> Int) -> Int {
        loops.reduce(0) { $0 &+ figure($1) }
    }
}
