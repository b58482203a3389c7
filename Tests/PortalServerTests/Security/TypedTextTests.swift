import PortalCore
import Templates
import Testing

@testable import PortalServer

/// What people type comes back as text, whatever it looks like.
struct TypedTextTests {
    static let script = #""'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;"#

    static func isHarmless(_ page: String) -> Bool {
        !page.contains("<script>alert") && !page.contains("<img src=x") && !page.contains("\"'><")
    }

    /// A script in each field, with one error elsewhere so that the form comes back.
    @Test(arguments: AskerKind.allCases, QuestionForm.Field.allCases)
    func aScriptInAFieldComesBackAsText(kind: AskerKind, field: QuestionForm.Field) throws {
        let filled = kind == .individual ? FilledForms.individual : FilledForms.organisation
        try withPortal { portal in
            let open = try OpenForm(portal, QuestionAddresses.form(for: kind).string)
            let wrong = field == .consent ? QuestionForm.Field.phone : .consent
            let fields = filled.with(wrong.rawValue, "").with(field.rawValue, Self.script)
            let answer = try open.send(fields, to: portal)
            #expect(answer.status == 422)
            #expect(Self.isHarmless(answer.text))
            for (name, value) in filled
            where name != field.rawValue && name != wrong.rawValue {
                #expect(answer.text.contains(value), "\(name) is lost")
            }
        }
    }

    @Test(arguments: AskerKind.allCases, PetitionForm.Field.allCases)
    func aScriptInAPetitionComesBackAsText(kind: AskerKind, field: PetitionForm.Field) throws {
        let filled =
            FilledForms.petition + (kind == .organisation ? FilledForms.organisation.suffix(3) : [])
        try withPortal { portal in
            let open = try OpenForm(portal, PetitionAddresses.form(for: kind).string)
            let wrong: QuestionForm.Field = field == .common(.consent) ? .phone : .consent
            let fields = filled.with(wrong.rawValue, "").with(field.rawValue, Self.script)
            let answer = try open.send(fields, to: portal)
            #expect(answer.status == 422)
            #expect(Self.isHarmless(answer.text))
            for (name, value) in filled where name != field.rawValue && name != wrong.rawValue {
                #expect(answer.text.contains(value), "\(name) is lost")
            }
        }
    }

    @Test(arguments: CommentForm.Field.allCases)
    func aScriptInACommentComesBackAsText(field: CommentForm.Field) throws {
        try withPortal { portal in
            let target = "/gop-y/du-thao-huong-dan-viet-bai-de-doc/gui-y-kien"
            let open = try OpenForm(portal, target)
            let fields = [(CommentForm.Field.showName.rawValue, "co")].with(
                field.rawValue, Self.script)
            let answer = try open.send(fields, to: portal)
            #expect(answer.status == 422)
            #expect(Self.isHarmless(answer.text))
        }
    }

    @Test(arguments: [
        "/tim-kiem?q=", "/hoi-dap/tra-cuu?ma=", "/van-ban?hinh-thuc=", "/van-ban?nam=",
        "/van-ban?co-quan=", "/van-ban?sau=", "/tim-kiem?q=a&loai=", "/gop-y?sau=",
    ])
    func aScriptInAQueryComesBackAsText(target: String) throws {
        try withPortal { portal in
            let answer = try portal.get(target + OpenForm.encoded(Self.script))
            #expect(answer.status == 200)
            #expect(Self.isHarmless(answer.text))
        }
    }

    @Test func aScriptInAnAnsweredQuestionIsText() throws {
        try withPortal { portal in
            let open = try OpenForm(portal, "/hoi-dap/dat-cau-hoi/ca-nhan")
            var fields = FilledForms.individual
            for field in [QuestionForm.Field.title, .body, .name] {
                fields = fields.with(field.rawValue, "Câu hỏi về đất đai \(Self.script)")
            }
            fields = fields.with(QuestionForm.Field.showName.rawValue, "co")
            let receipt = try open.send(fields, to: portal)["location"].orMissing
            let code = try receipt.split(separator: "/").last.flatMap {
                QuestionCode(entered: String($0))
            }.orMissing
            #expect(Self.isHarmless(try portal.get(receipt).text))
            try portal.core.questionModeration.answer(
                code,
                QuestionModeration.Answer(
                    unit: "Sở \(Self.script)", answeredBy: "Giám đốc \(Self.script)",
                    text: "Trả lời \(Self.script)\n\n[a](javascript:alert(3))",
                    citations: [
                        Citation(
                            number: "1/\(Self.script)", abstract: Self.script,
                            issuedOn: CalendarDay("2024-01-18"),
                            issuer: Self.script)
                    ]), now: portal.clock.now)
            try portal.application.refresh()
            let targets = try PublicPages(portal: portal, label: "", codes: [code]).targets()
            for target in targets {
                let answer = try portal.get(target)
                // Text and tables for other programs are no pages; browsers are told so.
                guard answer["content-type"]?.hasPrefix("text/html") == true else {
                    #expect(answer["x-content-type-options"] == "nosniff", "\(target)")
                    continue
                }
                let text = answer.text
                #expect(Self.isHarmless(text), "\(target)")
                #expect(!text.contains("href=\"javascript:"), "\(target)")
            }
        }
    }
}
