import Testing

@testable import HTTPKit

struct MetricsTests {
    @Test(
        "a bound belongs to the bucket below it",
        arguments: [
            (0, 0), (500_000, 0), (500_001, 1), (1_000_000, 1), (10_000_000_000, 13),
            (10_000_000_001, 14), (Int64.max, 14),
        ])
    func buckets(_ nanoseconds: Int64, _ bucket: Int) {
        #expect(LatencyBuckets.index(of: Interval(nanoseconds: nanoseconds)) == bucket)
    }

    @Test("every figure has a place of its own")
    func places() {
        let metrics = LoopMetrics()
        for (index, event) in LoopEvent.allCases.enumerated() {
            metrics.count(event, by: 1000 + index)
        }
        for (index, method) in MethodClass.allCases.enumerated() {
            for statusClass in 1...5 {
                for _ in 0...(index * 5 + statusClass) {
                    metrics.countAnswer(
                        method, status: statusClass * 100, source: .memory,
                        duration: Interval(nanoseconds: 0))
                }
            }
        }
        for source in [AnswerSource.worker, .server] {
            for bucket in 0..<LatencyBuckets.count {
                for _ in 0...bucket {
                    metrics.countAnswer(
                        .get, status: 600 + source.rawValue, source: source,
                        duration: Interval(nanoseconds: Self.inside(bucket)))
                }
            }
        }
        for (index, event) in LoopEvent.allCases.enumerated() {
            #expect(metrics.count(of: event) == 1000 + index)
        }
        for (index, method) in MethodClass.allCases.enumerated().dropFirst() {
            for statusClass in 1...4 {
                #expect(
                    metrics.requests(method, statusClass: statusClass)
                        == index * 5 + statusClass + 1)
            }
        }
        for source in [AnswerSource.worker, .server] {
            for bucket in 0..<LatencyBuckets.count {
                #expect(metrics.answers(source, bucket: bucket) == bucket + 1)
            }
        }
    }

    /// A duration of a bucket.
    private static func inside(_ bucket: Int) -> Int64 {
        let bounds = LatencyBuckets.labels.dropLast().compactMap { Double($0) }
        return bucket < bounds.count ? Int64(bounds[bucket] * 1e9) : .max / 1_000_000
    }

    @Test("the page can be parsed, families are whole and histograms add up")
    func page() throws {
        let metrics = ServerMetrics(loops: 2)
        for (loop, duration) in zip(metrics.loops, [400_000, 20_000_000_000] as [Int64]) {
            loop.countAnswer(
                .get, status: 200, source: .worker, duration: Interval(nanoseconds: duration))
            loop.count(.sentBytes, by: 5)
        }
        var page = MetricsText()
        metrics.write(to: &page)
        let parsed = try PrometheusPage(page.text)
        #expect(parsed.values["http_requests_total{method=\"GET\",code=\"2xx\"}"] == 2)
        #expect(parsed.values["http_sent_bytes_total"] == 10)
        let name = "http_request_duration_seconds"
        #expect(parsed.values["\(name)_bucket{source=\"worker\",le=\"0.0005\"}"] == 1)
        #expect(parsed.values["\(name)_bucket{source=\"worker\",le=\"10\"}"] == 1)
        #expect(parsed.values["\(name)_bucket{source=\"worker\",le=\"+Inf\"}"] == 2)
        #expect(parsed.values["\(name)_count{source=\"worker\"}"] == 2)
        #expect(parsed.values["\(name)_sum{source=\"worker\"}"] == 20.0004)
        #expect(parsed.types[name] == "histogram")
        for (family, type) in parsed.types {
            #expect(parsed.help[family]?.isEmpty == false)
            #expect((type == "counter") == family.hasSuffix("_total"), "\(family)")
        }
    }

    @Test("labels and help are escaped")
    func escaping() {
        var page = MetricsText()
        page.family("a", .gauge, help: "x\\y\nz\"")
        page.sample("a", labels: [("b", "x\\y\nz\"")], value: -1)
        #expect(
            page.text
                == "# HELP a x\\\\y\\nz\"\n# TYPE a gauge\na{b=\"x\\\\y\\nz\\\"\"} -1\n")
    }
}

/// A reader of the text format that takes nothing for granted.
struct PrometheusPage {
    struct Malformed: Error {
        let line: String
    }

    private(set) var values: [String: Double] = [:]
    private(set) var types: [String: String] = [:]
    private(set) var help: [String: String] = [:]

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Malformed(line: "no line end") }
        var family = ""
        for line in text.split(separator: "\n").map(String.init) {
            if let match = line.wholeMatch(of: /# HELP ([a-z][a-z0-9_]*) (.+)/) {
                family = String(match.1)
                guard help.updateValue(String(match.2), forKey: family) == nil else {
                    throw Malformed(line: line)
                }
            } else if let match = line.wholeMatch(
                of: /# TYPE ([a-z][a-z0-9_]*) (counter|gauge|histogram)/)
            {
                guard match.1 == family else { throw Malformed(line: line) }
                types[family] = String(match.2)
            } else {
                try readSample(line, of: family)
            }
        }
    }

    private mutating func readSample(_ line: String, of family: String) throws {
        let pattern = /([a-z][a-z0-9_]*)(\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? (-?[0-9.]+)/
        guard let match = line.wholeMatch(of: pattern), let value = Double(match.3) else {
            throw Malformed(line: line)
        }
        let suffixes = types[family] == "histogram" ? ["_bucket", "_sum", "_count"] : [""]
        guard suffixes.contains(where: { family + $0 == match.1 }),
            values.updateValue(value, forKey: String(match.1) + (match.2 ?? "")) == nil
        else { throw Malformed(line: line) }
    }
}
