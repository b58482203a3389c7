import Foundation
import Testing

@testable import PortalCore
@testable import PortalServer

/// `portal intake mail` as a mail server's pipe calls it.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct IntakeMailCommandTests {
    private static func run(
        _ letter: String, _ arguments: [String], data: URL
    ) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try PortalProcess.program.orMissing)
        process.arguments = ["intake", "mail", "--data", data.path] + arguments
        process.environment = [:]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(letter.utf8))
        try input.fileHandleForWriting.close()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    static let letter = "From: a@example.vn\nSubject: Tin\nMessage-ID: <1@example.vn>\n\nNội dung"

    @Test func aLetterIsEnteredOnce() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try Self.run(Self.letter, [], data: folder)
        #expect(first.code == 0 && first.output.contains("Đã tiếp nhận, số 1/"))
        let again = try Self.run(Self.letter, [], data: folder)
        #expect(again.code == 0 && again.output.contains("Thư đã có, số 1/"))
        let member = try Self.run(Self.letter, ["--site", "skhcn"], data: folder)
        #expect(member.code == 0 && member.output.contains("Đã tiếp nhận, số 1/"))
    }

    @Test(arguments: ["", "\n\n", "không phải thư"])
    func whatIsNoLetterIsEnteredAllTheSame(input: String) throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let result = try Self.run(input, [], data: folder)
        #expect(result.code == 65 && result.output.contains("Đã tiếp nhận, số 1/"))
    }

    /// Whatever stands in the way, the server keeps the letter.
    @Test func whatCannotBeEnteredNowStaysWithTheServer() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Self.run(Self.letter, ["--site", "khong-co"], data: folder).code == 75)
        let empty = try DemoTemplate.makeFolder()
        defer { try? FileManager.default.removeItem(at: empty) }
        #expect(try Self.run(Self.letter, [], data: empty).code == 75)
        // A folder in which nothing can be kept.
        try Data().write(to: folder.appendingPathComponent("files"))
        #expect(try Self.run(Self.letter, [], data: folder).code == 75)
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        #expect(try database.count("intake_entry") == 0)
    }
}
