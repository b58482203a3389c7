import PortalCore

/// In place of the preview of a draft that has no section yet.
public enum UnplacedPreviewPage {
    /// The page.
    public static func render(in context: PageContext) -> HTML {
        Layout.document(
            PageFrame(title: "Chưa xem trước được", isIndexed: false), in: context,
            """
            \(PageHeading(
                "Chưa xem trước được",
                lead: "Hãy chọn chuyên mục và lưu bản nháp; bài chưa có chỗ trên cổng."))
            """)
    }
}
