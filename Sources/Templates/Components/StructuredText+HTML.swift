extension TrustedHTML {
    static func structured(_ text: String) -> TrustedHTML { .paragraphs(text) }
}
extension TrustedHTML: Component {}
