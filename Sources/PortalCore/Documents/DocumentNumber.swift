/// Số, ký hiệu of a document (Decree 30/2020/NĐ-CP): a number, a stroke, groups with hyphens.
enum DocumentNumber {
    /// Kinds by the code in the symbol. A symbol without one is a công văn.
    private static let kinds: [String: String] = [
        "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế",
        "QYĐ": "Quy định", "TC": "Thông cáo", "TB": "Thông báo", "HD": "Hướng dẫn",
        "CTR": "Chương trình", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án",
        "BC": "Báo cáo", "BB": "Biên bản", "TTR": "Tờ trình", "HĐ": "Hợp đồng",
        "CĐ": "Công điện", "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch",
        "VBHN": "Văn bản hợp nhất", "L": "Luật",
    ]

    /// The kind that the symbol names, "Văn bản" where it names none.
    static func kind(of number: String) -> String {
        let symbol = number.split(separator: "/").last.map(String.init) ?? ""
        let code = symbol.split(separator: "-").first.map { $0.uppercased() } ?? ""
        return kinds[code] ?? (number.contains("/") ? "Công văn" : "Văn bản")
    }
}
