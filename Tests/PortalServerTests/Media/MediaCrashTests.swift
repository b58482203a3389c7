import Foundation
import GRDB
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The program is killed while files come in: what was acknowledged is there, and nothing half made.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct MediaCrashTests {
    private static let host = "Host: localhost\r\n"

    /// A data folder with somebody who may add files, and their session.
    static func prepared() throws -> (folder: URL, cookie: String, token: String) {
        let folder = try DemoTemplate.copy()
        let secret = Data((0..<32).map { UInt8($0) })
        try secret.write(to: folder.appendingPathComponent("secret.key"))
        let portal = try TestPortal(folder: folder, setup: PortalSetup())
        defer { try? portal.core.database.close() }
        portal.clock.now = House.systemClock()
        let editor = try portal.staff("bien.tap", [(.editor, on: "")])
        let cookie = try editor.sessionCookie.orMissing
        let session = try portal.core.sessions.session(
            SecretToken(received: cookie), from: "127.0.0.1", now: portal.clock.now)
        var generator = SystemRandomNumberGenerator()
        let token = FormTokens(secret: secret).make(
            form: "quan-tri", browser: try session.orMissing.digest, now: portal.clock.now,
            using: &generator)
        return (folder, cookie, token)
    }

    static func request(_ body: [UInt8], cookie: String, length: Int? = nil) -> [UInt8] {
        let target = MediaAddresses.upload(AdminSiteName(label: "")).string
        let head = """
            POST \(target) HTTP/1.1\r\n\(host)Connection: close\r\nCookie: phien=\(cookie)\r\n\
            Accept: application/json\r\nContent-Type: \(MediaFormBody.contentType)\r\n\
            Content-Length: \(length ?? body.count)\r\n\r\n
            """
        return Array(head.utf8) + body
    }

    @Test func whatWasAcknowledgedIsThereAndNothingHalfMade() throws {
        let (folder, cookie, token) = try Self.prepared()
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = try PortalProcess(folder: folder)
        var acknowledged = 0
        for number in 0..<5 {
            let body = MediaFormBody(
                fields: [("ma-phien", token)],
                files: [.init(name: "\(number).gif", bytes: MediaFixtures.gif(number))])
            let client = try TestClient(port: process.port)
            client.send(Self.request(body.bytes, cookie: cookie))
            if try ReceivedAnswer(client.readAll()).status == 200 { acknowledged += 1 }
        }
        #expect(acknowledged == 5)
        // Some on their way when the end comes.
        let large = MediaFormBody(
            fields: [("ma-phien", token)],
            files: [.init(name: "lon.pdf", bytes: [UInt8](repeating: 37, count: 4 << 20))]
        ).bytes
        let clients = try (0..<3).map { _ in try TestClient(port: process.port) }
        for client in clients {
            client.send(
                Self.request(Array(large.prefix(2 << 20)), cookie: cookie, length: large.count))
        }
        usleep(200_000)
        process.kill()
        let store = FileStore(root: folder.appendingPathComponent("files")).folder("media")
        #expect(try store.files().count == 5)
        #expect(try store.files().allSatisfy { $0.digest != nil })
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        #expect(try database.count("media_item") == 5)
        let digests = try database.read { db in
            try db.rows("SELECT digest FROM media_version") { $0[0] as String }
        }
        for digest in digests {
            let content = try Data(contentsOf: store.location(of: digest))
            #expect(FileStore.digest(of: content) == digest)
        }
    }
}
