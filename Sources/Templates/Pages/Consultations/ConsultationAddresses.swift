/// The addresses of consultations (pages.md).
public enum ConsultationAddresses {
    /// Open and closed consultations.
    public static let list = Address<Void>("/gop-y")
    /// One consultation, by its slug.
    public static let consultation = Address<String>("/gop-y/{slug}")
    /// The comment form, and where it is sent.
    public static let comment = Address<String>("/gop-y/{slug}/gui-y-kien")
    /// What is shown after a comment was stored.
    public static let thanks = Address<String>("/gop-y/{slug}/da-nhan")
    /// All released comments, or those on one piece.
    public static let comments = Address<String>("/gop-y/{slug}/y-kien")
    /// Two versions of the text, piece by piece.
    public static let comparison = Address<String>("/gop-y/{slug}/so-sanh")
    /// A paper or a file.
    public static let file = Address<FilePlace>(
        "/gop-y/{slug}/tep/{so}", encode: { [$0.consultation, String($0.file)] },
        decode: { parts in
            guard parts.count == 2, let file = Int64(parts[1]) else { return nil }
            return FilePlace(consultation: parts[0], file: file)
        })
    /// A consultation by its number, as letters have it.
    public static let numbered = Address<Int64>(numbered: "/lay-y-kien/{so}")

    /// Which file of which consultation.
    public struct FilePlace: Sendable, Equatable {
        /// The consultation's slug.
        public let consultation: String
        /// The file's number.
        public let file: Int64

        /// Puts it together from its parts.
        public init(consultation: String, file: Int64) {
            self.consultation = consultation
            self.file = file
        }
    }
}

/// What the query of the public pages says.
public enum ConsultationQuery {
    /// The anchor of a piece that is commented on, or whose comments are shown.
    public static let clause = "dieu"
    /// The version that is compared, and the one it is compared with.
    public static let old = "tu"
    /// The later one.
    public static let new = "den"
    /// What the list of closed ones is narrowed to.
    public static let outcome = "ket-qua"
    /// Only those with an outcome.
    public static let withOutcome = "da-co"
    /// Only those without.
    public static let withoutOutcome = "cho"
}
