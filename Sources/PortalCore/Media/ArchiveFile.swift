/// A file within an archive, as its directory tells of it.
struct ArchiveEntry: Equatable {
    let name: String
    /// 0 as it is, 8 deflated.
    let method: Int
    let check: UInt32
    let compressedSize: Int
    let size: Int
    /// Where its own header begins.
    let offset: Int
    /// Where its content lies.
    fileprivate(set) var content: Range<Int> = 0..<0
}

/// Reads a ZIP (APPNOTE 6.3.10) strictly: one directory at the end, entries one after the other
/// from the first byte on, each unpacked within bounds to be what it says of itself.
struct ArchiveFile {
    private static let endLength = 22
    private static let longestComment = 65_535
    private static let entryLength = 46
    private static let headerLength = 30
    /// A data descriptor may stand behind an entry.
    private static let widestGap = 24
    private static let encryptedFlag = 1
    private static let symbolicLink = 0xA000

    let entries: [ArchiveEntry]
    private let bytes: [UInt8]

    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.begin(with: "PK\u{3}\u{4}") }

    /// Whether a file ends as an archive, whatever its beginning.
    static func ends(_ bytes: [UInt8]) -> Bool { (try? directoryEnd(bytes)) != nil }

    init(_ bytes: [UInt8], within limits: MediaLimits) throws(MediaRejection) {
        self.bytes = bytes
        let end = try Self.directoryEnd(bytes)
        var reader = ByteReader(bytes[(end + 4)...])
        let disks = try reader.littleEndian(4)
        let here = try reader.littleEndian(2)
        let count = try reader.littleEndian(2)
        let length = try reader.littleEndian(4)
        let start = try reader.littleEndian(4)
        guard disks == 0, here == count, count != 0xFFFF, start != 0xFFFF_FFFF else {
            throw .unsupportedVariant
        }
        guard count > 0 else { throw .empty }
        guard count <= limits.archiveEntries else {
            throw .tooManyEntries(limit: limits.archiveEntries)
        }
        guard start + length == end else { throw .mixed }
        var directory = ByteReader(bytes[start..<end])
        var found: [ArchiveEntry] = []
        for _ in 0..<count { found.append(try Self.entry(&directory)) }
        guard directory.remaining == 0 else { throw .damaged }
        try Self.checkSizes(found, bytes.count, limits)
        entries = try Self.place(found, in: bytes, before: start)
        for entry in entries { try ArchiveInflation.verify(entry, in: bytes) }
    }

    /// What an entry holds, where it is no longer than a limit.
    func content(of entry: ArchiveEntry, limit: Int) -> [UInt8]? {
        guard entry.size <= limit else { return nil }
        return try? ArchiveInflation.unpack(entry, in: bytes)
    }

    /// Where the record at the end begins; it is the last thing in the file.
    private static func directoryEnd(_ bytes: [UInt8]) throws(MediaRejection) -> Int {
        var isThere = false
        var index = bytes.count - endLength
        let first = max(0, index - longestComment)
        while index >= first {
            if bytes[index] == 0x50, bytes[index...].begin(with: "PK\u{5}\u{6}") {
                isThere = true
                let comment = Int(bytes[index + 20]) | Int(bytes[index + 21]) << 8
                if index + endLength + comment == bytes.count { return index }
            }
            index -= 1
        }
        throw isThere ? .mixed : .damaged
    }

    private static func entry(_ reader: inout ByteReader) throws(MediaRejection) -> ArchiveEntry {
        guard reader.peek(4).begin(with: "PK\u{1}\u{2}") else { throw .damaged }
        var fields = ByteReader(try reader.take(entryLength))
        _ = try fields.take(8)
        guard try fields.littleEndian(2) & encryptedFlag == 0 else { throw .encrypted }
        let method = try fields.littleEndian(2)
        _ = try fields.take(4)
        let check = UInt32(try fields.littleEndian(4))
        let compressedSize = try fields.littleEndian(4)
        let size = try fields.littleEndian(4)
        let nameLength = try fields.littleEndian(2)
        let extraLength = try fields.littleEndian(2)
        let commentLength = try fields.littleEndian(2)
        _ = try fields.take(6)
        let mode = try fields.littleEndian(2)
        let offset = try fields.littleEndian(4)
        let name = try reader.take(nameLength)
        _ = try reader.take(extraLength + commentLength)
        guard method == 0 || method == 8, size != 0xFFFF_FFFF, compressedSize != 0xFFFF_FFFF
        else { throw .unsupportedVariant }
        let text = String(decoding: name, as: UTF8.self)
        guard mode & 0xF000 != symbolicLink else { throw .unsafeName(name: text) }
        return ArchiveEntry(
            name: text, method: method, check: check, compressedSize: compressedSize, size: size,
            offset: offset)
    }

    private static func checkSizes(
        _ entries: [ArchiveEntry], _ fileSize: Int, _ limits: MediaLimits
    ) throws(MediaRejection) {
        let size = entries.reduce(0) { $0 + $1.size }
        guard size <= limits.archiveBytes, size / max(1, fileSize) <= limits.archiveRatio else {
            throw .expandsTooFar
        }
    }

    /// Finds the content of each entry. Entries that share bytes make a small file a large one, and
    /// bytes that belong to none could be another file.
    private static func place(
        _ entries: [ArchiveEntry], in bytes: [UInt8], before end: Int
    ) throws(MediaRejection) -> [ArchiveEntry] {
        var placed: [ArchiveEntry] = []
        var position = 0
        for var entry in entries.sorted(by: { $0.offset < $1.offset }) {
            let gap = entry.offset - position
            guard gap >= 0 else { throw .expandsTooFar }
            guard gap <= (position == 0 ? 0 : widestGap) else { throw .mixed }
            guard entry.offset <= end else { throw .damaged }
            var reader = ByteReader(bytes[entry.offset..<end])
            guard reader.peek(4).begin(with: "PK\u{3}\u{4}") else { throw .damaged }
            var fields = ByteReader(try reader.take(headerLength).dropFirst(6))
            guard try fields.littleEndian(2) & encryptedFlag == 0 else { throw .encrypted }
            guard try fields.littleEndian(2) == entry.method else { throw .damaged }
            _ = try fields.take(16)
            let nameLength = try fields.littleEndian(2)
            let extraLength = try fields.littleEndian(2)
            let name = String(decoding: try reader.take(nameLength), as: UTF8.self)
            guard name.utf8.elementsEqual(entry.name.utf8) else { throw .mixed }
            _ = try reader.take(extraLength)
            let start = reader.position
            _ = try reader.take(entry.compressedSize)
            position = reader.position
            entry.content = start..<position
            placed.append(entry)
        }
        guard (0...widestGap).contains(end - position) else { throw .mixed }
        return placed
    }
}
