/// Where a signature stands in a PDF file (ISO 32000-1, section 12.8.1).
struct SignatureField: Equatable {
    /// The four numbers of `/ByteRange`; nil where there are not exactly four, or they do not
    /// surround the signature and nothing else.
    let ranges: Ranges?
    /// `/SubFilter`, without the slash.
    let format: String
    /// `/M`, as it stands.
    let time: String?

    /// The bytes that are signed: all but the signature itself.
    struct Ranges: Equatable {
        /// From the beginning of the file to the signature.
        let first: Range<Int>
        /// What follows it.
        let second: Range<Int>

        /// The signature in hexadecimal, between its angle brackets.
        var contents: Range<Int> { first.upperBound + 1..<second.lowerBound - 1 }
    }
}

/// Finds the signatures in a PDF file.
///
/// It reads no cross-reference table: a signature that counts names its own place by `/ByteRange`,
/// and only one that fits the file to the byte is checked. A file within a file has other places.
enum SignatureFields {
    /// Signatures that are looked at.
    static let limit = 20
    /// Bytes of a signature's dictionary without the signature itself.
    private static let dictionaryLimit = 64 << 10
    private static let mark = Array("/ByteRange".utf8)

    /// The fields in the order of what they cover, and whether there are more.
    static func find(in file: UnsafeRawBufferPointer) -> (fields: [SignatureField], isCut: Bool) {
        var fields: [SignatureField] = []
        var position = 0
        while let place = PDFBytes.find(mark, in: file, from: position) {
            position = place + mark.count
            guard !isLonger(file, at: position) else { continue }
            guard fields.count < limit else { return (sorted(fields), true) }
            let field = field(at: place, in: file)
            // An object that was carried over by a later update is the same signature.
            if !fields.contains(field) { fields.append(field) }
        }
        return (sorted(fields), false)
    }

    private static func sorted(_ fields: [SignatureField]) -> [SignatureField] {
        fields.sorted {
            ($0.ranges?.second.upperBound ?? .max) < ($1.ranges?.second.upperBound ?? .max)
        }
    }

    /// Whether the name goes on, so that it is another one.
    private static func isLonger(_ file: UnsafeRawBufferPointer, at place: Int) -> Bool {
        place < file.count && PDFBytes.isRegular(file[place])
    }

    private static func field(at place: Int, in file: UnsafeRawBufferPointer) -> SignatureField {
        var scan = PDFScan(file, at: place + mark.count)
        let numbers = scan.numbers(limit: 5)
        let ranges = numbers.flatMap { Self.ranges($0, at: place, in: file) }
        let dictionary = dictionary(around: place, ranges, in: file)
        return SignatureField(
            ranges: ranges, format: dictionary.name(after: "/SubFilter") ?? "",
            time: dictionary.string(after: "/M"))
    }

    /// The ranges, where they begin at the file's first byte, stay within it, and leave out just
    /// the hexadecimal string of `/Contents` in the same object.
    private static func ranges(
        _ numbers: [Int], at place: Int, in file: UnsafeRawBufferPointer
    ) -> SignatureField.Ranges? {
        guard numbers.count == 4, numbers[0] == 0 else { return nil }
        let (length, start, rest) = (numbers[1], numbers[2], numbers[3])
        let (end, overflow) = start.addingReportingOverflow(rest)
        guard !overflow, length > 0, start > length + 1, end <= file.count,
            file[length] == UInt8(ascii: "<"), file[start - 1] == UInt8(ascii: ">"),
            place < length || place >= start
        else { return nil }
        let digits = file[(length + 1)..<(start - 1)]
        guard digits.count.isMultiple(of: 2),
            digits.allSatisfy({ TransferEncoding.hexadecimal($0) != nil }),
            PDFBytes.ends(file[..<length], with: "/Contents"),
            isOneObject(min(place, length), length, in: file),
            isOneObject(start, max(place, start), in: file)
        else { return nil }
        return SignatureField.Ranges(first: 0..<length, second: start..<end)
    }

    private static func isOneObject(
        _ start: Int, _ end: Int, in file: UnsafeRawBufferPointer
    ) -> Bool {
        guard end - start <= dictionaryLimit else { return false }
        let between = UnsafeRawBufferPointer(rebasing: file[start..<end])
        return PDFBytes.find(Array("endobj".utf8), in: between, from: 0) == nil
    }

    /// The object around the mark, without the signature itself.
    private static func dictionary(
        around place: Int, _ ranges: SignatureField.Ranges?, in file: UnsafeRawBufferPointer
    ) -> PDFText {
        let gap = ranges?.contents ?? place..<place
        let start = max(0, min(place, gap.lowerBound) - dictionaryLimit)
        let end = min(file.count, max(place, gap.upperBound) + dictionaryLimit)
        var bytes = Array(file[start..<gap.lowerBound])
        let cut = bytes.count
        bytes += file[gap.upperBound..<end]
        let begin = PDFBytes.findLast(Array(" obj".utf8), in: bytes[..<min(cut, bytes.count)])
        let finish = bytes[cut...].firstRange(of: Array("endobj".utf8))?.lowerBound
        let lower = begin.map { $0 + 4 } ?? 0
        return PDFText(Array(bytes[lower..<max(lower, finish ?? bytes.count)]))
    }
}
