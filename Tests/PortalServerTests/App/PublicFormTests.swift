import Foundation
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The one way of every form of the public: all that is wrong is told at once, and nothing of a
/// form that is not taken is kept, its files neither.
struct PublicFormTests {
    struct Form: Sendable {
        let target: String
        let filled: [(String, String)]
        /// Left empty, one of them the consent.
        let missing: [String]
        /// Where its files lie; nil where it takes none.
        let folder: String?
    }

    private static let consent = QuestionForm.Field.consent.rawValue
    private static let files = QuestionForm.Field.files.rawValue

    static let forms = [
        Form(
            target: "/hoi-dap/dat-cau-hoi/ca-nhan", filled: FilledForms.individual,
            missing: ["noi-dung", consent], folder: "questions"),
        Form(
            target: "/hoi-dap/dat-cau-hoi/to-chuc", filled: FilledForms.organisation,
            missing: ["noi-dung", "to-chuc", consent], folder: "questions"),
        Form(
            target: "/phan-anh-kien-nghi/gui/ca-nhan", filled: FilledForms.petition,
            missing: ["quy-dinh", "noi-dung", consent], folder: "questions"),
        Form(
            target: "/phan-anh-kien-nghi/gui/to-chuc",
            filled: FilledForms.petition + FilledForms.organisation.suffix(3),
            missing: ["quy-dinh", "noi-dung", "to-chuc", consent], folder: "questions"),
        Form(
            target: "/gop-y/du-thao-huong-dan-viet-bai-de-doc/gui-y-kien",
            filled: FilledForms.comment + [("ho-ten", "Người Góp Ý"), (consent, "co")],
            missing: ["y-kien", consent], folder: "consultations"),
        Form(
            target: "/gui-bai", filled: FilledForms.contribution,
            missing: ["tieu-de", "cam-ket", consent], folder: "intake"),
        Form(
            target: "/phan-anh-noi-dung",
            filled: FilledForms.report + [("lien-he", "0912 345 678"), (consent, "co")],
            missing: ["noi-dung", consent], folder: nil),
        Form(
            target: "/phan-hoi",
            filled: FilledForms.feedback + [("lien-he", "0912 345 678"), (consent, "co")],
            missing: ["noi-dung", consent], folder: nil),
    ]

    private static func send(
        _ form: Form, without missing: [String], _ files: [MultipartBody.File],
        _ portal: TestPortal
    ) throws -> ReceivedAnswer {
        let open = try OpenForm(portal, form.target)
        let fields = form.filled.filter { !missing.contains($0.0) }
        guard form.folder != nil else { return try open.send(fields, to: portal) }
        let body = MultipartBody(
            [(FormContext<Never>.tokenName, open.token)] + fields, files: files)
        return try portal.send(
            "POST", form.target,
            fields: [
                ("Content-Type", MultipartBody.contentType),
                ("Cookie", "\(BrowserCookie.name(portal.house.origins))=\(open.cookie)"),
            ], body: body.bytes)
    }

    private static func file(_ name: String, _ text: String) -> MultipartBody.File {
        MultipartBody.File(field: files, name: name, content: Array(text.utf8))
    }

    private static func kept(_ form: Form, _ portal: TestPortal) -> [String] {
        guard let folder = form.folder else { return [] }
        let root = portal.house.files.folder(folder).location(of: "00").deletingLastPathComponent()
            .deletingLastPathComponent()
        let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return paths?.compactMap { ($0 as? URL)?.lastPathComponent }.filter { $0.count == 64 } ?? []
    }

    private static let pdf = CommentUploadTests.pdf

