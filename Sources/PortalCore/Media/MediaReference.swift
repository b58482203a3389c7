/// The addresses of files as they stand in texts: `/tep/{number}/{name}`.
enum MediaReference {
    /// What they begin with.
    static let folder = "/tep/"

    /// The number of the file that an address leads to; nil for any other address.
    static func id(in address: String) -> Int64? {
        guard address.hasPrefix(folder) else { return nil }
        let parts = address.dropFirst(folder.count).prefix { $0 != "?" && $0 != "#" }
            .split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, let id = Int64(parts[0]), id > 0,
            String(id) == parts[0]
        else { return nil }
        return id
    }

    /// What somebody typed to name a file: its number, or its address with or without the host.
    static func id(typed text: String) -> Int64? {
        let text = text.trimmingWhiteSpace
        if let id = Int64(text), id > 0 { return id }
        guard let start = text.firstRange(of: folder)?.lowerBound else { return nil }
        return id(in: String(text[start...]))
    }
}
