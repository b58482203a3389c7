/// How much processor time a prepared answer's compression is worth.
public enum CompressionEffort: Sendable {
    /// Not compressed: the media type gains nothing.
    case none
    /// For pages, which are made anew whenever the data changed.
    case fast
    /// For files, which hardly change.
    case best

    var level: Gzip.Level? {
        switch self {
        case .none: nil
        case .fast: .fast
        case .best: .best
        }
    }
}
