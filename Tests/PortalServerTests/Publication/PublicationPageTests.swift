import Crypto
import Foundation
import GRDB
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The publication record as anyone reads and checks it (Article 4.2).
struct PublicationPageTests {
    /// An entry as a stranger reads it from the export.
    private struct Line: Decodable {
        let previous: String, id: Int64, at: Int64, site: String, act: String, address: String
        let title: String, publisher: String, content: String, hash: String
    }

    private static func lines(_ portal: TestPortal) throws -> [Line] {
        var all: [Line] = []
        while true {
            let answer = try portal.get("/ho-so-cong-bo/du-lieu?sau=\(all.count)")
            #expect(answer["content-type"] == "application/x-ndjson; charset=utf-8")
            let part = try answer.text.split(separator: "\n").map {
                try JSONDecoder().decode(Line.self, from: Data($0.utf8))
            }
            if part.isEmpty { return all }
            all += part
        }
    }

    private static func sha256(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
    }

    /// From the public bytes alone, by the rule as the guide tells it, with none of our code.
    @Test func theChainIsRecomputedFromThePublicBytes() throws {
        try withNewsroom { room in
            let item = try room.published("Bài có “dấu” & <ký hiệu>\u{85}")
            try room.step(.withdraw, on: item, by: room.approver, [.comment: "Hết hạn."])
            try room.portal.application.refresh()
            let lines = try Self.lines(room.portal)
            #expect(lines.count > 50)
            var last = String(repeating: "0", count: 64)
            for (number, line) in lines.enumerated() {
                #expect(line.id == Int64(number) + 1 && line.previous == last)
                let parts = [
                    line.previous, String(line.id), String(line.at), line.site, line.act,
                    line.address, line.title, line.publisher, line.content,
                ]
                let text = parts.map { "\(Array($0.utf8).count):\($0);" }.joined()
                #expect(Self.sha256(text) == line.hash)
                last = line.hash
            }
            #expect(lines.suffix(2).map(\.act) == ["published", "withdrawn"])
            #expect(lines.last?.site == Newsroom.label)
        }
    }

    @Test func theContentHasTheHashOfItsEntry() throws {
        try withNewsroom { room in
            _ = try room.published("Bài kiểm tra")
            try room.portal.application.refresh()
            let line = try Self.lines(room.portal).last.orMissing
            let content = try room.portal.get(
                "/ho-so-cong-bo/\(line.id)/noi-dung", on: Newsroom.label)
            #expect(content.status == 200)
            #expect(content["content-type"] == "text/plain; charset=utf-8")
            #expect(content["x-content-type-options"] == "nosniff")
            #expect(Self.sha256(content.text) == line.content)
            #expect(content.text.contains("title: Bài kiểm tra"))
        }
    }

    @Test func anEntryIsAPageWithAllThatHappenedToItsItem() throws {
        try withNewsroom { room in
            let item = try room.published("Bài có lịch sử")
            try room.portal.application.refresh()
            let article = try room.portal.get(try room.publicPath(of: item), on: Newsroom.label)
            let number = try article.text.components(
                between: "<a href=\"/ho-so-cong-bo/", and: "\""
            ).orMissing
            try room.step(.withdraw, on: item, by: room.approver, [.comment: "Hết hạn."])
            try room.portal.application.refresh()
            let page = try room.portal.get("/ho-so-cong-bo/\(number)", on: Newsroom.label)
            #expect(page.status == 200)
            #expect(page.text.contains("mã băm khớp"))
            #expect(page.text.contains("Rút, có thông báo"))
            #expect(page.text.contains("Xem nguyên văn"))
            #expect(try room.portal.get("/ho-so-cong-bo/\(number)").status == 404)
            #expect(try room.portal.get("/ho-so-cong-bo/0", on: Newsroom.label).status == 404)
            #expect(try room.portal.get("/ho-so-cong-bo/9999999").status == 404)
        }
    }

    @Test func whatWasTakenAwayIsNotHandedOut() throws {
        try withNewsroom { room in
            let item = try room.published("Bài đăng nhầm")
            try room.portal.application.refresh()
            let number = try Self.lines(room.portal).last.orMissing.id
            try room.step(.removeAsError, on: item, by: room.approver, [.comment: "Nhầm."])
            try room.portal.application.refresh()
            let content = "/ho-so-cong-bo/\(number)/noi-dung"
            #expect(try room.portal.get(content, on: Newsroom.label).status == 404)
            let page = try room.portal.get("/ho-so-cong-bo/\(number)", on: Newsroom.label)
            #expect(page.text.contains("Không còn cung cấp"))
            #expect(!page.text.contains("Xem nguyên văn"))
        }
    }

    @Test func theListIsTheSitesOwnInPages() throws {
        try withPortal { portal in
            var target = "/ho-so-cong-bo"
            var seen: [String] = []
            while true {
                let page = try portal.get(target)
                #expect(page.status == 200)
                seen += page.text.components(separatedBy: "<h2><a href=\"/ho-so-cong-bo/")
                    .dropFirst().map { String($0.prefix { $0 != "\"" }) }
                guard
                    let next = page.text.components(between: "rel=\"next\" href=\"", and: "\"")
                else { break }
                target = next.replacing("&amp;", with: "&")
            }
            let own = try Self.lines(portal).filter { $0.site.isEmpty }.map { String($0.id) }
            #expect(seen == own.reversed())
            #expect(own.count > 20)
        }
    }

    /// A record that somebody changed in the file shows on the page and at the command line.
    @Test func aChangedEntryShows() throws {
        try withPortal { portal in
            try portal.core.database.write { db in
                try db.run("DROP TRIGGER publication_entry_stays")
                try db.run("UPDATE publication_entry SET title = 'Khác' WHERE id = 1")
            }
            let site = try portal.core.publication.entries(after: 0, limit: 1).first.orMissing
            let page = try portal.get("/ho-so-cong-bo/1", on: site.siteLabel)
            #expect(page.text.contains("mã băm không khớp"))
        }
    }

    @Test func theGuideTellsHow() throws {
        try withPortal { portal in
            let page = try portal.get("/ho-so-cong-bo/cach-kiem-tra")
            for words in ["SHA-256", "hashlib.sha256", "http://localhost", "certutil"] {
                #expect(page.text.contains(words), "\(words)")
            }
        }
    }
}
