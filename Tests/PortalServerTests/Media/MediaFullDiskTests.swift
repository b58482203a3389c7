import Foundation
import GRDB
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The disk is full while files come into the library and are described.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct MediaFullDiskTests {
    private static let blocks = 4096
    private static let most = 250
    private static let site = AdminSiteName(label: "")

    private let folder: URL
    private let cookie: String
    private let token: String

    init() throws {
        (folder, cookie, token) = try MediaCrashTests.prepared()
    }

    @Test func nothingHalfMadeIsVisibleAndWhatWasTypedIsKept() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = try PortalProcess(folder: folder, fileBlocks: Self.blocks)
        // More than files may grow to: refused while it comes, in a page that people read.
        let large = try upload("lon.pdf", [UInt8](repeating: 37, count: 3 << 20), process.port)
        #expect(large.status == 503)
        #expect(large.text.contains("lang=\"vi\"") && !large.text.contains("/tep/"))
        var taken = 0
        var refusal: ReceivedAnswer?
        while refusal == nil, taken < Self.most {
            let answer = try upload("\(taken).gif", MediaFixtures.gif(taken), process.port)
            if answer.status == 303 { taken += 1 } else { refusal = answer }
        }
        #expect(taken > 0)
        let page = try refusal.orMissing
        #expect(page.status == 422)
        #expect(page.text.contains("<strong>\(taken).gif</strong>: Hệ thống chưa lưu được tệp."))
        // What cannot be stored of a form is shown again with what was typed.
        let kept = try describeUntilRefused(process.port).orMissing
        #expect(kept.status == 500)
        #expect(kept.text.contains("value=\"Người múa xòe\""))
        // Reading goes on, and shows what was acknowledged and nothing else.
        let list = try exchange(
            "GET \(MediaAddresses.list(Self.site).string) HTTP/1.1\r\n", [], process.port)
        #expect(list.status == 200 && !list.text.contains(">\(taken)</a>"))
        process.kill()
        try check(items: taken)

        let next = try PortalProcess(folder: folder)
        #expect(
            try upload("\(taken).gif", MediaFixtures.gif(taken), next.port).status == 303)
        #expect(next.stop() == 0)
        try check(items: taken + 1)
    }

    private func check(items: Int) throws {
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        let sound = try database.read { db in
            try db.row("PRAGMA integrity_check") { row -> String in row[0] }
        }
        #expect(sound == "ok")
        #expect(try database.count("media_item") == items)
        #expect(try database.count("media_version") == items)
        let store = FileStore(root: folder.appendingPathComponent("files")).folder("media")
        let digests = try database.read { db in
            try db.rows("SELECT digest FROM media_version") { $0[0] as String }
        }
        for digest in digests {
            let content = try Data(contentsOf: store.location(of: digest))
            #expect(FileStore.digest(of: content) == digest)
        }
        #expect(try store.files().allSatisfy { $0.digest != nil })
    }

    private func describeUntilRefused(_ port: Int) throws -> ReceivedAnswer? {
        let address = MediaAddresses.item(AdminItem(Self.site, 1)).string
        for number in 0..<Self.most {
            let fields = [
                (FormContext<Never>.tokenName, token), ("ten", "Ảnh \(number)"),
                ("mo-ta", "Người múa xòe"),
            ]
            let body = fields.map { OpenForm.encoded($0) + "=" + OpenForm.encoded($1) }
                .joined(separator: "&")
            let answer = try exchange(
                """
                POST \(address) HTTP/1.1\r\nSec-Fetch-Site: same-origin\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: \(body.utf8.count)\r\n
                """, Array(body.utf8), port)
            if answer.status != 303 { return answer }
        }
        return nil
    }

    private func upload(
        _ name: String, _ bytes: [UInt8], _ port: Int
    ) throws -> ReceivedAnswer {
        let body = MediaFormBody(
            fields: [(FormContext<Never>.tokenName, token)],
            files: [.init(name: name, bytes: bytes)]
        ).bytes
        return try exchange(
            """
            POST \(MediaAddresses.upload(Self.site).string) HTTP/1.1\r\n\
            Sec-Fetch-Site: same-origin\r\nContent-Type: \(MediaFormBody.contentType)\r\n\
            Content-Length: \(body.count)\r\n
            """, body, port)
    }

    private func exchange(
        _ head: String, _ body: [UInt8], _ port: Int
    ) throws -> ReceivedAnswer {
        let client = try TestClient(port: port)
        let common =
            "Host: localhost:\(port)\r\nConnection: close\r\nCookie: phien=\(cookie)\r\n\r\n"
        client.send(Array((head + common).utf8) + body)
        return try ReceivedAnswer(client.readAll())
    }
}
