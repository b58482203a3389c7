/// The media types of files that documents come as.
enum MediaType {
    private static let byExtension: [String: String] = [
        "pdf": "application/pdf",
        "doc": "application/msword",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls": "application/vnd.ms-excel",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "zip": "application/zip",
        "rar": "application/vnd.rar",
        "txt": "text/plain; charset=utf-8",
    ]

    /// The type a file name promises; a download of unknown type where it promises none.
    static func guess(fromName name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return byExtension[ending] ?? "application/octet-stream"
    }
}
