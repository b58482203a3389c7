import Foundation
import GRDB
import Testing

@testable import PortalCore
@testable import PortalServer

/// The running program reminds of an end that comes near, and tells who commented of the outcome.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct ConsultationLetterTests {
    @Test func whoPreparesIsRemindedAndWhoCommentedIsTold() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        let portal = Portal(database: database)
        let site = try portal.sites.directory().province.orMissing.site
        let now = House.systemClock()
        let leader = try Self.leader(on: site, portal, now)
        let closes = now.adding(seconds: 86_400)
        let id = try Self.consultation(on: site, closes: closes, portal, now)
        let process = try PortalProcess(
            folder: folder,
            options: [
                "--mail-from", "cong@vidu.vn", "--sendmail", try Self.script(in: folder).path,
            ])
        let reminder = try Self.letter(to: "lanh.dao@vidu.vn", in: folder)
        #expect(reminder.contains("Dự thảo nhắc hạn") && reminder.contains("1 ý kiến chờ duyệt"))

        // Its time is over.
        let end = House.systemClock()
        try database.write { db in
            try db.run(
                "UPDATE consultation SET closes_at = ? WHERE id = ?", [end.epochSeconds - 1, id])
        }
        let number = try database.read { db in
            try db.row("SELECT max(id) FROM consultation_comment") { $0[0] as Int64 }
        }.orMissing
        try portal.commentDesk.decide(
            .decline(nil, reason: "Trùng."), on: number, of: id, site: site, by: leader, now: end)
        try portal.consultationDesk.take(
            .conclude(
                OutcomeForm(values: [
                    .result: "revised", .asked: "Chúng tôi hỏi về hạn.",
                    .said: "Một ý kiến đã được gửi.", .done: "Đã chỉnh lý dự thảo.",
                ])), on: id, of: site, by: leader, now: end)
        let told = try Self.letter(to: "nguoi.gop.y@vidu.vn", in: folder)
        #expect(told.contains("Dự thảo nhắc hạn") && told.contains("/lay-y-kien/\(id)"))
        #expect(process.stop() == 0)
    }

    private static func leader(
        on site: Site, _ portal: Portal, _ now: Instant
    ) throws -> Actor {
        var generator = SystemRandomNumberGenerator()
        let made = try portal.accounts.create(
            [.username: "lanh.dao", .displayName: "Lãnh đạo", .email: "lanh.dao@vidu.vn"],
            grants: [
                NewGrant(siteID: site.id, role: .unitLeader, validFrom: now.adding(seconds: -60))
            ], by: .operatorAtConsole, now: now, using: &generator)
        return Actor(
            accountID: made.id, name: "Lãnh đạo", origin: "thử",
            grants: try portal.database.read { try GrantQueries.grants(of: made.id, $0) })
    }

    /// One that is open, with a comment that waits.
    private static func consultation(
        on site: Site, closes: Instant, _ portal: Portal, _ now: Instant
    ) throws -> Int64 {
        let opens = now.adding(seconds: -3600)
        let id = try portal.database.write { db in
            try ConsultationPublishing.publish(
                ConsultationRecord(
                    siteID: site.id, slug: "du-thao-nhac-han", title: "Dự thảo nhắc hạn",
                    summary: "Thử.", body: "Điều 1. Thử", opensAt: opens, closesAt: closes,
                    receiver: Consultation.Receiver(name: "Văn phòng", address: nil, email: nil),
                    publishedAt: opens), db)
        }
        try portal.consultations.comment(
            CommentForm(values: [
                .body: "Đề nghị lùi hạn thực hiện.", .contact: "nguoi.gop.y@vidu.vn",
                .consent: "co",
            ]), on: "du-thao-nhac-han", of: site, submissionKey: "thu", now: now)
        return id
    }

    /// Keeps every letter in a file of its own.
    private static func script(in folder: URL) throws -> URL {
        let file = folder.appendingPathComponent("sendmail")
        let text = """
            #!/bin/sh
            cat > \(folder.path)/part.$$
            mv \(folder.path)/part.$$ \(folder.path)/letter.$$

            """
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
        return file
    }

    /// The text of the letter to an address, once it was sent.
    private static func letter(to address: String, in folder: URL) throws -> String {
        for _ in 0..<600 {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
            where name.hasPrefix("letter.") {
                let letter = try String(
                    contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                guard letter.contains("To: \(address)\n") || letter.contains("<\(address)>") else {
                    continue
                }
                let body = letter.components(separatedBy: "\n\n").dropFirst().joined()
                let data = Data(base64Encoded: body, options: .ignoreUnknownCharacters)
                return String(decoding: try data.orMissing, as: UTF8.self)
            }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw MissingFixture()
    }
}
