import Crypto
import Foundation
import GRDB
import Testing

@testable import PortalCore

/// The publication record (Article 4.2): a line for each act, and that tampering shows.
struct PublicationRecordTests {
    private static func acts(_ scene: ArticleWorkScene) throws -> [PublicationEntry] {
        try scene.portal.publication.entries(after: 0, limit: 100)
    }

    @Test func eachActIsALine() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.published("Bài thử")
        try scene.save(id, "Bài thử, sửa", in: scene.notices, by: scene.editor)
        try scene.release(id)
        try scene.take(.withdraw, on: id, by: scene.leader)
        try scene.take(.restore, on: id, by: scene.leader)
        let target = try scene.published("Bài đích")
        try scene.take(.merge, on: id, by: scene.leader, target: "bai-dich")
        try scene.take(.removeAsError, on: target, by: scene.leader)
        let entries = try Self.acts(scene)
        #expect(
            entries.map(\.act)
                == [.published, .changed, .withdrawn, .restored, .published, .merged, .removed])
        #expect(entries.map(\.id) == Array(1...7))
        #expect(entries.allSatisfy { $0.siteLabel == "skhcn" && $0.publisher == "Ban Biên tập" })
        #expect(entries[0].address == "/tin-tuc/bai-thu")
        #expect(entries[1].address == "/thong-bao/bai-thu")
        #expect(entries[1].title == "Bài thử, sửa")
        #expect(entries[0].contentHash != entries[1].contentHash)
        #expect(entries[1].contentHash == entries[2].contentHash)
        #expect(
            try scene.portal.publication.verify()
                == .intact(count: 7, lastHash: entries[6].hash))
    }

    /// Everything that anyone needs to check an entry by themselves.
    @Test func theContentHasTheHashThatTheEntryNames() throws {
        let scene = try ArticleWorkScene()
        _ = try scene.published("Bài thử")
        let entry = try #require(try Self.acts(scene).first)
        let content = try #require(
            try scene.portal.publication.content(entry.id, of: scene.member))
        let digest = SHA256.hash(data: Data(content.utf8))
        #expect(digest.map { String(format: "%02x", $0) }.joined() == entry.contentHash)
        #expect(content.contains("title: Bài thử\n"))
        #expect(content.hasSuffix("\nNội dung."))
    }

    @Test func allEntriesOfAnItemAreFoundThroughAnyOfThem() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.published("Bài thử")
        _ = try scene.published("Bài khác")
        try scene.save(id, "Bài thử, sửa", in: scene.notices, by: scene.editor)
        try scene.release(id)
        let service = scene.portal.publication
        for number in [Int64(1), 3] {
            let found = try #require(try service.entry(number, of: scene.member))
            #expect(found.entry.id == number)
            #expect(found.history.map(\.id) == [1, 3])
        }
        #expect(try service.entry(1, of: scene.province) == nil)
        #expect(try service.content(1, of: scene.province) == nil)
        let article = try scene.portal.articles.article("bai-thu", of: scene.member, related: 0)
        #expect(article?.article.publicationID == 3)
    }

    /// What was taken away is not handed out by an earlier entry, also of an earlier address.
    @Test func theContentOfWhatWasRemovedIsNotHandedOut() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.published("Bài thử")
        try scene.save(id, "Bài thử, sửa", in: scene.notices, by: scene.editor)
        try scene.release(id)
        try scene.take(.removeAsError, on: id, by: scene.leader)
        for number in Int64(1)...3 {
            #expect(try scene.portal.publication.content(number, of: scene.member) == nil)
            #expect(try scene.portal.publication.entry(number, of: scene.member) != nil)
        }
    }

    @Test func theListIsTheSitesOwnTheNewestFirst() throws {
        let scene = try ArticleWorkScene()
        try scene.base.article("cua-tinh", in: scene.provinceNews, on: scene.province)
        for number in 1...5 { _ = try scene.published("Bài \(number)") }
        let service = scene.portal.publication
        var page = try service.page(of: scene.member, page: .newest, limit: 2)
        var seen = page.items.map(\.id)
        while let older = page.older {
            page = try service.page(of: scene.member, page: .older(than: older), limit: 2)
            seen += page.items.map(\.id)
        }
        #expect(seen == [6, 5, 4, 3, 2])
    }

    /// A new host label does not break what was recorded under the old one.
    @Test func aRenamedSiteKeepsItsRecord() throws {
        let scene = try ArticleWorkScene()
        _ = try scene.published()
        try scene.base.write { db in
            try db.run("UPDATE site SET label = 'moi' WHERE id = ?", [scene.member.id])
        }
        #expect(try Self.acts(scene).first?.siteLabel == "skhcn")
        guard case .intact(1, _) = try scene.portal.publication.verify() else {
            Issue.record("The record is broken")
            return
        }
    }

    // MARK: Tampering

    @Test(
        arguments: [
            "UPDATE publication_entry SET title = 'x'", "DELETE FROM publication_entry",
            "UPDATE publication_content SET content = 'x'", "DELETE FROM publication_content",
        ] as [StaticSQL])
    func nothingIsChangedOrTakenOut(sql: StaticSQL) throws {
        let scene = try ArticleWorkScene()
        _ = try scene.published()
        let error = #expect(throws: DatabaseError.self) { try scene.base.write { try $0.run(sql) } }
        #expect(error?.message == "the publication record is append-only")
    }

    /// Whoever gets past the triggers is seen.
    @Test(
        arguments: [
            ("UPDATE publication_entry SET title = 'x' WHERE id = 2", 2),
            ("UPDATE publication_entry SET at = at + 1 WHERE id = 1", 1),
            ("UPDATE publication_entry SET publisher = 'x' WHERE id = 3", 3),
            ("UPDATE publication_entry SET site_label = '' WHERE id = 3", 3),
            ("DELETE FROM publication_entry WHERE id = 2", 2),
            ("UPDATE publication_content SET content = content || ' '", 1),
            ("DELETE FROM publication_content", 1),
        ] as [(StaticSQL, Int64)])
    func tamperingShows(sql: StaticSQL, at number: Int64) throws {
        let scene = try ArticleWorkScene()
        for number in 1...3 { _ = try scene.published("Bài \(number)") }
        try scene.base.write { db in
            try db.run("DROP TRIGGER publication_entry_stays")
            try db.run("DROP TRIGGER publication_entry_is_kept")
            try db.run("DROP TRIGGER publication_content_stays")
            try db.run("DROP TRIGGER publication_content_is_kept")
            try db.run(sql)
        }
        #expect(try scene.portal.publication.verify() == .broken(at: number))
    }

    /// Leaving out the newest shows to whoever noted the last hash.
    @Test func aShortenedRecordShows() throws {
        let scene = try ArticleWorkScene()
        for number in 1...3 { _ = try scene.published("Bài \(number)") }
        let last = try #require(try Self.acts(scene).last?.hash)
        #expect(
            try scene.portal.publication.verify(expecting: last)
                == .intact(count: 3, lastHash: last))
        try scene.base.write { db in
            try db.run("DROP TRIGGER publication_entry_is_kept")
            try db.run("DELETE FROM publication_entry WHERE id = 3")
        }
        #expect(try scene.portal.publication.verify(expecting: last) == .shortened)
    }

    // MARK: What else is published

    @Test func documentsAreRecordedWhenTheyComeAndWhenTheyChange() throws {
        let scene = try ArticleWorkScene()
        let importer = scene.base.importer(into: scene.province)
        let row = """
            {"id":"1","source":"Nguồn thử","number":"43/2020/QĐ-UBND","doc_type":"Quyết định",\
            "abstract":"ABSTRACT","text":"Điều 1."}
            """
        for abstract in ["Ban hành quy chế", "Ban hành quy chế", "Ban hành Quy chế mới"] {
            _ = try importer.take(
                lines: [row.replacing("ABSTRACT", with: abstract)], now: .morning)
        }
        let entries = try Self.acts(scene)
        #expect(entries.map(\.act) == [.published, .changed])
        #expect(entries.allSatisfy { $0.address == "/van-ban/43-2020-qd-ubnd" })
        #expect(entries.first?.title == "Quyết định 43/2020/QĐ-UBND")
        let text = SHA256.hash(data: Data("Điều 1.".utf8))
            .map { String(format: "%02x", $0) }.joined()
        let content = try scene.portal.publication.content(1, of: scene.province)
        #expect(content?.contains("text-sha256: \(text)") == true)
    }

    @Test func consultationsAreRecorded() throws {
        let scene = try ArticleWorkScene()
        try scene.base.consultation(
            on: scene.province, opens: .morning, closes: .morning.adding(seconds: 60))
        #expect(try Self.acts(scene).map(\.address) == ["/gop-y/du-thao"])
    }

    @Test func publishedAnswersAreRecordedWithoutWhoAsked() throws {
        let scene = try ArticleWorkScene()
        let receipt = try scene.base.ask(on: scene.province)
        #expect(try Self.acts(scene).isEmpty)
        try scene.portal.questionModeration.answer(receipt.code, .sample, now: .morning)
        let entry = try #require(try Self.acts(scene).first)
        #expect(entry.address.hasPrefix("/hoi-dap/"))
        let content = try #require(
            try scene.portal.publication.content(entry.id, of: scene.province))
        #expect(content.contains("Luật Hộ tịch"))
        for secret in ["Người Hỏi", "0912", "Mường Than"] { #expect(!content.contains(secret)) }
    }
}
