import Foundation
import Testing

@testable import PortalCore

/// What editors are told of an article before it is published (Articles 5.3, 9.1 and 17).
struct PublishingFindingTests {
    private let scene: ArticleWorkScene

    init() throws {
        scene = try ArticleWorkScene()
    }

    private func findings(_ values: [ArticleForm.Field: String]) throws -> [PublishingFinding] {
        var form = ArticleForm.filled("Khai mạc lễ hội", in: scene.news)
        form.values.merge(values) { _, given in given }
        let id = try scene.portal.articleEditing.create(
            form, on: scene.member, by: scene.writer, submissionKey: UUID().uuidString,
            now: .morning)
        let opened = try scene.portal.articleEditing.open(
            id, of: scene.member, by: scene.writer, now: .morning)
        return try #require(opened).findings
    }

    @Test func nothingIsSaidOfAWholeArticle() throws {
        #expect(try findings([:]).isEmpty)
    }

    @Test(arguments: [
        (ArticleForm.Field.author, "", "tác giả"), (.body, " \n ", "Chưa có nội dung"),
        (.sourceAddress, "https://baolaichau.vn/", "tên nguồn tin"),
    ])
    func whatIsMissingStandsInTheWay(field: ArticleForm.Field, value: String, words: String) throws
    {
        let found = try findings([field: value])
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.weight == .blocks && $0.message.contains(words) })
    }

    @Test(arguments: [
        (ArticleForm.Field.title, "Gọi 0912345678", "số điện thoại"),
        (.lead, "Căn cước 012345678901.", "số căn cước"),
        (.body, "Gọi 0912 345 678.", "số điện thoại"), (.lead, "", "Chưa có tóm tắt"),
        (.body, "### Sâu", "nhảy cấp"), (.body, "[bài](/van-ban/khong-co)", "không có gì"),
        (.body, "[tệp](/tep/999/a.pdf)", "không có trong thư viện"),
    ])
    func whatMayBeWrongIsTold(field: ArticleForm.Field, value: String, words: String) throws {
        let found = try findings([field: value])
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.weight == .warns && $0.message.contains(words) })
    }
}
