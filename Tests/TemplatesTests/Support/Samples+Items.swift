import Foundation

@testable import PortalCore
@testable import Templates

extension Samples {
    private static let headlines = [
        "Từ ngày 01/7/2025, tỉnh Lai Châu có 38 xã, phường và không còn cấp huyện",
        "Hướng dẫn nộp hồ sơ đất đai tại bộ phận một cửa cấp xã",
        "Lịch tiếp công dân tháng 12 của lãnh đạo Ủy ban nhân dân tỉnh",
        "Lấy ý kiến dự thảo quy định hỗ trợ phát triển chè chất lượng cao",
        "Cảnh báo sương muối, rét hại ở vùng cao trên 1.500 mét",
        "Thông báo kết quả quan trắc chất lượng nước sông Nậm Na quý III",
    ]

    func summaries(_ count: Int = 6) -> [ArticleSummary] {
        Self.headlines.prefix(count).enumerated().map { index, headline in
            ArticleSummary(
                id: Int64(index + 1), slug: planted + "bai-\(index + 1)",
                sectionSlug: planted + "tin-tuc", sectionTitle: text("Tin trong tỉnh"),
                title: text(headline),
                lead: text(
                    "Người dân nộp hồ sơ tại Trung tâm Phục vụ hành chính công nơi mình ở; "
                        + "giấy tờ cấp trước đây vẫn có giá trị, không phải đổi lại."),
                publishedAt: Self.now.adding(seconds: -86_400 * Int64(index)),
                site: index == 3 ? link() : province)
        }
    }

    func article() -> Article {
        Article(
            summary: summaries()[0],
            body: .text(
                text(
                    """
                    Từ ngày 01/7/2025, chính quyền địa phương có **hai cấp**: tỉnh và xã.

                    ## Bạn cần làm gì

                    1. Giữ nguyên giấy tờ đã cấp.
                    2. Nộp hồ sơ mới tại xã, phường nơi bạn ở.

                    - Thẻ căn cước: không phải đổi.
                    - Sổ đỏ: đổi khi có nhu cầu, xem [hướng dẫn](/tin-tuc/bai-2).

                    > Người dân không phải chịu phí khi chuyển đổi giấy tờ.

                    ### Hỏi thêm

                    Gửi câu hỏi tại mục Hỏi – Đáp.
                    """)),
            author: text("Ban Biên tập"),
            source: Article.Source(
                name: text("Sở Nội vụ"), address: planted + "https://sonoivu.laichau.example/"),
            updatedAt: Self.now.adding(seconds: 600),
            eventDay: CalendarDay("2025-07-01"),
            section: section("tin-trong-tinh", "Tin trong tỉnh"),
            parentSection: section("tin-tuc", "Tin tức"))
    }

    func documents(_ count: Int = 5) -> [DocumentSummary] {
        let abstracts = [
            "Ban hành Quy định về cung cấp, quản lý, khai thác và sử dụng thông tin trên Cổng "
                + "Thông tin điện tử tỉnh Lai Châu",
            "Phê duyệt quy hoạch chi tiết xây dựng khu trung tâm hành chính",
            "Về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Lai Châu năm 2025",
        ]
        return (0..<count).map { index in
            DocumentSummary(
                id: Int64(index + 1), slug: planted + "43-2020-qd-ubnd-\(index)",
                number: text("43/2020/QĐ-UBND"), kind: text("Quyết định"),
                issuer: text("Ủy ban nhân dân tỉnh Lai Châu"), issuedOn: CalendarDay("2020-12-02"),
                abstract: text(abstracts[index % abstracts.count]), hasDownload: true)
        }
    }

    func consultations() -> [ConsultationSummary] {
        [
            (2, "Dự thảo Quy định hỗ trợ phát triển chè chất lượng cao"),
            (19, "Dự thảo Bảng giá đất 2027"),
        ]
        .enumerated().map { index, item in
            ConsultationSummary(
                id: Int64(index + 1), slug: planted + "du-thao-\(index + 1)",
                title: text(item.1), summary: text("Mức hỗ trợ, điều kiện và cách nộp hồ sơ."),
                opensAt: Self.now.adding(seconds: -864_000),
                closesAt: Self.now.adding(seconds: 86_400 * Int64(item.0)), commentCount: 12)
        }
    }

    func questions() -> [QuestionSummary] {
        [
            ("Thị trấn Tam Đường nay thuộc xã nào?", "Sở Nội vụ", Int64(3)),
            (
                "Cần giấy tờ gì để xin hỗ trợ trồng cây dược liệu?", "Sở Nông nghiệp và Môi trường",
                9
            ),
            ("Đổi tên xã có phải làm lại giấy khai sinh không?", "Sở Tư pháp", 0),
        ].enumerated().map { index, item in
            QuestionSummary(
                id: Int64(index + 1), slug: planted + "cau-\(index + 1)", title: text(item.0),
                field: text("Tổ chức chính quyền"), unit: text(item.1),
                receivedAt: Self.now.adding(seconds: -86_400 * (item.2 + 1)),
                answeredAt: Self.now.adding(seconds: -86_400))
        }
    }

    func overview() -> HomeOverview {
        HomeOverview(
            news: summaries(), documents: documents(), consultations: consultations(),
            questions: questions())
    }
}
