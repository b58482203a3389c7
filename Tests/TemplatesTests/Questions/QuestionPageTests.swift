import Foundation
import Testing

@testable import PortalCore
@testable import Templates

struct DueSentenceTests {
    private let samples = FeatureSamples()

    struct Case: Sendable {
        let due: String
        let state: DueState
        let words: [String]
    }

    @Test(arguments: [
        ("", "/van-ban/798-qd-ttg"), ("skhcn", "https://skhcn.laichau.gov.vn/van-ban/798-qd-ttg"),
    ])
    func `links a cited document on the portal that holds it`(label: String, address: String) {
        let full = samples.question
        let question = AnsweredQuestion(
            summary: full.summary, body: "", askerName: nil, answer: "", answeredBy: nil,
            citations: [
                Citation(
                    number: "798/QĐ-TTg", abstract: "Đề án", issuedOn: nil, issuer: "Chính phủ",
                    documentSlug: "798-qd-ttg", siteLabel: label)
            ], dueOn: full.dueOn)
        let markup = QuestionPage.render(question, in: samples.context).string
        #expect(markup.contains("<a href=\"\(address)\">798/QĐ-TTg</a>"))
    }

    /// Today is 23/11/2026.
    static let cases = [
        Case(
            due: "2026-11-27", state: .onTime(daysLeft: 4),
            words: [
                "Đang chờ trả lời", "phải trả lời chậm nhất", "thứ sáu, ngày 27/11/2026",
                "Còn 4 ngày",
            ]),
        Case(
            due: "2026-11-26", state: .dueSoon(daysLeft: 3), words: ["Sắp đến hạn", "Còn 3 ngày"]),
        Case(due: "2026-11-23", state: .dueSoon(daysLeft: 0), words: ["Hôm nay là ngày cuối cùng"]),
        Case(
            due: "2026-11-22", state: .late(days: 1),
            words: ["Quá hạn", "lẽ ra phải trả lời", "quá hạn 1 ngày"]),
        Case(due: "2026-11-08", state: .late(days: 15), words: ["quá hạn 15 ngày"]),
        Case(
            due: "2026-11-07", state: .longOverdue(days: 16),
            words: ["Quá hạn đã lâu", "nhắc Ban Biên tập", "0213 3000 000", "mailto:banbientap@"]),
    ]

    @Test(arguments: cases)
    func `grows more urgent`(sample: Case) {
        let due = samples.due(on: sample.due)
        #expect(DueState(due: due.day, today: FeatureSamples.now.day) == sample.state)
        let markup = DueSentence(
            due: due, unit: "Sở Tư pháp", today: FeatureSamples.now.day,
            contact: samples.context.site.contact
        ).html.string
        for words in sample.words { #expect(markup.contains(words)) }
        #expect(markup.contains("(15 ngày làm việc, theo Điều 13 khoản 6)"))
    }

    @Test func `offers the contact page where no number is known`() {
        let markup = DueSentence(
            due: samples.due(on: "2026-09-01"), unit: nil, today: FeatureSamples.now.day,
            contact: Contact(address: nil, phone: nil, fax: nil, email: nil)
        ).html.string
        #expect(markup.contains("<a href=\"/lien-he\">"))
    }

    @Test func `explains the day`() {
        let markup = DueExplanation(
            due: samples.due(on: "2026-12-08", isProvisional: true), subject: "Câu hỏi"
        ).html
            .string
        #expect(markup.contains("Vì sao là ngày này?"))
        #expect(markup.contains("3 ngày không tính"))
        #expect(markup.contains("24/11/2026</time></td><td>Ngày Văn hóa Việt Nam"))
        #expect(markup.contains("tạm tính"))
        #expect(markup.contains("Từ 08:00 trở đi nên tính từ 08:00 của ngày làm việc kế tiếp."))
        #expect(!markup.contains("Hạn ban đầu"))
    }

    @Test func `shows both days of an extension`() {
        let due = samples.due(on: "2026-12-22", extendedFrom: "2026-12-08")
        let why = DueExplanation(due: due, subject: "Câu hỏi").html.string
        #expect(why.contains("Hạn ban đầu là"))
        #expect(why.contains("thứ ba, ngày 08/12/2026"))
        let sentence = DueSentence(
            due: due, unit: nil, today: FeatureSamples.now.day,
            contact: samples.context.site.contact
        ).html.string
        #expect(sentence.contains("thứ ba, ngày 22/12/2026"))
        #expect(sentence.contains("Hạn ban đầu là"))
    }
}

struct QuestionPageTests {
    @Test func `says before one begins what is taken and where the rest is brought`() throws {
        let page = try #require(FeatureSamples().pages.first { $0.name == "dat-cau-hoi" })
        let markup = page.html.string
        for words in ["cơ chế, chính sách", "thủ tục hành chính", "cơ hội đầu tư"] {
            #expect(markup.contains(words))
        }
        let refusal = try #require(markup.range(of: "Không tiếp nhận khiếu nại, tố cáo"))
        let form = try #require(markup.range(of: "href=\"/hoi-dap/dat-cau-hoi/ca-nhan\""))
        #expect(refusal.lowerBound < form.lowerBound)
        #expect(markup.contains("Đơn khiếu nại được gửi tới"))
        #expect(markup.contains("Đơn tố cáo được gửi tới"))
    }

