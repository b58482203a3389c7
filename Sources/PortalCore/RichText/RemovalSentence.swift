extension [RichTextRemoval] {
    /// What was left out, as the editor reads it; nothing where only the form was tidied.
    ///
    /// “Đã bỏ 2 đoạn mã script, 1 khung nhúng.”
    public var sentence: String? {
        var parts: [(words: String, count: Int)] = []
        for removal in self {
            guard let words = removal.words else { continue }
            if let index = parts.firstIndex(where: { $0.words == words }) {
                parts[index].count += removal.count
            } else {
                parts.append((words, removal.count))
            }
        }
        guard !parts.isEmpty else { return nil }
        return "Đã bỏ " + parts.map { "\($0.count) \($0.words)" }.joined(separator: ", ") + "."
    }
}

extension RichTextRemoval {
    /// What it is to a reader; nothing for what shows in no text: wrappings, comments, styles.
    fileprivate var words: String? {
        switch kind {
        case .content: Self.contents[name] ?? (Self.silent.contains(name) ? nil : "thẻ \(name)")
        case .attribute: name.hasPrefix("on") ? "thuộc tính chạy mã" : nil
        case .link: name.isEmpty ? "liên kết không hợp lệ" : "liên kết \(name):"
        case .image: "hình ảnh ngoài kho tư liệu"
        case .element, .comment: nil
        }
    }

    private static let contents: [String: String] = {
        var words: [String: String] = [:]
        for (names, word) in [
            ("script", "đoạn mã script"), ("style link", "khối kiểu dáng"),
            ("iframe frame frameset", "khung nhúng"),
            ("object embed applet", "đối tượng nhúng"), ("svg canvas", "hình vẽ"),
            ("math", "công thức"), ("video audio", "tệp âm thanh hoặc video"),
            ("input button select textarea keygen datalist", "ô của biểu mẫu"),
        ] {
            for name in names.split(separator: " ") { words[String(name)] = word }
        }
        return words
    }()

    /// What belongs to a document's head or to a picture's or list's own making.
    private static let silent: Set<String> = [
        "base", "basefont", "bgsound", "col", "colgroup", "head", "meta", "option", "optgroup",
        "param", "source", "title", "track", "wbr", "xml",
    ]
}
