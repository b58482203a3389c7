import Foundation
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Help inside the admin (Article 21).
struct HelpTests {
    /// Answered for scripts, or shown only on the way to something else.
    static let withoutScreen: Set<String> = [
        ArticleWorkAddresses.linkTargets.pattern, AccountAddresses.confirmation.pattern,
        AccountAddresses.secondFactor.pattern,
    ]

    @Test func everyScreenHasATopic() {
        let screens = RouteTable.all.routes.filter {
            guard case .staff = $0.rule.access else { return false }
            return $0.method == .get && !Self.withoutScreen.contains($0.pattern)
        }
        #expect(screens.count > 15)
        for screen in screens {
            #expect(HelpTopic.topic(for: screen.pattern) != nil, "\(screen.pattern)")
        }
    }

    @Test func everyTopicBelongsToAScreen() {
        let patterns = RouteTable.all.routes.map(\.pattern)
        for topic in HelpTopic.all {
            let starts = topic.pattern.split(separator: "/").map { $0.hasPrefix("{") ? "{" : $0 }
            #expect(
                patterns.contains { pattern in
                    pattern.split(separator: "/").map { $0.hasPrefix("{") ? "{" : $0 } == starts
                }, "\(topic.pattern)")
        }
        #expect(Set(HelpTopic.all.map(\.id)).count == HelpTopic.all.count)
    }

    @Test(arguments: [
        ("/quan-tri", "viec-cua-toi"), ("/quan-tri/cong/tinh/bai-viet", "danh-sach-bai"),
        ("/quan-tri/cong/skhcn/bai-viet/moi", "viet-bai"),
        ("/quan-tri/cong/skhcn/bai-viet/12", "sua-bai"),
        ("/quan-tri/cong/skhcn/bai-viet/12/buoc", "sua-bai"),
        ("/quan-tri/cong/skhcn/bai-viet/12/lich-su", "cac-ban"),
    ])
    func theTopicIsThatOfTheScreen(path: String, id: String) {
        #expect(HelpTopic.topic(for: path)?.id == id)
    }

    @Test func nothingElseHasATopic() {
        #expect(HelpTopic.topic(for: "/quan-tri/khong-co") == nil)
        #expect(HelpTopic.topic(for: "/tin-tuc") == nil)
    }

    @Test func aScreenShowsItsTopicAndOnePageShowsAll() throws {
        try withNewsroom { room in
            let list = try room.writer.get(ArticleWorkAddresses.list(room.site))
            #expect(list.text.contains("<summary>Trợ giúp: Danh sách bài viết</summary>"))
            let all = try room.writer.get(HelpAddresses.all())
            for topic in HelpTopic.all {
                #expect(all.text.contains("id=\"\(topic.id)\""))
                #expect(all.text.contains("href=\"#\(topic.id)\""))
            }
        }
    }
}
