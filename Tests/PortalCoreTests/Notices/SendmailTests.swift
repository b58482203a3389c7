import Foundation
import Testing

@testable import PortalCore

/// The mail server's program, played by a script.
struct SendmailTests {
    private let folder: URL

    init() throws { folder = try TemporaryFolder.make() }

    private func script(_ text: String) throws -> Sendmail {
        let file = folder.appendingPathComponent("sendmail")
        try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o700], ofItemAtPath: file.path)
        return Sendmail(program: file.path, timeout: 2)
    }

    private func letter() throws -> MailMessage {
        let box = try #require(MailMessage.Mailbox(address: "a@vidu.vn"))
        return try #require(
            MailMessage(
                from: box, to: box, subject: "Chào", body: ".\n.\n", date: .morning, key: "k"))
    }

    private func written(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    @Test func theLetterArrivesWhole() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let sendmail = try script(
            "cat > \(folder.path)/letter; echo \"$@\" > \(folder.path)/arguments; env > \(folder.path)/env"
        )
        let letter = try letter()
        #expect(sendmail.send(letter) == .sent)
        #expect(try written("letter") == letter.text)
        #expect(try written("arguments") == "-i -f a@vidu.vn -- a@vidu.vn\n")
        #expect(try !written("env").contains("HOME="), "nothing of our environment")
    }

    @Test(arguments: [
        ("exit 75", false), ("exit 1", false), ("exit 69", false), ("exit 67", true),
        ("exit 65", true), ("exit 68", true), ("kill -9 $$", false), ("sleep 60", false),
        ("trap '' TERM; while :; do sleep 1; done", false),
    ])
    func failuresThatPassAreToldFromThoseThatLast(script text: String, lasts: Bool) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let start = Date()
        switch try script(text).send(try letter()) {
        case .sent: Issue.record("it was not sent")
        case .postponed: #expect(!lasts)
        case .refused: #expect(lasts)
        }
        #expect(Date().timeIntervalSince(start) < 8)
    }

    @Test func whatItComplainsOfIsKept() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = try script("echo 'no such user' >&2; exit 67").send(try letter())
        #expect(outcome == .refused("sendmail: mã 67: no such user"))
    }

    @Test func aProgramThatIsNotThereIsNoReasonToGiveUp() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = Sendmail(program: "/khong/co").send(try letter())
        guard case .postponed = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    /// A child that writes without an end, or reads nothing, is stopped by its time.
    @Test func outputWithoutAnEndStopsNothing() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let ending = try LimitedProcess(
            "/bin/sh", ["-c", "head -c 1000000 /dev/zero"], timeout: 5
        ).run(input: Data(repeating: 65, count: 1_000_000))
        #expect(ending.code == 0)
        #expect(ending.output.utf8.count == 8192)
    }
}
