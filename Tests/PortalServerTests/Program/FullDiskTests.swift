import Foundation
import GRDB
import Testing

@testable import PortalCore
@testable import PortalServer

/// The disk is full while questions come in.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct FullDiskTests {
    /// Files may grow to two mebibytes, which the write-ahead log soon reaches.
    static let blocks = 4096
    static let most = 1000

    @Test func nothingIsPromisedThatIsNotKept() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let before = try Self.count(folder)
        let process = try PortalProcess(folder: folder, fileBlocks: Self.blocks)
        let form = SentForm(port: process.port)
        var codes: [String] = []
        var refusal: ReceivedAnswer?
        while refusal == nil, codes.count < Self.most {
            let answer = try form.send()
            if answer.status == 303 {
                codes.append(
                    String(
                        try answer["location"].orMissing.split(separator: "/").last.orMissing))
            } else {
                refusal = answer
            }
        }
        #expect(!codes.isEmpty)
        let page = try refusal.orMissing
        #expect(page.status == 503)
        #expect(page.text.contains("chưa lưu được nội dung"))
        for (_, value) in FilledForms.individual where value != "co" {
            #expect(page.text.contains(value), "\(value) is lost")
        }
        #expect(!page.text.contains("HD-"))
        // Reading goes on.
        #expect(try CrashTests.get("/hoi-dap", port: process.port).status == 200)
        process.kill()

        #expect(try Self.count(folder) == before + codes.count)
        #expect(Set(codes).count == codes.count)
        let next = try PortalProcess(folder: folder)
        for code in codes {
            let receipt = try CrashTests.get("/hoi-dap/bien-nhan/\(code)", port: next.port)
            #expect(receipt.status == 200, "\(code)")
        }
        // With room again the same person gets through.
        _ = try SentForm(port: next.port).sendOne()
        #expect(next.stop() == 0)
        #expect(try Self.count(folder) == before + codes.count + 1)
    }

    private static func count(_ folder: URL) throws -> Int {
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        let sound = try database.read { db in
            try db.row("PRAGMA integrity_check") { row -> String in row[0] }
        }
        #expect(sound == "ok")
        #expect(try database.count("question") == database.count("question_asker"))
        return try database.count("question")
    }
}
