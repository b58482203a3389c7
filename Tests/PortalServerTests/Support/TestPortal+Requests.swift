import PortalCore

@testable import HTTPKit
@testable import PortalServer

/// Requests, the same way in process and over a socket.
extension TestPortal {
    func get(
        _ target: String, on label: String = "", fields: [(String, String)] = []
    ) throws -> ReceivedAnswer {
        try send("GET", target, host: Self.host(label), fields: fields)
    }

    func send(
        _ method: String, _ target: String, host: String = TestPortal.domain,
        fields: [(String, String)] = [], body: [UInt8] = [], clientAddress: String = "127.0.0.1"
    ) throws -> ReceivedAnswer {
        if let port {
            return try sendOverSocket(method, target, host, fields, body, port)
        }
        var request = try Request(
            method: HTTPMethod(rawValue: method), target: target, host: host, fields: fields,
            body: body, clientAddress: clientAddress)
        if case .received(let receiver, let limit) = application.bodyHandling(of: request) {
            // As the server does: part by part, and the page for the status of a refusal.
            do {
                guard body.count <= limit else { throw BodyRefusal(.contentTooLarge) }
                for start in stride(from: 0, to: body.count, by: Self.partBytes) {
                    let end = min(start + Self.partBytes, body.count)
                    try receiver.receive(Array(body[start..<end]))
                }
                try receiver.finish()
            } catch let refusal as BodyRefusal {
                return try Self.received(
                    application.errorResponse(refusal.status, requestID: request.id), request)
            }
            request.content = RequestContent(takenBy: receiver)
        }
        let response =
            application.immediateResponse(to: request) ?? application.respond(to: request)
        return try Self.received(response, request)
    }

    private static let partBytes = 16_384

    /// Whether the answer stands in the page cache.
    func isKept(_ target: String, on label: String = "", fields: [(String, String)] = []) throws
        -> Bool
    {
        let request = try Request(target: target, host: Self.host(label), fields: fields)
        return application.immediateResponse(to: request) != nil
    }

    /// Writes the answer as the server does and reads it back.
    private static func received(
        _ response: Response, _ request: Request
    ) throws -> ReceivedAnswer {
        var bytes: [UInt8] = []
        var writer = AnswerWriter(dateLine: [])
        let answer = writer.write(
            response, for: request.head, keepsAlive: true, into: &bytes)
        switch answer.content {
        case .none: break
        case .bytes(let body): bytes += body
        case .file(let part):
            let whole = try part.file.contents().orMissing
            bytes += whole[part.offset..<(part.offset + part.length)]
        case .stream(let stream, let isChunked):
            var progress = StreamProgress(stream, status: answer.status, isChunked: isChunked)
            while !progress.isComplete {
                let part = try stream.producer(ResponseStream.partSize)
                bytes += try progress.take(part).orMissing
            }
        }
        return try ReceivedAnswer(bytes)
    }

    private func sendOverSocket(
        _ method: String, _ target: String, _ host: String, _ fields: [(String, String)],
        _ body: [UInt8], _ port: Int
    ) throws -> ReceivedAnswer {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: \(host):\(port)\r\nConnection: close\r\n"
        for (name, value) in fields { head += "\(name): \(value)\r\n" }
        if !body.isEmpty { head += "Content-Length: \(body.count)\r\n" }
        let client = try TestClient(port: port)
        client.send(Array((head + "\r\n").utf8) + body)
        return try ReceivedAnswer(client.readAll())
    }
}