    @Test(arguments: forms)
    func allThatIsWrongIsToldAtOnce(form: Form) throws {
        try withPortal { portal in
            let answer = try Self.send(
                form, without: form.missing,
                [Self.file("gia.pdf", "<html><script>"), Self.file("la.exe", "MZ")], portal)
            #expect(answer.status == 422)
            let told = form.missing + (form.folder == nil ? [] : [Self.files, Self.files])
            let links = answer.text.components(separatedBy: "<li><a href=\"#muc-").dropFirst()
                .map { String($0.prefix { $0 != "\"" }) }
            #expect(links.sorted() == told.sorted())
            let places = links.compactMap {
                answer.text.firstRange(of: "id=\"muc-\($0)\"")?.lowerBound
            }
            #expect(places.count == links.count && places == places.sorted())
            for name in ["gia.pdf", "la.exe"] where form.folder != nil {
                #expect(answer.text.contains("Tệp “\(name)”"))
            }
            #expect(answer.text.contains("hãy chọn lại tệp") == (form.folder != nil))
            for (name, value) in form.filled
            where !form.missing.contains(name) && value.count > 2 {
                #expect(answer.text.contains(value), "\(name) is lost")
            }
        }
    }

    /// What an address puts into a form or a page is text like any other.
    @Test(arguments: [
        "/hoi-dap/tra-cuu?ma=", "/du-lieu-ca-nhan/tra-cuu?ma=", "/du-lieu-ca-nhan/gui-yeu-cau?ma=",
        "/phan-hoi?trang=%2Fvan-ban", "/tim-kiem?q=",
    ])
    func controlCharactersComeBackFromNoAddress(target: String) throws {
        try withPortal { portal in
            let page = try portal.get(target + "HD-7K%00%1B%7F").text
            #expect(page.contains("HD-7K"), "the value is not shown")
            #expect(page.withoutControls == page)
        }
    }

    /// No page may hold them, and nothing else of what was typed is lost.
    @Test(arguments: forms)
    func controlCharactersComeBackFromNoForm(form: Form) throws {
        try withPortal { portal in
            let typed = form.filled.map { ($0.0, "\u{0}\u{1B}\u{7F}" + $0.1) }
            let answer = try Self.send(
                Form(
                    target: form.target, filled: typed, missing: form.missing, folder: form.folder),
                without: [Self.consent], [], portal)
            #expect(answer.status == 422)
            #expect(answer.text.withoutControls == answer.text)
            for (name, value) in form.filled where value.count > 2 {
                #expect(answer.text.contains(value), "\(name) is lost")
            }
        }
    }

    /// As somebody sends them who did not look how large they are; nothing typed is lost.
    @Test(arguments: forms.filter { $0.folder != nil })
    func photographsOfAPhoneAreToldAndNotCutOff(form: Form) throws {
        try withPortal { portal in
            let photo = String(repeating: "x", count: 11 << 20)
            let answer = try Self.send(
                form, without: [], [Self.file("1.jpg", photo), Self.file("2.jpg", photo)], portal)
            #expect(answer.status == 422)
            for name in ["1.jpg", "2.jpg"] {
                #expect(answer.text.contains("Tệp “\(name)” lớn hơn"), "\(name)")
            }
            for (name, value) in form.filled where value.count > 2 {
                #expect(answer.text.contains(value), "\(name) is lost")
            }
        }
    }

    /// A good file of a form that is not taken is not kept; sent again with all that was missing,
    /// it is.
    @Test(arguments: forms.filter { $0.folder != nil })
    func filesAreKeptOnlyWithTheirForm(form: Form) throws {
        try withPortal { portal in
            let before = Self.kept(form, portal)
            let wrong = try Self.send(
                form, without: [Self.consent], [Self.file("tot.pdf", Self.pdf)], portal)
            #expect(wrong.status == 422)
            #expect(Self.kept(form, portal) == before)
            let mixed = try Self.send(
                form, without: [],
                [Self.file("tot.pdf", Self.pdf), Self.file("la.exe", "MZ")], portal)
            #expect(mixed.status == 422 && mixed.text.contains("la.exe"))
            #expect(Self.kept(form, portal) == before)
            let right = try Self.send(
                form, without: [], [Self.file("tot.pdf", Self.pdf)], portal)
            #expect(right.status == 303)
            #expect(Self.kept(form, portal).count == before.count + 1)
        }
    }
}
