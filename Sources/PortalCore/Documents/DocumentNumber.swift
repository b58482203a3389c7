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

    /// The year that a normative document bears between its strokes, as in `43/2020/QĐ-UBND`.
    static func year(of number: String) -> Int? {
        let parts = number.split(separator: "/")
        guard parts.count == 3, parts[1].count == 4 else { return nil }
        return Int(parts[1])
    }
}
