/// Makes HTML of unknown origin harmless: parses it as browsers do and rebuilds it from a list of
/// what is allowed. What it does not know has no way through.
public struct RichTextSanitizer: Sendable {
    private let policy: RichTextPolicy

    /// - Parameter policy: the limits, and the hosts that are ours.
    public init(policy: RichTextPolicy = RichTextPolicy()) {
        self.policy = policy
    }

    /// Cleans a text. What is clean already comes out as it is, to the byte.
    ///
    /// - Throws: the limit that the text exceeds, before or after.
    public func clean(_ html: String) throws(RichTextError) -> CleanedRichText {
        let (blocks, removals) = try MarkupParser.parse(html, policy.limits) { root in
            var builder = RichTextBuilder(policy: policy)
            let blocks = builder.blocks(of: root)
            return (blocks, builder.removals.removals)
        }
        return CleanedRichText(
            text: try text(of: blocks), removals: removals, facts: RichTextFacts(of: blocks))
    }

    /// Typed text, with the few signs of ``StructuredText``, as HTML.
    ///
    /// - Throws: the limit that it exceeds.
    public func clean(_ text: StructuredText) throws(RichTextError) -> CleanedRichText {
        try clean(RichTextSerializer.html(of: text.richNodes(ownDomains: policy.ownDomains)))
    }

    /// What was typed or pasted into a text area: HTML where it looks so, else structured text.
    public func cleanTyped(_ text: String) throws(RichTextError) -> CleanedRichText {
        try MarkupDetection.isMarkup(text) ? clean(text) : clean(StructuredText(text))
    }

    /// What is made keeps the limits as well, so that it can be cleaned again.
    private func text(of blocks: [RichNode]) throws(RichTextError) -> RichText {
        let limits = policy.limits
        let size = RichNode.size(of: blocks)
        guard size.elements <= limits.elements else {
            throw .tooManyElements(limit: limits.elements)
        }
        guard size.attributes <= limits.attributes else {
            throw .tooManyAttributes(limit: limits.attributes)
        }
        guard size.depth <= limits.depth else { throw .tooDeep(limit: limits.depth) }
        let html = RichTextSerializer.html(of: blocks)
        guard html.utf8.count <= limits.bytes else { throw .tooLong(limit: limits.bytes) }
        return RichText(clean: html)
    }
}
