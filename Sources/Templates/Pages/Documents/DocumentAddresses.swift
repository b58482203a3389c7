/// The addresses of documents (pages.md).
public enum DocumentAddresses {
    /// All documents, narrowed by the query.
    public static let list = Address<Void>("/van-ban")
    /// One document, by its slug.
    public static let document = Address<String>("/van-ban/{slug}")

    /// A file of a document.
    public struct FilePlace: Sendable, Hashable {
        /// The slug of the document.
        public let document: String
        /// The file's id.
        public let file: Int64

        /// The place of a file below its document.
        public init(document: String, file: Int64) {
            self.document = document
            self.file = file
        }
    }

    /// The full text as a plain text file: `/van-ban/{slug}/toan-van`.
    public static let text = Address<String>("/van-ban/{slug}/toan-van")
    /// A downloadable file: `/van-ban/{slug}/tep/{tep}`.
    public static let file = Address<FilePlace>(
        "/van-ban/{slug}/tep/{tep}",
        encode: { [$0.document, String($0.file)] },
        decode: { parts in
            guard parts.count == 2, let id = Int64(parts[1]), String(id) == parts[1] else {
                return nil
            }
            return FilePlace(document: parts[0], file: id)
        }
    )
}
