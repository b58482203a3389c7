@testable import HTTPKit

/// What HTTPKit makes of all the bytes of a connection.
struct Verdict {
    private var parts: [String] = []

    var text: String { parts.joined(separator: " | ") }

    init(_ bytes: [UInt8]) {
        var parser = RequestParser(limits: ParserLimits())
        var rest = bytes[...]
        var head: RequestHead?
        var body: [UInt8] = []
        do throws(RequestError) {
            while true {
                switch try parser.next(Array(rest)) {
                case .needMore(let consumed):
                    rest = rest.dropFirst(consumed)
                    parts.append(head == nil && rest.isEmpty ? "open" : "waiting")
                    return
                case .head(let found, let consumed):
                    rest = rest.dropFirst(consumed)
                    head = found
                    body = []
                case .body(let range, let consumed):
                    body +=
                        rest[
                            rest.startIndex + range.lowerBound..<rest.startIndex + range.upperBound]
                    rest = rest.dropFirst(consumed)
                case .end(let consumed):
                    rest = rest.dropFirst(consumed)
                    guard let complete = head else { return }
                    add(complete, body)
                    head = nil
                    guard complete.keepsAlive else {
                        parts.append("closed")
                        return
                    }
                }
            }
        } catch {
            parts.append("\(error)")
        }
    }

    private mutating func add(_ head: RequestHead, _ body: [UInt8]) {
        let method = Hexadecimal.text(head.bytes[head.line.method.range])
        let target = Hexadecimal.text(head.bytes[head.line.target.range])
        parts.append("\(method) \(target) \(Hexadecimal.text(body))")
    }
}
