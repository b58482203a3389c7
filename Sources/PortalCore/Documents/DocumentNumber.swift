/// Số, ký hiệu of a document (Decree 30/2020/NĐ-CP): a number, a stroke, groups with hyphens.
enum DocumentNumber {
    /// Kinds by the code in the symbol.
    private static let kinds: [String: String] = [
        "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế",
        "QYĐ": "Quy định", "TC": "Thông cáo", "TB": "Thông báo", "HD": "Hướng dẫn",
        "CTR": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án",
        "BC": "Báo cáo", "BB": "Biên bản", "TTR": "Tờ trình", "HĐ": "Hợp đồng",
        "CĐ": "Công điện", "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch",
        "VBHN": "Văn bản hợp nhất", "L": "Luật",
    ]

    /// What a document is called whose kind is not known.
    static let unknownKind = "Văn bản"

    /// The kind that the symbol names; nil where it names none, as for a công văn or a law.
    static func kind(of number: String) -> String? {
        let symbol = number.split(separator: "/").last.map(String.init) ?? ""
        return symbol.split(separator: "-").first.flatMap { kinds[$0.uppercased()] }
    }

    /// SQL of what numbers are compared by: without blanks, in small letters, `Ð` (an eth, as old
    /// keyboards made it) as `đ`. SQLite's `lower` knows ASCII only, and `Đ` is the one further
    /// letter of symbols.
    ///
    /// The column `document.number_key` is made by it, so it is part of a shipped migration.
    static func key(_ number: StaticSQL) -> StaticSQL {
        "lower(replace(replace(replace(replace(" + number
            + ", ' ', ''), char(160), ''), 'Ð', 'đ'), 'Đ', 'đ'))"
    }

    /// What was typed for a number, with blanks of all kinds, as they come along when it is pasted, as
    /// the spaces that `key` knows; nil where there is nothing else.
    static func typed(_ text: String) -> String? {
        text.isBlank ? nil : String(text.map { $0.isWhitespace ? " " : $0 })
    }

    /// The year that a normative document bears between its strokes, as in `43/2020/QĐ-UBND`.
    static func year(of number: String) -> Int? {
        let parts = number.split(separator: "/")
        guard parts.count == 3, parts[1].count == 4 else { return nil }
        return Int(parts[1])
    }
}