    private let samples = FeatureSamples()

    private func page(_ name: String) throws -> String {
        try #require(samples.pages.first { $0.name == name }).html.string
    }

    @Test func `bears the note of Article 13.8`() throws {
        let markup = try page("hoi-dap-mot")
        #expect(markup.contains("chỉ có ý nghĩa tham khảo"))
        #expect(markup.contains("không phải là cơ sở pháp lý để giải quyết các quan hệ dân sự"))
        #expect(markup.contains("Luật Khiếu nại, Luật Tố cáo"))
    }

    @Test func `cites documents with a link where the portal holds them`() throws {
        let markup = try page("hoi-dap-mot")
        #expect(markup.contains("<a href=\"/van-ban/123-2015-nd-cp\">123/2015/NĐ-CP</a>"))
        #expect(markup.contains("<strong>60/2014/QH13</strong>"))
    }

    /// Today is 23/11/2026.
    @Test(arguments: [("2026-11-23", true), ("2026-11-24", false)])
    func `warns where a cited document has expired`(day: String, isWarned: Bool) {
        let full = samples.question
        let question = AnsweredQuestion(
            summary: full.summary, body: "", askerName: nil, answer: "", answeredBy: nil,
            citations: [
                Citation(
                    number: "1/2020/QĐ-UBND", abstract: "Quy chế", issuedOn: nil, issuer: "UBND",
                    expiresOn: FeatureSamples.day(day))
            ], dueOn: full.dueOn)
        let markup = QuestionPage.render(question, in: samples.context).string
        #expect(markup.contains("Đã hết hiệu lực từ ngày 23/11/2026") == isWarned)
        #expect(markup.contains("Đã hết hiệu lực") == isWarned)
    }

    @Test(arguments: [
        ("2026-11-12", "Trả lời trong hạn"), ("2026-11-11", "Trả lời quá hạn 1 ngày"),
    ])
    func `says whether the answer was in time`(due: String, words: String) {
        let full = samples.question
        let question = AnsweredQuestion(
            summary: full.summary, body: "", askerName: nil, answer: "", answeredBy: nil,
            citations: [], dueOn: FeatureSamples.day(due))
        let markup = QuestionPage.render(question, in: samples.context).string
        #expect(markup.contains(words))
        #expect(markup.contains("Người hỏi: không công khai tên"))
    }

    @Test func `never asks for consent with a ticked box`() throws {
        for name in ["mau-individual", "mau-organisation", "gop-y-mau"] {
            let markup = try page(name)
            // A comment may come without personal data, and then needs no consent.
            let isRequired = markup.contains("name=\"dong-y\" required")
            #expect(isRequired == (name != "gop-y-mau"))
            #expect(!markup.contains(" checked"))
            #expect(markup.contains("name=\"website\" tabindex=\"-1\""))
        }
    }

    @Test(arguments: AskerKind.allCases)
    func `asks for what Article 13.3 names`(kind: AskerKind) throws {
        let markup = try page("mau-\(kind)")
        let forBoth: [QuestionForm.Field] = [.title, .body, .name, .address, .phone, .email]
        let forOrganisations: [QuestionForm.Field] = [.organisation, .licence, .position]
        for field in forBoth { #expect(markup.contains("name=\"\(field.rawValue)\"")) }
        for field in forOrganisations {
            #expect(markup.contains("name=\"\(field.rawValue)\"") == (kind == .organisation))
        }
    }

    @Test func `keeps what was typed and leads from each error to its field`() throws {
        let markup = try page("mau-organisation-loi")
        #expect(markup.contains("<a href=\"#muc-so-quyet-dinh\">Bạn sửa mục này.</a>"))
        #expect(
            markup.contains(
                "id=\"muc-so-quyet-dinh\" name=\"so-quyet-dinh\" required aria-describedby"))
        #expect(markup.contains("value=\"đã gõ\""))
    }

    @Test(arguments: [
        ("sai", "Mã gồm 8 chữ và số"),
        ("khong-thay", "Không có câu hỏi, kiến nghị nào mang mã này với số điện thoại này"),
        ("cho", "Ban Biên tập đã nhận"), ("chuyen", "Sở Tư pháp phải trả lời"),
        ("xong", "href=\"/hoi-dap/dang-ky-khai-sinh\""), ("tu-choi", "Đây là nội dung khiếu nại."),
    ])
    func `tells the state by code`(name: String, words: String) throws {
        #expect(try page("tra-cuu-\(name)").contains(words))
    }
}
