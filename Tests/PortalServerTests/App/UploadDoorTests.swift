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

    @Test func onlySoManyTakePlaces() throws {
        let keys = try ["192.0.2.1", "192.0.2.2", "192.0.2.3"].map {
            AddressKey(try IPAddress($0).orMissing)
        }
        let slots = UploadSlots(limit: 3, limitOfClient: 2)
        var held = [slots.take(for: keys[0]), slots.take(for: keys[0]), slots.take(for: keys[1])]
        #expect(held.allSatisfy { $0 != nil })
        #expect(slots.take(for: keys[1]) == nil && slots.take(for: keys[2]) == nil)
        held.removeLast()
        #expect(slots.take(for: keys[0]) == nil)
        let other = slots.take(for: keys[2])
        #expect(other != nil)
        held.removeAll()
        withExtendedLifetime(other) { #expect(slots.take(for: keys[0]) != nil) }
        // Behind a proxy that names nobody all are one; only the limit for all holds.
        let nameless = (0..<3).map { _ in UploadSlots(limit: 3, limitOfClient: 2).take(for: nil) }
        #expect(nameless.allSatisfy { $0 != nil })
    }

    /// A form on its way from somebody in an IPv6 network, as far as it has come.
    private static func coming(
        _ part: some Sequence<UInt8>, from host: Int, _ portal: TestPortal
    ) throws -> UploadReceiver {
        let request = try Request(
            method: .post, target: CommentFormTests.target, host: TestPortal.domain,
            fields: [("Content-Type", MultipartBody.contentType)],
            clientAddress: "2001:db8::\(host)")
        guard case .received(let receiver, _) = portal.application.bodyHandling(of: request) else {
            throw MissingFixture()
        }
        try receiver.receive(Array(part))
        return try (receiver as? UploadReceiver).orMissing
    }

    /// Whoever sends nothing, or fields alone, keeps nobody out, however many they are.
    @Test func placesAreForThoseWhoseFilesCome() throws {
        try withPortal(.live) { portal in
            let fields = MultipartBody([("y-kien", "Đề nghị xem tệp gửi kèm này.")]).bytes
            let silent = try (0..<64).map {
                try Self.coming($0 % 2 == 0 ? [] : fields.prefix(90), from: $0, portal)
            }
            let whole = MultipartBody(
                [("y-kien", "Đề nghị xem tệp gửi kèm này.")],
                files: [
                    MultipartBody.File(
                        field: "tep", name: "a.pdf", content: [UInt8](repeating: 65, count: 5000))
                ]
            ).bytes
            // One network has four places; what comes then loses its files and nothing else.
            var coming = try (0..<4).map { try Self.coming(whole.dropLast(40), from: $0, portal) }
            let late = try Self.coming(whole, from: 9, portal)
            try late.finish()
            let form = try late.form.orMissing
            #expect(form.files.isEmpty && form.dropped.map(\.reason) == [.noRoom])
            #expect(form.fields.first("y-kien") == "Đề nghị xem tệp gửi kèm này.")
            try withExtendedLifetime((silent, coming)) {
                let plain = try Self.coming(fields, from: 10, portal)
                try plain.finish()
                #expect(plain.form?.dropped.isEmpty == true)
            }
            // Their places are free again once they are gone.
            coming.removeAll()
            let next = try Self.coming(whole, from: 11, portal)
            #expect(next.form?.files.count == 1)
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
