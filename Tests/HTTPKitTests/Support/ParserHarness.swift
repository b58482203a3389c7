@testable import HTTPKit

/// What a byte stream became: requests with their bodies, and the error that ended it.
struct ParsedStream: Equatable {
    struct Parsed: Equatable {
        var line: String
        var host: String
        var fields: [String]
        var body: String
        var keepsAlive: Bool
    }

    var requests: [Parsed] = []
    var error: RequestError?
    var leftOver = 0
}

/// Shows the pieces to a parser one after the other, as a connection does.
func parse(_ pieces: [[UInt8]], limits: ParserLimits = ParserLimits()) -> ParsedStream {
    var stream = ParsedStream()
    var parser = RequestParser(limits: limits)
    var buffer: [UInt8] = []
    var head: RequestHead?
    var body: [UInt8] = []
    for piece in pieces {
        buffer += piece
        do throws(RequestError) {
            reading: while true {
                let step = try parser.next(buffer)
                switch step {
                case .needMore(let consumed):
                    buffer.removeFirst(consumed)
                    break reading
                case .head(let found, let consumed):
                    head = found
                    buffer.removeFirst(consumed)
                    try parser.limitBody(to: limits.bodyBytes)
                case .body(let range, let consumed):
                    body += buffer[range]
                    buffer.removeFirst(consumed)
                case .end(let consumed):
                    buffer.removeFirst(consumed)
                    if let head { stream.requests.append(summary(head, body)) }
                    body = []
                }
            }
        } catch {
            stream.error = error
            return stream
        }
    }
    stream.leftOver = buffer.count
    return stream
}

private func summary(_ head: RequestHead, _ body: [UInt8]) -> ParsedStream.Parsed {
    let peer = Peer(address: .loopback, trustedProxies: TrustedProxies([]), idPrefix: "")
    let request = Request(
        head: head, content: RequestContent(body), peer: peer, number: 0)
    return ParsedStream.Parsed(
        line: "\(request.method) \(request.target)", host: request.host,
        fields: request.fields.map { "\($0.name)=\($0.value)" },
        body: String(decoding: body, as: UTF8.self), keepsAlive: head.keepsAlive)
}

/// The same bytes whole, byte by byte, and cut in two at every place.
func everySplit(_ bytes: [UInt8]) -> [[[UInt8]]] {
    let cuts =
        bytes.count < 2 ? [] : (1..<bytes.count).map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
    return [[bytes], bytes.map { [$0] }] + cuts
}
