import Testing

@testable import PortalCore
@testable import Templates

struct PetitionPageTests {
    private let samples = FeatureSamples()

    private func page(_ name: String) throws -> String {
        try #require(samples.pages.first { $0.name == name }).html.string
    }

    @Test(arguments: ["kien-nghi", "kien-nghi-gui"])
    func `says in plain words what is brought where`(name: String) throws {
        let markup = try page(name)
        for words in [
            "thủ tục rườm rà", "Đặt câu", "Đó là <strong>khiếu nại</strong>",
            "Đó là <strong>tố cáo</strong>", "Trang này không nhận.",
        ] {
            #expect(markup.contains(words), "\(words)")
        }
    }

    @Test func `says openly which term is kept and why`() throws {
        let markup = try page("kien-nghi-gui")
        #expect(markup.contains("Quy chế không nêu thời hạn riêng cho phản"))
        #expect(markup.contains("Nghị định số 20/2008/NĐ-CP"))
    }

    @Test(arguments: AskerKind.allCases)
    func `asks for the rule, the difficulty and who sends it`(sender: AskerKind) throws {
        let markup = try page("kien-nghi-mau-\(sender)")
        for field in PetitionForm.Field.allCases {
            let isOfOrganisations: Bool =
                [.common(.position), .common(.organisation), .common(.licence)].contains(field)
            let isThere = markup.contains("name=\"\(field.rawValue)\"")
            #expect(isThere == (sender == .organisation || !isOfOrganisations), "\(field)")
        }
        for difficulty in PetitionDifficulty.allCases {
            #expect(markup.contains(">\(difficulty.name)</label>"))
        }
        #expect(!markup.contains(" checked") && markup.contains("name=\"dong-y\" required"))
    }

    @Test func `keeps what was typed and leads from each error to its field`() throws {
        let markup = try page("kien-nghi-mau-organisation-loi")
        for field in PetitionForm.Field.allCases {
            #expect(markup.contains("<a href=\"#muc-\(field.rawValue)\">Bạn sửa mục này.</a>"))
            #expect(markup.contains("id=\"muc-\(field.rawValue)\""))
        }
        #expect(markup.contains("value=\"conduct\" required checked"))
        #expect(markup.contains("value=\"đã gõ\""))
    }

    @Test func `shows the rule, the difficulty, the proposal and the reply`() throws {
        let markup = try page("kien-nghi-mot")
        for words in [
            "Thủ tục đăng ký khai sinh", "Giấy chứng sinh", PetitionDifficulty.burdensome.name,
            "Cho nộp giấy thay thế.", "Sở Tư pháp trả lời", "Giám đốc Sở Tư pháp",
            "href=\"/van-ban/123-2015-nd-cp\"", "chỉ có ý nghĩa tham khảo",
            "Cá nhân gửi: Người hỏi cho phép đăng tên",
        ] {
            #expect(markup.contains(words), "\(words)")
        }
        #expect(!markup.contains("QAPage") && !markup.contains("/danh-gia"))
    }

    @Test func `needs no citation`() {
        let full = samples.petition
        let petition = Petition(
            reply: AnsweredQuestion(
                summary: full.reply.summary, body: "", askerName: nil, answer: "a",
                answeredBy: nil, citations: [], due: full.reply.due),
            details: PetitionDetails(rule: "r", difficulty: .other), sender: .organisation)
        let markup = PetitionPage.render(petition, in: samples.context).string
        #expect(!markup.contains("Văn bản được sử dụng") && !markup.contains("Phương án"))
        #expect(markup.contains("Tổ chức gửi: không công khai tên"))
    }

    @Test(arguments: [
        ("bien-nhan", "Đã nhận phản ánh, kiến nghị của bạn"),
        ("bien-nhan", "Phản ánh, kiến nghị được tiếp nhận lúc"),
        ("tra-cuu-cho", "đang xem phản ánh, kiến nghị của bạn"),
        ("tra-cuu-xong", "href=\"/phan-anh-kien-nghi/dang-ky-khai-sinh\""),
        ("tra-cuu-tu-choi", "href=\"/phan-anh-kien-nghi/gui\""),
        ("so-lieu", "Số liệu trả lời phản ánh, kiến nghị năm 2026"),
        ("", "href=\"/phan-anh-kien-nghi/dang-ky-khai-sinh\""),
        ("loc", "Không có ý kiến trả lời nào khớp"),
    ])
    func `speaks of petitions where questions are spoken of`(name: String, words: String) throws {
        #expect(try page(name.isEmpty ? "kien-nghi" : "kien-nghi-" + name).contains(words))
    }

    @Test(arguments: [("chi-dao-dieu-hanh", true), ("phan-hoi-kien-nghi", true), ("du-an", false)])
    func `is found from direction and governance`(slug: String, isLinked: Bool) {
        let section = Section(
            id: 1, slug: slug, title: "t", summary: "s", parentID: nil, point: "9.1c")
        #expect(PetitionWay(section: section).html.isEmpty != isLinked)
    }
}
