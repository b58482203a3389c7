import Foundation
import Testing

@testable import PortalCore
@testable import PortalServer

/// Letters leave the running program through the mail server's program, here a script.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct LetterTests {
    @Test func whoAskedGetsALetter() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let code = try Self.ask(in: folder)
        let sendmail = try Self.script(in: folder)
        let process = try PortalProcess(
            folder: folder,
            options: ["--mail-from", "cong@vidu.vn", "--sendmail", sendmail.path])
        let letter = try Self.waitForFile(folder.appendingPathComponent("letter"))
        #expect(process.stop() == 0)
        #expect(letter.contains("To: nguoi.hoi@vidu.vn\n"))
        #expect(letter.contains("From: cong@vidu.vn\n"))
        let log = try String(
            contentsOf: folder.appendingPathComponent("calls"), encoding: .utf8)
        #expect(log.split(separator: "\n").count == 1, "sent once")
        #expect(!code.isEmpty)
    }

    /// A question that somebody asked who left an address, in the database before the start.
    private static func ask(in folder: URL) throws -> String {
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        let portal = Portal(database: database)
        let site = try portal.sites.directory().province.orMissing.site
        let values = FilledForms.individual.compactMap { name, value in
            QuestionForm.Field(rawValue: name).map { ($0, value) }
        }
        let form = QuestionForm(kind: .individual, values: Dictionary(uniqueKeysWithValues: values))
        var generator = SeededGenerator(seed: 3)
        return try portal.questions.ask(
            form, on: site, submissionKey: "letter", now: House.systemClock(), using: &generator
        ).code.description
    }

    private static func script(in folder: URL) throws -> URL {
        let file = folder.appendingPathComponent("sendmail")
        let text = """
            #!/bin/sh
            cat > \(folder.path)/letter.part
            mv \(folder.path)/letter.part \(folder.path)/letter
            echo "$@" >> \(folder.path)/calls

            """
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
        return file
    }

    /// The program looks into its outbox every few seconds.
    private static func waitForFile(_ file: URL) throws -> String {
        for _ in 0..<600 where !FileManager.default.fileExists(atPath: file.path) {
            Thread.sleep(forTimeInterval: 0.05)
        }
        return try String(contentsOf: file, encoding: .utf8)
    }
}
