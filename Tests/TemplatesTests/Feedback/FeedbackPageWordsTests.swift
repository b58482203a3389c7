import Testing

@testable import PortalCore
@testable import Templates

/// What the pages of feedback say of its day and its answer.
struct FeedbackPageWordsTests {
    private let pages = FeatureSamples().feedbackPages

    private func page(_ name: String) throws -> String {
        try #require(pages.first { $0.name == name }).html.string
    }

    @Test(arguments: FeedbackState.allCases)
    func `tells the day while it is open and the answer once there is one`(
        state: FeedbackState
    ) throws {
        let receipt = try page("phan-hoi-bien-nhan-\(state.rawValue)")
        #expect(receipt.contains("GY-7K3M-9QXZ"))
        #expect(receipt.contains("trả lời chậm nhất") == state.isOpen)
        #expect(receipt.contains("Đã sửa.") == (state == .answered))
    }

    @Test(arguments: Feedback.Kind.allCases, FeedbackState.allCases)
    func `tells the Board how the day stands`(kind: Feedback.Kind, state: FeedbackState) throws {
        let work = try page("phan-hoi-viec-\(kind.rawValue)-\(state.rawValue)")
        #expect(work.contains("Còn 15 ngày") == state.isOpen)
        #expect(work.contains("Đúng hạn") == !state.isOpen)
        #expect(work.contains("\(kind.noun) được tiếp nhận lúc") == state.isOpen)
        let offersToPublish = work.contains("action=\"/quan-tri/cong/tinh/phan-hoi/5/cong-bo\"")
        #expect(offersToPublish == (kind == .page && state == .answered))
        let before = try page("phan-hoi-viec-cu")
        #expect(!before.contains("Đúng hạn") && !before.contains("chậm nhất"))
    }
}
