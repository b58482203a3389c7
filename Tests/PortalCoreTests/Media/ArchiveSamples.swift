@testable import PortalCore

/// Archives as they should be, and as they should not.
struct ArchiveSample {
    struct Entry {
        var name: String
        var content: [UInt8]
        /// What the directory says of the size; nil for the truth.
        var saidSize: Int?
        var method = 0
        var flags = 0x800
        var check: Int?
        var mode = 0x81A4
        /// Where the directory says that it lies; nil for the truth.
        var offset: Int?
        /// What its own header calls it; nil for the same.
        var innerName: String?

        init(_ name: String, _ content: String = "nội dung") {
            self.name = name
            self.content = Array(content.utf8)
        }
    }

    var entries: [Entry]
    var comment: [UInt8] = []
    var before: [UInt8] = []
    var after: [UInt8] = []

    init(_ entries: [Entry]) {
        self.entries = entries
    }

    static func holding(_ names: String...) -> [UInt8] {
        ArchiveSample(names.map { Entry($0) }).bytes
    }

    /// 256 KiB of zeros in 271 bytes.
    static let zeros: Entry = {
        var entry = Entry("khong.txt")
        entry.content = MediaSamples.decoded(
            "7cExAQAAAMKg9U/tbQeg" + String(repeating: "A", count: 338) + "DeAA==")
        entry.method = 8
        entry.saidSize = 262_144
        entry.check = 3_792_628_258
        return entry
    }()

    static let docx = ArchiveSample([
        Entry(
            "[Content_Types].xml",
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
                + "wordprocessingml.document.main+xml\"/></Types>"),
        Entry("word/document.xml", "<w:document/>"),
    ])

    static let xlsx = ArchiveSample([
        Entry(
            "[Content_Types].xml",
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
                + "spreadsheetml.sheet.main+xml\"/></Types>"),
        Entry("xl/workbook.xml", "<workbook/>"),
    ])

    static let odt = ArchiveSample([
        Entry("mimetype", MediaFormat.odt.mediaType), Entry("content.xml", "<office/>"),
    ])

    var bytes: [UInt8] {
        var out = before
        var directory: [UInt8] = []
        for entry in entries {
            let start = out.count
            let sum = Int(CRC32.sum(of: entry.content[...]))
            let inner = Array((entry.innerName ?? entry.name).utf8)
            let size = entry.saidSize ?? entry.content.count
            out += Array("PK\u{3}\u{4}".utf8)
            for value in [20, entry.flags, entry.method, 0, 0] { out.appendLittleEndian(value, 2) }
            for value in [entry.check ?? sum, entry.content.count, size] {
                out.appendLittleEndian(value, 4)
            }
            out.appendLittleEndian(inner.count, 2)
            out.appendLittleEndian(0, 2)
            out += inner + entry.content
            directory += Array("PK\u{1}\u{2}".utf8)
            for value in [0x0314, 20, entry.flags, entry.method, 0, 0] {
                directory.appendLittleEndian(value, 2)
            }
            for value in [entry.check ?? sum, entry.content.count, size] {
                directory.appendLittleEndian(value, 4)
            }
            for value in [entry.name.utf8.count, 0, 0, 0, 0, 0, entry.mode] {
                directory.appendLittleEndian(value, 2)
            }
            directory.appendLittleEndian(entry.offset ?? start, 4)
            directory += Array(entry.name.utf8)
        }
        let start = out.count
        out += directory + Array("PK\u{5}\u{6}".utf8)
        for value in [0, 0, entries.count, entries.count] { out.appendLittleEndian(value, 2) }
        for value in [directory.count, start] { out.appendLittleEndian(value, 4) }
        out.appendLittleEndian(comment.count, 2)
        return out + comment + after
    }

    /// The same with one thing done to each entry.
    func with(_ change: (inout Entry) -> Void) -> [UInt8] {
        var sample = self
        for index in sample.entries.indices { change(&sample.entries[index]) }
        return sample.bytes
    }
}
