import Testing

@testable import HTTPKit

/// Requests that must be refused, each with the reason.
struct HostileRequest: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let error: RequestError

    init(_ name: String, _ text: String, _ error: RequestError) {
        self.name = name
        bytes = Array(text.utf8)
        self.error = error
    }

    /// A request line of GET and these field lines.
    init(_ name: String, fields: String, _ error: RequestError) {
        self.init(name, "GET / HTTP/1.1\r\n" + fields + "\r\n\r\n", error)
    }

    /// A POST with `Host`, these fields and this body.
    init(_ name: String, post fields: String, _ body: String, _ error: RequestError) {
        self.init(name, "POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n\(body)", error)
    }

    var testDescription: String { name }

    static let all = requestLines + targets + fields + hosts + lengths + codings + chunks
}
