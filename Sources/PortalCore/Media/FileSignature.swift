/// What the first bytes of a file say that it is. Whether the rest agrees is for the reader of each
/// kind to find out.
enum FileSignature {
    case jpeg
    case png
    case webp
    case gif
    case pdf
    /// A ZIP archive, office documents among them.
    case archive

    /// - Returns: nil for anything else.
    init?(_ bytes: ArraySlice<UInt8>) {
        if JPEGFile.begins(bytes) {
            self = .jpeg
        } else if PNGFile.begins(bytes) {
            self = .png
        } else if WebPFile.begins(bytes) {
            self = .webp
        } else if GIFFile.begins(bytes) {
            self = .gif
        } else if PDFFile.begins(bytes) {
            self = .pdf
        } else if ArchiveFile.begins(bytes) {
            self = .archive
        } else {
            return nil
        }
    }
}
