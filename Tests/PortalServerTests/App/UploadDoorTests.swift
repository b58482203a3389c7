import PortalCore
import Templates
import Testing

@testable import HTTPKit
@testable import PortalServer

/// Whose files reach the disk.
struct UploadDoorTests {
    private static let intake = IntakeAddresses.new(AdminSiteName(label: "")).string
    private static let library = MediaAddresses.upload(AdminSiteName(label: "")).string

    /// What a form with a field and a file becomes, before any handler is called.
    private static func received(
        _ target: String, _ portal: TestPortal, cookie: String? = nil
    ) throws -> MultipartForm {
        let body = MultipartBody(
            [("noi-dung-chinh", "Quyết định")],
            files: [MultipartBody.File(field: "tep", name: "a.gif", content: MediaFixtures.gif())])
        let cookies = cookie.map {
            [("Cookie", "\(SignInCookies.sessionName(portal.house.origins))=\($0)")]
        }
        let request = try Request(
            method: .post, target: target, host: TestPortal.domain,
            fields: [("Content-Type", MultipartBody.contentType)] + (cookies ?? []))
        guard case .received(let receiver, _) = portal.application.bodyHandling(of: request) else {
            throw MissingFixture()
        }
        try receiver.receive(body.bytes)
        try receiver.finish()
        return try (receiver as? UploadReceiver).orMissing.form.orMissing
    }

    @Test func whoMayHandsFilesIn() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let form = try Self.received(Self.intake, portal, cookie: editor.sessionCookie)
            #expect(form.files.count == 1 && form.dropped.isEmpty)
            let files = try Self.received(Self.library, portal, cookie: editor.sessionCookie)
            #expect(files.files.count == 1)
        }
    }

    /// What was typed goes on to be kept over the sign-in; no file of a stranger lies on the disk.
    @Test func fromOthersOnlyWhatWasTypedIsTaken() throws {
        try withPortal { portal in
            let administrator = try portal.staff("quan.tri", [(.administrator, on: "")])
            for cookie in [nil, "x", administrator.sessionCookie] {
                let form = try Self.received(Self.intake, portal, cookie: cookie)
                #expect(form.files.isEmpty && form.dropped.count == 1)
                #expect(form.fields.first("noi-dung-chinh") == "Quyết định")
                #expect(throws: BodyRefusal(.forbidden)) {
                    try Self.received(Self.library, portal, cookie: cookie)
                }
            }
        }
    }

    /// Somebody whose session ended while they wrote is shown the sign-in, and the form after it.
    @Test func aFormWithFilesIsKeptOverASignIn() throws {
        try withPortal { portal in
            let nobody = try portal.visitor(0, "khong.ai")
            let answer = try IntakeWorkTests.register(
                files: [
                    MultipartBody.File(field: "tep", name: "a.gif", content: MediaFixtures.gif())
                ], by: nobody, token: "cu")
            #expect(answer.text.contains("Quyết định về lịch tiếp công dân"))
            #expect(answer.text.contains("name=\"\(SignInPage.Field.password.rawValue)\""))
            #expect(try portal.core.database.count("intake_entry") == 0)
        }
    }
}
