import Foundation
import GRDB
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Sending articles and pictures, with files, in process and over a socket.
struct ContributionTests {
    static let png = [UInt8]([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [1, 2, 3])

    static func send(
        _ fields: [(String, String)] = FilledForms.contribution,
        files: [MultipartBody.File] = [], to portal: TestPortal, label: String = ""
    ) throws -> ReceivedAnswer {
        let open = try OpenForm(portal, "/gui-bai", on: label)
        let name = BrowserCookie.name(portal.house.origins)
        let body = MultipartBody(
            [(FormContext<Never>.tokenName, open.token)] + fields, files: files)
        return try portal.send(
            "POST", "/gui-bai", host: TestPortal.host(label),
            fields: [
                ("Content-Type", MultipartBody.contentType), ("Cookie", "\(name)=\(open.cookie)"),
            ], body: body.bytes)
    }

    static func picture(_ content: [UInt8] = png, name: String = "le hoi.png") -> MultipartBody.File
    {
        MultipartBody.File(
            field: ContributionForm.Field.files.rawValue, name: name, content: content)
    }

    private static func stored(_ portal: TestPortal) throws -> [IntakeFile] {
        try portal.core.database.read { db in
            try db.rows("SELECT id FROM intake_entry ORDER BY id") { $0[0] as Int64 }
                .flatMap { try IntakeQueries.files(of: $0, db) }
        }
    }

    private static func leftovers(_ portal: TestPortal) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: portal.house.intakeFiles.workFolder().path)
    }

    @Test(arguments: Reach.allCases)
    func aPictureIsTakenAndTheReceiptNamesNumberAndCode(reach: Reach) throws {
        try withPortal(reach) { portal in
            let answer = try Self.send(files: [Self.picture()], to: portal)
            #expect(answer.status == 303)
            let receipt = try portal.get(try answer["location"].orMissing)
            #expect(receipt.status == 200 && receipt["cache-control"] == "no-store")
            #expect(receipt.text.contains("1/2026") && receipt.text.contains("noindex"))
            let file = try Self.stored(portal).first.orMissing
            #expect(file.name == "le hoi.png" && file.type == .media(.png))
            let kept = try Data(contentsOf: portal.house.intakeFiles.location(of: file))
            #expect(Array(kept) == Self.png)
            #expect(try Self.leftovers(portal).isEmpty)
        }
    }

    /// The receipt is of one site, and nothing of the sender stands on it.
    @Test func theReceiptTellsNothingOfTheSender() throws {
        try withPortal { portal in
            let location = try Self.send(to: portal)["location"].orMissing
            let text = try portal.get(location).text
            #expect(!text.contains("Người Gửi") && !text.contains("0912"))
            #expect(try portal.get(location, on: "skhcn").status == 404)
        }
    }

    @Test(arguments: [
        (Array("<svg onload=alert(1)>".utf8), "anh.png"), (Array("MZ".utf8), "bai.docx"),
        ([UInt8](repeating: 0x50, count: 100), "a.pdf"),
    ])
    func aFileOfAnotherTypeIsRefusedAndWhatWasTypedKept(
        content: [UInt8], name: String
    ) throws {
        try withPortal { portal in
            let answer = try Self.send(
                files: [Self.picture(content, name: name)], to: portal)
            #expect(answer.status == 422)
            #expect(answer.text.contains("không thuộc loại được nhận"))
            #expect(answer.text.contains("hãy chọn lại tệp"))
            #expect(answer.text.contains("Lễ hội xuống đồng ở bản Thử"))
            #expect(try Self.stored(portal).isEmpty)
            #expect(try Self.leftovers(portal).isEmpty)
            #expect(try portal.core.database.count("intake_entry") == 0)
        }
    }

    @Test func tooManyAndTooLargeFilesAreTold() throws {
        try withPortal { portal in
            let many = try Self.send(
                files: (0...ContributionFiles.count).map { Self.picture(name: "\($0).png") },
                to: portal)
            #expect(many.status == 422 && many.text.contains("Chỉ nhận nhiều nhất 5 tệp"))
            let large = try Self.send(
                files: [Self.picture(Self.png + [UInt8](repeating: 0, count: 10 << 20))],
                to: portal)
            #expect(large.status == 422 && large.text.contains("lớn hơn 10 MB"))
            #expect(try portal.core.database.count("intake_entry") == 0)
        }
    }

    /// A name is only a name: it leads nowhere and carries nothing into a header.
    @Test(arguments: ["../../portal.sqlite", "a\\b.png", "=cmd|x.png", "a;b.png"])
    func aNameDoesNoHarm(name: String) throws {
        try withPortal { portal in
            #expect(
                try Self.send(files: [Self.picture(name: name)], to: portal).status == 303)
            let file = try Self.stored(portal).first.orMissing
            #expect(!file.name.contains("/") && !file.name.contains("\\"))
        }
    }

    @Test func whatWasSentIsUnderNoPublicAddress() throws {
        try withPortal { portal in
            _ = try Self.send(files: [Self.picture()], to: portal)
            let file = try Self.stored(portal).first.orMissing
            for target in [
                "/intake/\(file.digest)", "/files/intake/\(file.digest)", "/static/\(file.digest)",
                "/quan-tri/cong/tinh/tiep-nhan/tep/\(file.id)",
            ] {
                #expect(try portal.get(target).body != Self.png, "\(target)")
            }
        }
    }

    @Test func anArchivedPortalOffersNoForm() throws {
        try withPortal { portal in
            #expect(try portal.get("/gui-bai", on: "tamduong").status == 410)
            #expect(try portal.get("/phan-anh-noi-dung", on: "tamduong").status == 410)
            let home = try portal.get("/", on: "tamduong").text
            #expect(!home.contains("href=\"/gui-bai\""))
        }
    }

}
