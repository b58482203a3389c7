import Testing

@testable import PortalServer

/// The display choices (Article 3.1), and where the form leads afterwards.
struct DisplayTests {
    static func save(
        _ fields: [(String, String)], _ portal: TestPortal, on label: String = ""
    ) throws -> ReceivedAnswer {
        try OpenForm(portal, "/tuy-chon", on: label).send(fields, to: portal)
    }

    @Test(arguments: [
        "/", "/van-ban", "/van-ban?nam=2020&loai=quyet-dinh", "/tim-kiem?q=%C4%91%E1%BA%A5t",
    ])
    func leadsBackToAPathOfThisSite(path: String) throws {
        try withPortal { portal in
            let answer = try Self.save([("quay-lai", path)], portal)
            #expect(answer.status == 303 && answer["location"] == path)
        }
    }

    @Test(arguments: [
        "", "//evil.vn", "///evil.vn", "https://evil.vn", "http:/evil.vn", "http://localhost/",
        "/\\evil.vn", "\\/evil.vn", "\\\\evil.vn", "/\t/evil.vn", "\t//evil.vn", " //evil.vn",
        "/\r\nLocation: http://evil.vn", "/a\r\nSet-Cookie: a=b", "/\u{0}/evil.vn", "evil.vn",
        "javascript:alert(1)", "data:text/html,x", "mailto:a@b.vn", "/\u{338}/evil.vn",
        "/\u{200B}/evil.vn", "%2F%2Fevil.vn", "./..//evil.vn", "@evil.vn", ":80//evil.vn",
    ])
    func leadsNowhereElse(path: String) throws {
        try withPortal(.live) { portal in
            let answer = try Self.save([("quay-lai", path)], portal)
            #expect(answer.status == 303)
            let location = try answer["location"].orMissing
            #expect(answer.values("location").count == 1)
            #expect(location.utf8.first == UInt8(ascii: "/"))
            #expect(location.utf8.dropFirst().first.map { $0 != UInt8(ascii: "/") } ?? true)
            #expect(location.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") })
            #expect(answer.values("set-cookie").count == 1)
        }
    }

    @Test(arguments: [
        ("toi", "lon", "toi.lon"), ("sang", "vua", "sang.vua"), ("x", "y", "theo-may.vua"),
        ("tuong-phan", "rat-lon", "tuong-phan.rat-lon"), ("toi;a=b", "lon\r\n", "theo-may.vua"),
    ])
    func choicesAreKeptInTheBrowser(theme: String, size: String, kept: String) throws {
        try withPortal { portal in
            let answer = try Self.save([("giao-dien", theme), ("co-chu", size)], portal)
            #expect(answer.cookie("hien-thi") == kept)
            let line = try answer.values("set-cookie").first { $0.hasPrefix("hien-thi") }.orMissing
            #expect(line.contains("Max-Age=31536000") && line.contains("SameSite=Lax"))
            #expect(try !portal.isKept("/tuy-chon"))
        }
    }

    @Test(arguments: [
        ("http://localhost/van-ban?nam=2020", "/van-ban?nam=2020"), ("http://evil.vn/a", "/"),
        ("http://localhost.evil.vn/a", "/"), ("http://localhost//evil.vn", "/"),
        ("http://skhcn.localhost/a", "/"), ("", "/"),
    ])
    func theFormRemembersWhereTheReaderCameFrom(referrer: String, path: String) throws {
        try withPortal { portal in
            let page = try portal.get("/tuy-chon", fields: [("Referer", referrer)]).text
            let value = page.components(between: "name=\"quay-lai\" value=\"", and: "\"")
            #expect(value == path)
        }
    }
}
