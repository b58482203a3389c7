import Testing

@testable import PortalCore

struct CommentValidationTests {
    typealias Field = CommentForm.Field

    static let body = "Tôi đồng ý với dự thảo này."

    static func errors(_ values: [Field: String]) -> [Field] {
        switch CommentValidation.submission(from: CommentForm(values: values)) {
        case .success: []
        case .failure(let invalid): invalid.errors.map(\.field)
        }
    }

    /// What is filled in, and the fields that are wrong.
    @Test(
        arguments: [
            ([:], [Field.body]),
            ([.body: "   "], [.body]),
            ([.body: "ngắn quá"], [.body]),
            ([.body: String(repeating: "ữ", count: 10_001)], [.body]),
            ([.body: String(repeating: "ữ", count: 10_000)], []),
            ([.body: body], []),
            ([.body: body, .name: "Tên"], [.consent]),
            ([.body: body, .contact: "0912345678"], [.consent]),
            ([.body: body, .name: "Tên", .consent: "co"], []),
            ([.body: body, .name: "Tên", .consent: "on"], [.consent]),
            ([.body: body, .showName: "co"], [.name, .consent]),
            ([.body: body, .showName: "co", .name: "Tên"], [.consent]),
            ([.body: body, .showName: "co", .name: "Tên", .consent: "co"], []),
            ([.body: body, .name: String(repeating: "a", count: 101), .consent: "co"], [.name]),
            (
                [.body: body, .contact: String(repeating: "a", count: 201), .consent: "co"],
                [.contact]
            ),
        ] as [([Field: String], [Field])])
    func everyFieldIsChecked(values: [Field: String], wrong: [Field]) {
        #expect(Self.errors(values) == wrong)
    }

    @Test func aNameThatIsNotToBeShownIsNotShown() throws {
        let values: [Field: String] = [.body: Self.body, .name: "Tên", .consent: "co"]
        let comment = try CommentValidation.submission(from: CommentForm(values: values)).get()
        #expect(!comment.showsName && comment.name == "Tên")
    }
}
