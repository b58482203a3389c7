/// A look at the outside of a PDF (ISO 32000): it begins and ends as one, and is nothing else.
enum PDFFile {
    /// Bytes at the end among which the last `%%EOF` stands.
    private static let tail = 2048
    /// Bytes at the beginning in which browsers that guess look for markup.
    private static let head = 1024

    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.begin(with: "%PDF-") }

    static func check(_ bytes: [UInt8]) throws(MediaRejection) {
        let end = bytes.suffix(tail)
        guard let mark = end.lastIndex(of: "%%EOF"), end.lastIndex(of: "startxref") != nil else {
            throw .damaged
        }
        let isClosed = end[(mark + 5)...].allSatisfy { [0, 9, 10, 12, 13, 32].contains($0) }
        guard isClosed, !ArchiveFile.ends(bytes) else { throw .mixed }
        let opening = bytes.prefix(head).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let others: [StaticString] = ["<html", "<script", "<!doctype", "<svg", "<?php", "<body"]
        guard others.allSatisfy({ opening[...].lastIndex(of: $0) == nil }) else { throw .mixed }
    }
}

extension ArraySlice<UInt8> {
    /// Where the ASCII of a text stands last.
    func lastIndex(of text: StaticString) -> Int? {
        let wanted = Array(text.description.utf8)
        guard count >= wanted.count else { return nil }
        var index = endIndex - wanted.count
        while index >= startIndex {
            if self[index] == wanted[0], self[index..<(index + wanted.count)].elementsEqual(wanted)
            {
                return index
            }
            index -= 1
        }
        return nil
    }
}
