import Foundation
import PortalCore
import Templates
import Testing

@testable import PortalServer

/// Files as they are sent.
struct MediaFileTests {
    private func opened(
        _ name: String, _ bytes: [UInt8], _ portal: TestPortal
    ) throws -> Int64 {
        let editor = try portal.staff("bien.tap", [(.editor, on: "")])
        let id = try editor.uploaded(name, bytes)
        let item = AdminItem(AdminSiteName(label: ""), id)
        _ = try editor.send(
            [("cong-khai", "co")], to: MediaAddresses.opening(item),
            from: MediaAddresses.item(item))
        return id
    }

    @Test(
        arguments: [
            ("Ảnh.gif", "anh.gif", "image/gif", MediaFixtures.gif(), nil),
            ("Tờ trình.pdf", "to-trinh.pdf", "application/pdf", MediaFixtures.pdf, nil),
            (
                "Phụ lục.zip", "phu-luc.zip", "application/zip", MediaFixtures.zip,
                "attachment; filename=\"Ph_ l_c.zip\"; filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c.zip"
            ),
        ] as [(String, String, String, [UInt8], String?)])
    func aFileHasItsTypeAndNothingIsGuessed(
        name: String, part: String, type: String, bytes: [UInt8], disposition: String?
    ) throws {
        try withPortal { portal in
            let id = try opened(name, bytes, portal)
            let target = "/tep/\(id)/\(part)"
            let answer = try portal.get(target)
            #expect(answer.status == 200 && answer.body == bytes)
            #expect(answer["content-type"] == type)
            #expect(answer["x-content-type-options"] == "nosniff")
            #expect(answer["content-disposition"] == disposition)
            #expect(answer["cache-control"] == "public, max-age=0, must-revalidate")
            let tag = try answer["etag"].orMissing
            #expect(try portal.get(target, fields: [("If-None-Match", tag)]).status == 304)
            let part = try portal.get(target, fields: [("Range", "bytes=2-4")])
            #expect(part.status == 206 && part.body == Array(bytes[2...4]))
        }
    }

    @Test func aNameThatIsNotTheFilesLeadsToIt() throws {
        try withPortal { portal in
            let id = try opened("a.gif", MediaFixtures.gif(), portal)
            let answer = try portal.get("/tep/\(id)/khac.exe")
            #expect(answer.status == 302 && answer["location"] == "/tep/\(id)/a.gif")
        }
    }

    @Test(arguments: [
        "/tep/999/a.gif", "/tep/0/a.gif", "/tep/-1/a.gif", "/tep/1.0/a.gif", "/tep/01/a.gif",
        "/tep/99999999999999999999/a.gif", "/tep/1/", "/tep/1/480/a.webp", "/tep/1/x/a.webp",
        "/tep/1/..%2f..%2fportal.sqlite", "/tep/../portal.sqlite", "/xem-truoc/x/tep/1",
    ])
    func whatIsNotThereIsNotFound(target: String) throws {
        try withPortal { portal in
            let status = (try? portal.get(target).status) ?? 400
            #expect([400, 404].contains(status))
        }
    }

    /// A file of nothing published is had by those only who work on the site, and kept by nobody.
    @Test func aFileOfADraftIsForStaffOnly() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let id = try editor.uploaded("a.gif", MediaFixtures.gif())
            let target = "/tep/\(id)/a.gif"
            let own = try editor.get(target)
            #expect(own.status == 200 && own["cache-control"] == "private, no-store")
            #expect(try portal.get(target).status == 404)
            #expect(try portal.get(target, on: "skhcn").status == 404)
            // A name that is wrong tells a visitor nothing.
            #expect(try portal.get("/tep/\(id)/x").status == 404)
            let stranger = try portal.staff("so.khcn", [(.editor, on: "skhcn")])
            #expect(try stranger.get(target).status == 404)
        }
    }
}
