import CGumbo

/// Parses HTML as browsers do, within limits.
enum MarkupParser {
    /// An end tag without a start: the parser's first complaint. It stops at a complaint when it is
    /// told to, so that there is one from the beginning.
    private static let complaint = "</x>"

    /// Parses a fragment as the content of a `div`, and hands its root over for as long as `read`
    /// runs.
    ///
    /// - Throws: the limit that the text exceeds, before any tree is handed over.
    static func parse<Result>(
        _ html: String, _ limits: RichTextLimits, read: (MarkupNode) -> Result
    ) throws(RichTextError) -> Result {
        // No text holds NUL, and the parser's strings end with one.
        let bytes = html.utf8.filter { $0 != 0 }
        try MarkupScan.check(bytes, limits)
        let count = complaint.utf8.count + bytes.count
        let input = UnsafeMutableBufferPointer<CChar>.allocate(capacity: count)
        defer { input.deallocate() }
        _ = input.initialize(
            fromContentsOf: (Array(complaint.utf8) + bytes).map { CChar(bitPattern: $0) })
        let options = UnsafeMutablePointer<GumboOptions>.allocate(capacity: 1)
        defer { options.deallocate() }
        options.initialize(to: kGumboDefaultOptions)
        options.pointee.max_errors = 0
        options.pointee.fragment_context = GUMBO_TAG_DIV
        let budget = MarkupBudget(input: input, options: options, limits: limits)
        return try withExtendedLifetime(budget) { () throws(RichTextError) in
            let output = gumbo_parse_with_options(options, input.baseAddress, count)
            guard !budget.isSpent, let root = output?.pointee.root else { throw .tooComplex }
            let node = MarkupNode(UnsafePointer(root))
            guard node.isWithin(depth: limits.depth) else { throw .tooDeep(limit: limits.depth) }
            return read(node)
        }
    }
}
