import Foundation
import HTTPKit
import Testing

@testable import PortalCore
@testable import PortalServer

/// The program as a whole: its commands, its exit codes, and what it notices while it runs.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct ProgramTests {
    static let resources = ["--resources", PackageFiles.resourcesFolder.path]

    static func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = try DemoTemplate.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test func changesOfAnotherProcessShowWithinASecond() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = try PortalProcess(folder: folder)
        func title() throws -> String {
            try CrashTests.get("/hoi-dap", port: process.port).text
        }
        #expect(try !title().contains("Tiêu đề đã đổi"))
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        try database.write { db in
            try db.run("UPDATE question SET title = 'Tiêu đề đã đổi' WHERE state = 'answered'")
        }
        try database.close()
        let changed = ContinuousClock.now
        while try !title().contains("Tiêu đề đã đổi") {
            try #require(ContinuousClock.now - changed < .seconds(1))
            Thread.sleep(forTimeInterval: 0.02)
        }
        #expect(process.stop() == 0)
    }

    @Test func demoIsLoadedOnceAndServedAfterwards() throws {
        try Self.withFolder { folder in
            let arguments = ["demo", "--data", folder.path] + Self.resources
            let first = try PortalProcess.run(arguments)
            #expect(first.code == 0 && first.output.contains("Đã nạp nội dung minh họa"))
            let second = try PortalProcess.run(arguments)
            #expect(second.code == 0 && second.output.contains("đã có dữ liệu"))
            let process = try PortalProcess(folder: folder)
            #expect(try CrashTests.get("/", port: process.port).status == 200)
            #expect(process.stop() == 0)
        }
    }

    @Test func withoutADatabaseItSaysWhatToDo() throws {
        try Self.withFolder { folder in
            let result = try PortalProcess.run(["serve", "--data", folder.path] + Self.resources)
            #expect(result.code == 78)
            #expect(result.error.contains("portal migrate") && result.error.contains("portal demo"))
            let migrated = try PortalProcess.run(["migrate", "--data", folder.path])
            #expect(migrated.code == 0)
        }
    }

    @Test(arguments: [
        ["serve", "--address", "x"], ["serve", "--workers", "0"], ["serve", "--khong-co"],
        ["khong-co"], ["import", "documents"],
    ])
    func badArgumentsEndWithAUsageError(arguments: [String]) throws {
        let result = try PortalProcess.run(arguments)
        #expect(result.code == 64)
        #expect(!result.error.isEmpty && result.output.isEmpty)
    }

    @Test func importTellsWhatItCouldNotTake() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("vb.jsonl")
        try Data(
            """
            {"id":"p1","source":"s","number":"901/QĐ-UBND","abstract":"Thử nhập"}

            hỏng
            {"id":"p2","source":"s","number":"902/QĐ-UBND","issue_date":"hôm qua"}

            """.utf8
        ).write(to: file)
        let arguments = ["import", "documents", file.path, "--data", folder.path]
        let result = try PortalProcess.run(arguments)
        #expect(result.code == 65)
        #expect(result.output.contains("Đã thêm 1") && result.output.contains("không nhận 2"))
        #expect(result.error.contains("Dòng 3:") && result.error.contains("Dòng 4:"))
        let again = try PortalProcess.run(arguments)
        #expect(again.output.contains("Đã thêm 0") && again.output.contains("giữ nguyên 1"))
        let missing = try PortalProcess.run(
            ["import", "documents", "/khong/co", "--data", folder.path])
        #expect(missing.code == 66)
        let elsewhere = try PortalProcess.run(arguments + ["--site", "khong-co"])
        #expect(elsewhere.code == 78)
    }

    @Test func aTakenAddressIsAnError() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let result = try PortalProcess.run(
            ["serve", "--data", folder.path, "--address", "192.0.2.1:1"] + Self.resources)
        #expect(result.code == 69)
        #expect(result.error.contains("192.0.2.1:1"))
    }

    @Test func routesAreListed() throws {
        let result = try PortalProcess.run(["routes"])
        #expect(result.code == 0)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == RouteTable.all.routes.count)
        for route in RouteTable.all.routes {
            #expect(
                lines.contains { line in
                    let words = line.split(separator: " ").map(String.init)
                    return words
                        == [
                            route.method.rawValue, route.pattern, route.rule.access.name,
                            route.rule.handler,
                        ]
                })
        }
    }
}
