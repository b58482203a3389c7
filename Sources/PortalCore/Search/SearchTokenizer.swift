import GRDB

/// Makes the search index readable.
public enum SearchTokenizer {
    /// Registers the tokenizer with every connection of the configuration.
    ///
    /// Without it a connection cannot open the index, not even to migrate.
    public static func register(in configuration: inout Configuration) {
        configuration.prepareDatabase { $0.add(tokenizer: VietnameseTokenizer.self) }
    }
}
