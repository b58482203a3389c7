/// The ready terms of an entry: everything the search asks for beyond the words themselves.
///
/// Each term is one word of an alphabet that folded syllables cannot contain (they are in lower
/// case), so that no text can pose as one:
///
/// | term | says |
/// |---|---|
/// | `S7`, `S7document` | stands on site 7; and is a document |
/// | `P`, `Pdocument` | the provincial portal integrates it |
/// | `=đường` | has the syllable with exactly these marks |
/// | `^du`, `^duo` | has a syllable that begins so, but goes on |
/// | `quyet_dinh` | has the two syllables side by side |
/// | `Hduong` | has the syllable in its title or number; also as `H=`, `H^`, `Hquyet_dinh` |
///
/// Beginnings, exact forms and pairs occur once an entry, however often its text repeats them. That
/// is why they cost a fraction of FTS5's own prefix indexes, and a query for a beginning of two
/// letters reads one list of entries instead of merging hundreds. Pairs make phrases cheap: a
/// phrase of common words is rare, but FTS5 would compare positions in every entry that has them.
enum SearchTerms {
    /// Beginnings have this many letters; longer ones are looked up by their first so many.
    static let prefixLengths = 2...8

    /// Stands between the syllables of a pair.
    static let pairMark = UInt8(ascii: "_")

    /// The title and the number, word by word, as `H` terms in their order.
    static func heading(title: String, identifier: String?) -> String {
        var output = mark
        appendHeading(title, to: &output)
        if let identifier {
            // Something no query contains, so that no phrase runs from the title into the number.
            output.append(contentsOf: "H| ".utf8)
            appendHeading(identifier, to: &output)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Facets, exact forms, pairs and beginnings.
    static func terms(of entry: SearchEntry) -> String {
        var output = mark
        for facet in facets(of: entry) { append(facet.utf8, to: &output) }
        var inHeading = DistinctForms()
        inHeading.collect(entry.title)
        inHeading.collect(entry.identifier ?? "")
        inHeading.append(to: &output, after: "H")
        inHeading.collect(entry.body)
        inHeading.append(to: &output, after: "")
        return String(decoding: output, as: UTF8.self)
    }

    private static func facets(of entry: SearchEntry) -> [String] {
        let own = SearchScope.own(entry.siteID)
        let scopes = entry.isProvincial ? [own, .integrated] : [own]
        return scopes.flatMap { [$0.term(nil), $0.term(entry.kind)] }
    }

    private static let mark: [UInt8] = [VietnameseTokenizer.verbatimMark]

    private static func appendHeading(_ text: String, to output: inout [UInt8]) {
        SyllableScanner.scan(text) { scanner in
            while scanner.next() {
                output.append(UInt8(ascii: "H"))
                append(scanner.folded, to: &output)
            }
        }
    }

    private static func append(_ term: some Sequence<UInt8>, to output: inout [UInt8]) {
        output.append(contentsOf: term)
        output.append(UInt8(ascii: " "))
    }
}

/// Where an entry may be found: on its own site, or in the province's view of its members.
enum SearchScope {
    case own(Int64)
    case integrated

    /// The facet of the scope, or of one kind within it.
    func term(_ kind: SearchKind?) -> String {
        switch self {
        case .own(let site): "S\(site)\(kind?.rawValue ?? "")"
        case .integrated: "P\(kind?.rawValue ?? "")"
        }
    }
}
