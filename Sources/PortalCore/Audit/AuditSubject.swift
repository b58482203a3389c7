/// What an act was done to: a kind and a number, stored in English and said in Vietnamese.
public enum AuditSubject {
    private static let kinds: [(stored: String, said: String)] = [
        ("account", "tài khoản"), ("answer template", "mẫu trả lời"), ("article", "bài viết"),
        ("attachment", "tệp gửi kèm"), ("audit", "nhật ký"), ("calendar", "lịch năm"),
        ("comment", "ý kiến"), ("consultation", "đợt lấy ý kiến"), ("feedback", "phản ánh"),
        ("intake", "mục tiếp nhận"), ("media", "tệp"), ("question", "câu hỏi"), ("site", "cổng"),
    ]

    /// `bài viết 12` for `article 12`.
    public static func name(of stored: String) -> String {
        replaced(stored, kinds.map { ($0.stored, $0.said) })
    }

    /// `article 12` for `Bài viết 12`, and for itself.
    static func stored(_ entered: String) -> String {
        replaced(entered.lowercased(), kinds.map { ($0.said, $0.stored) })
    }

    private static func replaced(_ text: String, _ words: [(String, String)]) -> String {
        for (from, to) in words where text.hasPrefix(from + " ") {
            let rest = text.dropFirst(from.count + 1)
            // `tệp 3` is a file, and `tệp gửi kèm 3` an attachment.
            guard rest.allSatisfy({ $0.isNumber || $0 == "/" }) else { continue }
            return "\(to) \(rest)"
        }
        return text
    }
}
