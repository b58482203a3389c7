import Testing

@testable import PortalCore
@testable import Templates

/// What the pages of requests on personal data say and do not say.
struct DataRequestPageWordsTests {
    private let samples = FeatureSamples()

    private func page(_ name: String) throws -> String {
        try #require(samples.pages.first { $0.name == name }).html.string
    }

    /// A public page names no account.
    @Test(arguments: DataRequestState.allCases)
    func `the look-up names nobody who handles it`(state: DataRequestState) throws {
        let text = try page("du-lieu-tra-cuu-\(state.rawValue)")
        #expect(!text.contains("Cán bộ"))
        #expect(text.contains(state.name))
    }

    @Test func `each day explains itself by its own counting`() throws {
        let days = DueDate(
            start: FeatureSamples.moment("2026-11-16"), event: .received, amount: 15, unit: .days,
            opening: .nextDay, firstDay: FeatureSamples.day("2026-11-17"),
            day: FeatureSamples.day("2026-12-01"), skipped: [], rule: "Luật", isProvisional: false,
            extendedFrom: nil)
        let text = DueExplanation(due: days, subject: "Yêu cầu", title: "Vì sao?").html.string
        #expect(text.contains("Ngày đầu tiên được tính là") && text.contains("ngày thứ 15 là"))
        #expect(text.contains("Yêu cầu được tiếp nhận") && !text.contains("ngày làm việc"))
        let working = DueExplanation(due: samples.due, subject: "Câu hỏi").html.string
        #expect(working.contains("Ngày làm việc đầu tiên được tính là"))
        #expect(working.contains("Câu hỏi được tiếp nhận"))
    }

    /// What cannot be taken back asks for a tick; what cannot be done yet has no button.
    @Test func `removing asks to be meant`() throws {
        let ready = try page("du-lieu-viec-xoa-accepted")
        #expect(ready.contains("id=\"xac-nhan-xoa\"") && ready.contains("required"))
        let waiting = try page("du-lieu-viec-cho")
        #expect(!waiting.contains("xac-nhan-xoa") && waiting.contains("Chưa xóa được"))
    }
}
