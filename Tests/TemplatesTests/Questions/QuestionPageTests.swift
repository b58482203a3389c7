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
            ], due: full.due)
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
        #expect(markup.contains("3 ngày không tính vào thời hạn:"))
        #expect(markup.contains("24/11/2026</time></td><td>Ngày Văn hóa Việt Nam"))
        #expect(markup.contains("tạm tính"))
        #expect(markup.contains("Từ 08:00 trở đi nên tính từ 08:00 của ngày làm việc kế tiếp."))
        #expect(!markup.contains("Hạn ban đầu"))
    }

    /// What is answered keeps its day, whatever is announced later.
    @Test func `does not call a day of the past provisional`() {
        let due = samples.due(on: "2026-12-08", isProvisional: true)
        let markup = DueExplanation(due: due, subject: "Câu hỏi", isOpen: false).html.string
        #expect(!markup.contains("tạm tính"))
        #expect(markup.contains("chưa được công bố"))
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
            ], due: full.due)
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
            citations: [], due: samples.due(on: due))
        let markup = QuestionPage.render(question, in: samples.context).string
        #expect(markup.contains(words))
        #expect(markup.contains("Người hỏi: không công khai tên"))
    }

    /// An extension does not hide by how much the first day was missed.
    @Test func `explains the day of an answer and shows the first one`() {
        let full = samples.question
        let question = AnsweredQuestion(
            summary: full.summary, body: "", askerName: nil, answer: "", answeredBy: nil,
            citations: [], due: samples.due(on: "2026-11-12", extendedFrom: "2026-11-06"))
        let markup = QuestionPage.render(question, in: samples.context).string
        #expect(markup.contains("<dt>Hạn ban đầu</dt><dd><time datetime=\"2026-11-06\""))
        #expect(markup.contains("<dt>Hạn trả lời</dt><dd><time datetime=\"2026-11-12\""))
        #expect(markup.contains("Vì sao hạn là ngày này?") && markup.contains("gia hạn bằng"))
        let plain = QuestionPage.render(full, in: samples.context).string
        #expect(plain.contains("Vì sao hạn là ngày này?") && !plain.contains("Hạn ban đầu"))
    }

    @Test(arguments: QuestionStatus.State.allCases)
    func `keeps the explanation in the look-up after the answer`(state: QuestionStatus.State) {
        let due = samples.due(on: "2026-12-22", extendedFrom: "2026-12-08")
        let markup = QuestionStatusView(
            status: samples.status(state, due: due), context: samples.context
        ).html.string
        let isAnswered = [.answered, .answeredElsewhere].contains(state)
        #expect(markup.contains("Vì sao hạn là ngày này?") == isAnswered)
        #expect(markup.contains("<dt>Hạn ban đầu</dt>") == isAnswered)
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

    /// What who asked is told of the one that theirs was merged into: its unit and its day, or what
    /// became of it.
    @Test(arguments: [
        (
            QuestionStatus.State.accepted,
            ["Sở Nội vụ phải trả lời chậm nhất", "<dd>Sở Nội vụ</dd>"]
        ),
        (.received, ["Sở Nội vụ phải trả lời chậm nhất"]),
        (.awaitingData, ["đang chờ bổ sung thông tin về nội dung này"]),
        (.answered, ["Câu hỏi có cùng nội dung đã được trả lời"]),
        (
            .declined,
            ["có cùng nội dung không được tiếp nhận", "đơn khiếu nại", "href=\"/lien-he\""]
        ),
        (.answeredElsewhere, ["đã trả lời trực tiếp", "ngày 19/11/2026", "href=\"/lien-he\""]),
    ])
    func `follows what was merged`(state: QuestionStatus.State, words: [String]) {
        let markup = QuestionStatusView(
            status: samples.merged(into: state), context: samples.context
        ).html.string
        for word in words { #expect(markup.contains(word), "\(word)") }
        #expect(markup.contains("Đã gộp"))
        #expect(markup.contains("phải trả lời") == state.isAwaitingAnswer)
    }

    @Test func `leads to the part that was split off`() {
        var status = samples.status(.received)
        let part = "HD-7K3M-9QXZ"
        status.milestones = [
            QuestionMilestone(kind: .split, at: FeatureSamples.now, note: part)
        ]
        let markup = QuestionStatusView(status: status, context: samples.context).html.string
        #expect(markup.contains("Tách một phần thành câu hỏi riêng"))
        #expect(markup.contains("<a href=\"/hoi-dap/tra-cuu?ma=\(part)\">\(part)</a>"))
    }

    /// Nobody is accused after the end, nor while the clock stands still.
    @Test(arguments: QuestionStatus.State.allCases)
    func `a receipt counts days only where an answer is owed`(state: QuestionStatus.State) {
        let markup = QuestionReceiptPage.render(samples.receipt(state), in: samples.context).string
        for words in ["Quá hạn đã lâu", "lẽ ra phải trả lời", "Vì sao là ngày này?", "Tiếp theo"] {
            #expect(markup.contains(words) == state.isAwaitingAnswer, "\(words)")
        }
        #expect(markup.contains("có ở trang tra cứu") != state.isAwaitingAnswer)
        #expect(markup.contains("href=\"/hoi-dap/tra-cuu?ma=\(samples.code)\""))
        #expect(markup.contains("Đã nhận câu hỏi của bạn"))
    }
}

struct QuestionStageTableTests {
    @Test func `says who held it how long, where it became late and whose measure that is`() {
        let entered = FeatureSamples.moment("2026-11-02")
        let markup = QuestionStageTable(stages: [
            StageLateness(
                stage: Stage(holder: "Ban Biên tập", enteredAt: entered, allowance: 2), taken: 1,
                late: 0),
            StageLateness(
                stage: Stage(holder: "Sở <Tư pháp>", enteredAt: entered, allowance: 11), taken: 17,
                late: 4),
        ]).html.string
        #expect(markup.contains("Sở &lt;Tư pháp&gt;</th>") && markup.contains("<td>17 ngày</td>"))
        #expect(markup.contains("4 ngày") && markup.contains("<td>không</td>"))
        #expect(markup.contains("không chia cho từng khâu"))
        #expect(QuestionStageTable(stages: []).html.isEmpty)
    }
}
