import Foundation
import Testing

@testable import HTTPKit

struct AnswerWriterTests {
    private let writer = AnswerWriter(dateLine: Array("Date: today\r\n".utf8))

    private func bytes(
        _ response: Response, for request: Request?, keepsAlive: Bool = true
    ) -> String {
        var head: [UInt8] = []
        var writer = writer
        let answer = writer.write(
            response, for: request?.head, keepsAlive: keepsAlive, into: &head)
        if case .bytes(let content) = answer.content { head += content }
        return String(decoding: head, as: UTF8.self)
    }

    @Test(
        "exact bytes of the answers to refused requests",
        arguments: Set(RequestError.allCases.map(\.status)))
    func errors(_ status: HTTPStatus) {
        let configuration = ServerConfiguration(address: SocketAddress(host: .loopback, port: 0))
        let text = bytes(configuration.errorResponse(status, nil), for: nil, keepsAlive: false)
        let body = "\(status.code) \(status.reason)\n"
        #expect(
            text == "HTTP/1.1 \(status.code) \(status.reason)\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: \(body.count)\r\n"
                + "Date: today\r\nConnection: close\r\n\r\n\(body)")
    }

    @Test("HEAD has the length of GET and no content")
    func head() throws {
        let request = try Request(method: .head)
        #expect(
            bytes(.text("ab"), for: request)
                == "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\nDate: today\r\n\r\n"
        )
    }

    @Test(
        "204 and 304 have neither length nor content",
        arguments: [HTTPStatus.noContent, .notModified])
    func bodiless(_ status: HTTPStatus) throws {
        let text = bytes(Response(status: status, body: .bytes([1, 2])), for: try Request())
        #expect(text == "HTTP/1.1 \(status)\r\nDate: today\r\n\r\n")
    }

    @Test("an empty answer says so")
    func empty() throws {
        #expect(
            bytes(Response(), for: try Request())
                == "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nDate: today\r\n\r\n")
    }

    @Test("framing fields of the application are ignored, line breaks in values are blanks")
    func ownFields() throws {
        let fields = HeaderFields([
            ("Content-Length", "9"), ("transfer-encoding", "chunked"), ("X", "a\r\nY: b"),
        ])
        #expect(
            bytes(Response(fields: fields), for: try Request())
                == "HTTP/1.1 200 OK\r\nX: a  Y: b\r\nContent-Length: 0\r\nDate: today\r\n\r\n")
    }

    @Test("every answer of 503 says when to come again, once, and no other does")
    func retryAfter() throws {
        let writer = AnswerWriter(
            dateLine: [], retryAfterLine: Array("Retry-After: 2\r\n".utf8))
        func times(_ response: Response, _ request: Request?) -> [String] {
            var head: [UInt8] = []
            var writer = writer
            _ = writer.write(response, for: request?.head, keepsAlive: true, into: &head)
            return String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
                .filter { $0.hasPrefix("Retry-After: ") }
        }
        let own = HeaderFields([("Retry-After", "9")])
        let plain = Response.text("", status: .serviceUnavailable)
        var other = plain
        other.fields = own
        let prepared = { (fields: HeaderFields) in
            Response(
                PreparedResponse(status: .serviceUnavailable, fields: fields, body: [1]))
        }
        for request in [nil, try Request()] {
            #expect(times(plain, request) == ["Retry-After: 2"])
            #expect(times(other, request) == ["Retry-After: 9"])
            #expect(times(.text(""), request).isEmpty)
            #expect(times(.text("", status: .tooManyRequests), request).isEmpty)
        }
        #expect(times(prepared(HeaderFields()), try Request()) == ["Retry-After: 2"])
        #expect(times(prepared(own), try Request()) == ["Retry-After: 9"])
    }
}
