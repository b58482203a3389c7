@testable import HTTPKit

/// The request parser: the cut must not matter, and what it lets through keeps its promises.
enum RequestTarget {
    private struct Outcome: Equatable {
        var heads: [[UInt8]] = []
        var bodies: [[UInt8]] = []
        var error: RequestError?
        var isComplete = true
    }

    private static let limits = ParserLimits(
        requestLineBytes: 128, fieldBytes: 256, fieldCount: 8, bodyBytes: 64, chunkLineBytes: 32)

    static func run(_ input: [UInt8]) {
        let steered = SteeredInput(input)
        let whole = parse([steered.bytes])
        precondition(whole == parse(steered.pieces()), "the cut changed the meaning")
    }

    private static func parse(_ pieces: [[UInt8]]) -> Outcome {
        var outcome = Outcome()
        var parser = RequestParser(limits: limits)
        var buffer: [UInt8] = []
        do throws(RequestError) {
            for piece in pieces {
                buffer += piece
                try advance(&parser, &buffer, &outcome)
            }
        } catch {
            outcome.error = error
            // What was read of an unfinished body depends on how it came; nobody gets to see it.
            if !outcome.isComplete { outcome.bodies.removeLast() }
            return outcome
        }
        return outcome
    }

    private static func advance(
        _ parser: inout RequestParser, _ buffer: inout [UInt8], _ outcome: inout Outcome
    ) throws(RequestError) {
        while true {
            switch try parser.next(buffer) {
            case .needMore(let consumed):
                buffer.removeFirst(consumed)
                return
            case .head(let head, let consumed):
                buffer.removeFirst(consumed)
                check(head)
                outcome.heads.append(head.bytes)
                outcome.bodies.append([])
                outcome.isComplete = false
                try parser.limitBody(to: limits.bodyBytes)
            case .body(let range, let consumed):
                outcome.bodies[outcome.bodies.count - 1] += buffer[range]
                precondition(outcome.bodies.last.map(\.count) ?? 0 <= limits.bodyBytes)
                buffer.removeFirst(consumed)
            case .end(let consumed):
                outcome.isComplete = true
                buffer.removeFirst(consumed)
            }
        }
    }

    private static func check(_ head: RequestHead) {
        precondition(head.bytes.count <= limits.requestLineBytes + limits.fieldBytes + 6)
        precondition(head.fields.count <= limits.fieldCount)
        precondition(head.line.minorVersion == 0 || head.authority != nil)
        let peer = Peer(address: .loopback, trustedProxies: TrustedProxies([]), idPrefix: "")
        let request = Request(head: head, peer: peer, number: 0)
        for field in request.fields {
            precondition(!field.value.utf8.contains { $0 == 0 || $0 == 0x0A || $0 == 0x0D })
        }
        for segment in request.pathSegments {
            precondition(segment != "." && segment != "..")
            precondition(!segment.utf8.contains { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C })
        }
        precondition(request.query.items.count <= Request.fieldLimit)
        _ = (request.host, request.port, request.path, request.method, request.prefersGzip)
    }
}
