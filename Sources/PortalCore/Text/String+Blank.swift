extension String {
    /// Whether there is nothing in it but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// The text without white space before and after it.
    var trimmingWhiteSpace: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
