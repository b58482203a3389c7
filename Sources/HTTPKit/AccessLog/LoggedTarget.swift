/// What is logged of a request target or a referrer: never the query, which may hold what was
/// searched for or typed into a form.
enum LoggedTarget {
    /// What stands for a part that is left out.
    static let placeholder = Array("*".utf8)

    /// Cuts off query and fragment, and what follows one of the beginnings of a path.
    ///
    /// - Parameter pathStart: where the path begins, as an index of `text`; elsewhere where there
    ///   is none.
    static func visible(
        _ text: ArraySlice<UInt8>, pathStart: Int, hiddenBelow prefixes: [String]
    ) -> (kept: ArraySlice<UInt8>, isCut: Bool) {
        let text = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let path = text[max(text.startIndex, min(pathStart, text.endIndex))...]
        for prefix in prefixes where path.starts(with: prefix.utf8) {
            let length = prefix.utf8.count
            guard path.count > length else { continue }
            return (text[..<(path.startIndex + length)], true)
        }
        return (text, false)
    }

    /// Where the path of an absolute address begins; the start of a relative one.
    static func pathStart(ofAddress text: ArraySlice<UInt8>) -> Int {
        let slash = UInt8(ascii: "/")
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
            text[(colon + 1)...].starts(with: [slash, slash])
        else { return text.startIndex }
        return text[(colon + 3)...].firstIndex(of: slash) ?? text.endIndex
    }
}
