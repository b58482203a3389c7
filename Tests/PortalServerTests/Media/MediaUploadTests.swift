import Foundation
import PortalCore
import Templates
import Testing

@testable import PortalServer

/// Files on their way into a library.
@Suite struct MediaUploadTests {
    private let list = MediaAddresses.list(AdminSiteName(label: ""))

    private static func file(_ name: String, _ bytes: [UInt8]) -> MediaFormBody.File {
        MediaFormBody.File(name: name, bytes: bytes)
    }

    @Test func oneFileLeadsToItsPage() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let id = try editor.uploaded("Lễ hội.gif", MediaFixtures.gif())
            let item = MediaAddresses.item(AdminItem(AdminSiteName(label: ""), id))
            let page = try editor.get(item)
            #expect(page.status == 200)
            #expect(page.text.contains("<h1>Lễ hội</h1>"))
            #expect(try editor.get(list).text.contains("Chưa có mô tả"))
            let saved = try editor.send(
                [("ten", "Lễ hội"), ("mo-ta", "Người múa"), ("tac-gia", "Ban Biên tập")], to: item)
            #expect(saved.status == 303)
            #expect(try editor.get(item).text.contains("value=\"Người múa\""))
            let wrong = try editor.send(
                [("ten", ""), ("mo-ta", "Đã ghi"), ("trang-tri", "co")], to: item)
            #expect(wrong.status == 422)
            #expect(
                wrong.text.contains("value=\"Đã ghi\"") && wrong.text.contains("Hãy ghi tên tệp."))
        }
    }

    @Test func whatIsRefusedIsNamedAndTheRestIsTaken() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let answer = try editor.upload([
                Self.file("tot.gif", MediaFixtures.gif()), Self.file("xau.svg", MediaFixtures.svg),
                Self.file("gia.jpg", MediaFixtures.pdf),
            ])
            #expect(answer.status == 422)
            #expect(answer.text.contains("<strong>tot.gif</strong>: đã nhận."))
            #expect(answer.text.contains("<strong>xau.svg</strong>: Không nhận SVG"))
            #expect(answer.text.contains("<strong>gia.jpg</strong>: Tên tệp có đuôi “.jpg”"))
            #expect(try portal.core.database.count("media_item") == 1)
            let none = try editor.upload([])
            #expect(none.status == 422 && none.text.contains("Hãy chọn ít nhất một tệp."))
        }
    }

    @Test func ourScriptIsAnsweredInJSON() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            func send(_ name: String, _ bytes: [UInt8]) throws -> (Int, [String: Any]) {
                let answer = try editor.upload(
                    [Self.file(name, bytes)], head: [("Accept", "application/json")])
                let list = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [Any]
                return (answer.status, try (list?.first as? [String: Any]).orMissing)
            }
            let good = try send("a.gif", MediaFixtures.gif())
            #expect(good.0 == 200)
            let file = try (good.1["file"] as? [String: Any]).orMissing
            #expect((file["address"] as? String)?.hasSuffix("/a.gif") == true)
            let bad = try send("a.svg", MediaFixtures.svg)
            #expect(bad.0 == 422 && bad.1["file"] == nil)
            #expect((bad.1["message"] as? String)?.hasPrefix("Không nhận SVG") == true)
        }
    }

    /// Names that would harm a folder, a header or a page.
    @Test(arguments: [
        "../../../etc/passwd.gif", "a%0D%0ASet-Cookie: x=1.gif", "<script>alert(1)</script>.gif",
        "a\u{202E}gpj.gif", "..\\..\\a.gif", "\\\"; filename=\\\"b.gif",
    ])
    func hostileNamesAreHarmless(name: String) throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let id = try editor.uploaded(name, MediaFixtures.gif())
            let found = try portal.media.open(
                id, of: portal.site(""), by: portal.actor(of: editor))
            let item = try found.orMissing.item
            #expect(item.fileName.wholeMatch(of: /[a-z0-9-]+\.gif/) != nil)
            let page = try editor.get(MediaAddresses.item(AdminItem(AdminSiteName(label: ""), id)))
            #expect(!page.text.contains("<script>alert"))
            let file = try editor.get("/tep/\(id)/\(item.fileName)")
            #expect(file.status == 200 && file["set-cookie"] == nil)
            // What lies in the store is named by its hash.
            let anyPlace = portal.media.store.location(of: String(repeating: "0", count: 64))
            let names = try FileManager.default.subpathsOfDirectory(
                atPath: anyPlace.deletingLastPathComponent().deletingLastPathComponent().path)
            #expect(
                names.allSatisfy { $0.wholeMatch(of: /work|[0-9a-f]{2}(\/[0-9a-f]{64})?/) != nil })
        }
    }

    @Test func filesComeFromThoseWithTheRightOnly() throws {
        try withPortal { portal in
            let files = [Self.file("a.gif", MediaFixtures.gif())]
            let administrator = try portal.staff("quan.tri", [(.administrator, on: "")])
            let stranger = try portal.staff("so.khcn", [(.editor, on: "skhcn")])
            let nobody = try portal.visitor(0, "khong.ai")
            let token = try stranger.token()
            #expect(try nobody.upload(files, token: token).status == 403)
            #expect(try administrator.upload(files).status == 403)
            #expect(try stranger.upload(files).status == 404)
            #expect(try stranger.upload(files, token: "x").status == 403)
            #expect(
                try stranger.upload(
                    files, to: "skhcn", head: [("Origin", "https://khac.vn")]
                ).status == 403)
            #expect(try portal.core.database.count("media_item") == 0)
            #expect(try stranger.upload(files, to: "skhcn").status == 303)
            // Another site's file is found on no route.
            let id = try portal.firstMedia()
            let other = AdminItem(AdminSiteName(label: ""), id)
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            for address in [
                MediaAddresses.item(other),
                MediaAddresses.version(MediaAddresses.Version(other, number: 1)),
            ] {
                #expect(try editor.get(address).status == 404)
            }
            for target in [
                MediaAddresses.item(other), MediaAddresses.opening(other),
                MediaAddresses.deletion(other),
            ] {
                let answer = try editor.send(
                    [("ten", "x"), ("cong-khai", "co")], to: target, from: list)
                #expect(answer.status == 404)
            }
            let replaced = try editor.upload(
                [Self.file("b.gif", MediaFixtures.gif(9))],
                at: MediaAddresses.replacement(other).string)
            #expect(replaced.status == 404)
        }
    }

    @Test func limitsAreNamed() throws {
        var setup = PortalSetup()
        setup.mediaRules.limits.fileBytes = 100
        setup.mediaRules.filesPerForm = 2
        setup.mediaRules.siteBytes = 60
        try withPortal(.router, setup) { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let answer = try editor.upload([
                Self.file("a.gif", MediaFixtures.gif()), Self.file("b.gif", MediaFixtures.gif(1)),
                Self.file("c.gif", MediaFixtures.gif(2)),
            ])
            #expect(answer.status == 422)
            #expect(answer.text.contains("<strong>a.gif</strong>: đã nhận."))
            #expect(answer.text.contains("<strong>b.gif</strong>: Thư viện của cổng đã gần đủ"))
            #expect(
                answer.text.contains("<strong>c.gif</strong>: Mỗi lần tải lên nhiều nhất 2 tệp."))
            let large = try editor.upload([
                Self.file("d.gif", [UInt8](repeating: 1, count: 101))
            ])
            #expect(large.text.contains("<strong>d.gif</strong>: Tệp lớn quá"))
        }
    }

    @Test func aFileIsReplacedAndTakenAway() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let id = try editor.uploaded("a.gif", MediaFixtures.gif())
            let item = AdminItem(AdminSiteName(label: ""), id)
            let replaced = try editor.upload(
                [Self.file("b.gif", MediaFixtures.gif(7))],
                at: MediaAddresses.replacement(item).string)
            #expect(replaced.status == 303)
            #expect(try editor.get("/tep/\(id)/a.gif").body == MediaFixtures.gif(7))
            let old = MediaAddresses.version(MediaAddresses.Version(item, number: 1))
            #expect(try editor.get(old).body == MediaFixtures.gif())
            let other = try editor.upload(
                [Self.file("b.pdf", MediaFixtures.pdf)],
                at: MediaAddresses.replacement(item).string)
            #expect(other.status == 422 && other.text.contains("cùng loại"))
            let page = MediaAddresses.item(item)
            #expect(
                try editor.send([("cong-khai", "co")], to: MediaAddresses.opening(item), from: page)
                    .status == 303)
            #expect(try portal.get("/tep/\(id)/a.gif").status == 200)
            #expect(
                try editor.send([], to: MediaAddresses.deletion(item), from: page).status == 422)
            _ = try editor.send(
                [("cong-khai", "khong")], to: MediaAddresses.opening(item), from: page)
            #expect(
                try editor.send([], to: MediaAddresses.deletion(item), from: page).status == 303)
            #expect(try editor.get("/tep/\(id)/a.gif").status == 404)
        }
    }
}

extension TestPortal {
    /// The actor behind a browser's session.
    func actor(of browser: StaffBrowser) throws -> Actor {
        let session = try core.sessions.session(
            SecretToken(received: try browser.sessionCookie.orMissing),
            from: browser.clientAddress, now: clock.now)
        return try session.orMissing.actor
    }

    /// The number of the first file of any library.
    func firstMedia() throws -> Int64 {
        let found = try core.database.numbers(of: "media_item")
        return try found.first.orMissing
    }
}
