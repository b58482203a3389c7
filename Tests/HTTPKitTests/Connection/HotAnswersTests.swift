import Foundation
import Testing

@testable import HTTPKit

/// Answers that are sent whole, as one file, are the same bytes as those from pieces.
struct HotAnswersTests {
    /// Letters that compress to more than half.
    private static let body = (0..<20_000).map { index in
        UInt8(ascii: "a") + UInt8((index &* index &* 2_654_435_761) >> 16 & 0xFF) % 26
    }
    private static let page = PreparedResponse(
        fields: HeaderFields([("Content-Type", "text/html")]), body: body,
        entityTag: EntityTag("v1"))

    /// Writes answers of one second; files are made on a worker of its own.
    private static func writer(in folder: String?) -> AnswerWriter {
        AnswerWriter(
            dateLine: Array("Date: today\r\n".utf8),
            hotAnswers: HotAnswers(
                madeBy: .init(folder: folder, workers: WorkerPool(width: 1, queueLimit: 1))))
    }

    private struct Sent: Equatable {
        let text: String
        let contentLength: Int
        let isWhole: Bool
    }

    private static func write(
        _ request: Request, _ response: Response = Response(page), keepsAlive: Bool = true,
        with writer: inout AnswerWriter
    ) -> Sent {
        var bytes: [UInt8] = []
        let answer = writer.write(
            response, for: request.head, keepsAlive: keepsAlive, into: &bytes)
        let isWhole = bytes.isEmpty
        switch answer.content {
        case .bytes(let content): bytes += content
        case .file(let file): bytes += file.file.contents() ?? []
        case .none, .stream: break
        }
        return Sent(
            text: String(decoding: bytes, as: UTF8.self), contentLength: answer.contentLength,
            isWhole: isWhole)
    }

    /// Asks until the answer comes whole; nil when it does not.
    private static func whole(
        _ request: Request, times: Int = 500, with writer: inout AnswerWriter
    ) -> Sent? {
        for _ in 0..<times {
            let sent = write(request, with: &writer)
            if sent.isWhole { return sent }
            usleep(2_000)
        }
        return nil
    }

    @Test("the same bytes, from memory and from a disk", arguments: [nil, "/tmp"], ["", "gzip"])
    func sameBytes(folder: String?, coding: String) throws {
        let request = try Request(fields: [("Accept-Encoding", coding)])
        var writer = Self.writer(in: folder)
        let pieces = Self.write(request, with: &writer)
        for _ in 1..<HotAnswers.threshold - 1 {
            #expect(Self.write(request, with: &writer) == pieces)
        }
        // Compressed the page is too small for a file in memory, but not for one on a disk.
        guard folder != nil || coding.isEmpty else {
            #expect(Self.whole(request, times: 40, with: &writer) == nil)
            return
        }
        let whole = try #require(Self.whole(request, with: &writer))
        #expect(whole.text == pieces.text)
        #expect(whole.contentLength == pieces.contentLength)
    }

    @Test("what differs from the whole answer is sent from pieces")
    func differing() throws {
        let plain = try Request()
        var writer = Self.writer(in: nil)
        try #require(Self.whole(plain, with: &writer) != nil)

        var cookie = Response(Self.page)
        cookie.fields.append("Set-Cookie", "a=b")
        let others = [
            Self.write(plain, cookie, with: &writer),
            Self.write(plain, keepsAlive: false, with: &writer),
            Self.write(try Request(method: .head), with: &writer),
            Self.write(
                try Request(fields: [("If-None-Match", "\"v1\"")]), with: &writer),
        ]
        #expect(others.allSatisfy { !$0.isWhole })
        #expect(others[0].text.contains("Set-Cookie: a=b\r\n"))
        #expect(others[1].text.contains("Connection: close\r\n"))
        #expect(others[2].text.hasSuffix("\r\n\r\n"))
        #expect(others[3].text.hasPrefix("HTTP/1.1 304 "))
        #expect(Self.write(plain, with: &writer).isWhole)
    }

    @Test(
        "small answers and those of 503 are never made whole",
        arguments: [(HTTPStatus.ok, 4_095), (.serviceUnavailable, 40_000)])
    func neverWhole(status: HTTPStatus, size: Int) throws {
        let page = PreparedResponse(
            status: status, body: Array(Self.body.prefix(size)), compression: .none)
        var writer = Self.writer(in: "/tmp")
        for _ in 0..<HotAnswers.threshold * 2 {
            #expect(!Self.write(try Request(), Response(page), with: &writer).isWhole)
            usleep(1_000)
        }
    }

    private struct Kept: Application {
        var page = HotAnswersTests.page

        func immediateResponse(to request: Request) -> Response? { Response(page) }
        func respond(to request: Request) -> Response { Response(page) }
    }

    @Test("answers of a second that is over hold nothing of the server while they wait to be freed")
    func over() throws {
        weak var workers: WorkerPool?
        do {
            let harness = try LoopHarness(Kept())
            workers = harness.loop.context.workers
            _ = try harness.connect()
            harness.loop.clock = LoopClock(date: HTTPDate(seconds: 0))
            harness.loop.refreshTime()
            try harness.loop.turn()
        }
        #expect(workers == nil)
    }

    @Test("of what was sent the head is no content")
    func sentContent() throws {
        let body = [UInt8](repeating: 0x61, count: 3_000_000)
        let page = PreparedResponse(body: body, compression: .none)
        let harness = try LoopHarness(Kept(page: page))
        // Nobody reads, so each answer is on its way for as long as its client is held.
        var clients: [TestClient] = []
        var whole: Client?
        for _ in 0..<200 where whole == nil {
            let client = try harness.connect()
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            clients.append(client)
            try harness.turn { harness.clients.last?.pending != nil }
            whole = harness.clients.last { $0.pending?.head.isEmpty == true }
            // The worker may be slow where all tests run at once.
            if clients.count > HotAnswers.threshold { usleep(10_000) }
        }
        let found = try #require(whole)
        let pending = try #require(found.pending)
        #expect(pending.sent > 0 && pending.answer.headBytes > 0)
        #expect(pending.answer.contentLength == body.count)
        #expect(found.sentContentBytes == pending.sent - pending.answer.headBytes)
    }

    @Test("many in a row over one connection, to a slow reader, all whole and with their second")
    func live() throws {
        try withServer(Kept()) {
            $0.hotAnswerFolder = "/tmp"
            $0.loops = 1
        } _: { _, port in
            let count = 40
            let client = try TestClient(port: port, receiveBuffer: 2_304)
            let asked = "GET / HTTP/1.1\r\nHost: a\r\n"
            client.send(
                String(repeating: asked + "\r\n", count: count) + asked
                    + "Connection: close\r\n\r\n")
            let text = client.readAll()
            let heads = text.components(separatedBy: "HTTP/1.1 200 OK\r\n").dropFirst()
            let body = String(decoding: Self.body, as: UTF8.self)
            #expect(heads.count == count + 1)
            #expect(heads.allSatisfy { $0.hasSuffix("\r\n\r\n" + body) })
            #expect(heads.allSatisfy { $0.contains("\r\nDate: ") })
        }
    }
}
