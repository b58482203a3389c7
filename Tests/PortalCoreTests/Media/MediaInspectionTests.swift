import Testing

@testable import PortalCore

/// Files as they should be, and files that somebody made to deceive.
struct MediaInspectionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let name: String
        let bytes: [UInt8]
        let outcome: Outcome

        enum Outcome: Sendable, Equatable {
            case taken(MediaFormat)
            case refused(MediaRejection)
        }

        var testDescription: String { what }

        static func good(_ format: MediaFormat, _ name: String, _ bytes: [UInt8]) -> Case {
            Case(what: "\(format) \(name)", name: name, bytes: bytes, outcome: .taken(format))
        }

        static func bad(
            _ what: String, _ bytes: [UInt8], _ reason: MediaRejection, name: String = "tep"
        ) -> Case {
            Case(what: what, name: name, bytes: bytes, outcome: .refused(reason))
        }
    }

    static let good: [Case] = [
        .good(.jpeg, "anh.jpg", MediaSamples.jpeg), .good(.jpeg, "ANH.JPEG", MediaSamples.jpeg),
        .good(.png, "anh.png", MediaSamples.png()), .good(.webp, "anh.webp", MediaSamples.webp),
        .good(.gif, "anh.gif", MediaSamples.gif), .good(.pdf, "to-trinh.pdf", MediaSamples.pdf),
        .good(.docx, "a.docx", ArchiveSample.docx.bytes),
        .good(.xlsx, "a.xlsx", ArchiveSample.xlsx.bytes),
        .good(.odt, "a.odt", ArchiveSample.odt.bytes),
        .good(.zip, "a.zip", ArchiveSample.holding("Quyết định/1.pdf", "2.docx")),
        .good(.jpeg, "không đuôi", MediaSamples.jpeg),
        .good(.pdf, "Báo cáo quý 1.2026", MediaSamples.pdf),
    ]

    static let bytesOfHTML = Array("<!DOCTYPE html><script>alert(1)</script>".utf8)
    static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".utf8)

    static let disguised: [Case] = [
        .bad("nothing", [], .empty), .bad("SVG", svg, .markup, name: "a.svg"),
        .bad("SVG as a picture", svg, .markup, name: "a.png"),
        .bad("SVG behind a mark and blanks", [0xEF, 0xBB, 0xBF, 10, 32] + svg, .markup),
        .bad("SVG in UTF-16", [0xFF, 0xFE] + svg.flatMap { [$0, 0] }, .markup),
        .bad("HTML as a picture", bytesOfHTML, .markup, name: "a.jpg"),
        .bad("HTML as a PDF", bytesOfHTML, .markup, name: "a.pdf"),
        .bad("a program", Array("MZ\u{90}".utf8) + [0, 3], .unknownType, name: "a.jpg"),
        .bad("a text", Array("xin chào".utf8), .unknownType, name: "a.txt"),
        .bad(
            "a PDF as a picture", MediaSamples.pdf, .wrongName(ending: "jpg", format: .pdf),
            name: "a.jpg"),
        .bad(
            "a picture as a page", MediaSamples.jpeg,
            .wrongName(ending: "html", format: .jpeg), name: "a.jpg.html"),
        .bad(
            "an archive as a document", ArchiveSample.holding("a.txt"),
            .wrongName(ending: "docx", format: .zip), name: "a.docx"),
        .bad(
            "a script in a GIF's header",
            Array("GIF89a/*".utf8) + MediaSamples.gif.dropFirst(8), .mixed),
        .bad(
            "HTML in a PDF's head",
            Array("%PDF-1.4\n<html><script>alert(1)</script>".utf8) + MediaSamples.pdf, .mixed),
        .bad(
            "an archive behind a PDF", MediaSamples.pdf + ArchiveSample.holding("a.txt"), .mixed),
        .bad(
            "an archive behind a PDF that ends as one",
            {
                var archive = ArchiveSample([ArchiveSample.Entry("a.txt")])
                archive.before = MediaSamples.pdf
                archive.comment = Array("startxref\n1\n%%EOF\n".utf8)
                return archive.bytes
            }(), .mixed),
        .bad("a PDF without an end", Array(MediaSamples.pdf.dropLast(8)), .damaged),
    ]

    static let pictures: [Case] = [
        .bad(
            "a JPEG of 65,535 pixels a side",
            MediaSamples.jpeg.replacing(
                [0xFF, 0xFF, 0xFF, 0xFF], at: sizeOfJPEG), .tooLongSide(limit: 20_000)),
        .bad(
            "a JPEG of 400 million pixels",
            MediaSamples.jpeg.replacing([0x4E, 0x20, 0x4E, 0x20], at: sizeOfJPEG),
            .tooManyPixels(limit: 50_000_000)),
        .bad(
            "a PNG of two thousand million pixels a side", bigPNG(0x7FFF_FFFF),
            .tooLongSide(limit: 20_000)),
        .bad("a PNG of 100 million pixels", bigPNG(10_000), .tooManyPixels(limit: 50_000_000)),
        .bad(
            "a GIF of 65,535 pixels a side",
            MediaSamples.gif.replacing([0xFF, 0xFF, 0xFF, 0xFF], at: 6), .tooLongSide(limit: 20_000)
        ),
        .bad("a PNG with a wrong sum", MediaSamples.png().replacing([9], at: 20), .damaged),
    ]

    /// Where height and width stand in the sample.
    static let sizeOfJPEG =
        MediaSamples.jpeg.indices.first {
            MediaSamples.jpeg[$0...].starts(with: [0xFF, 0xC0])
        }.map { $0 + 5 } ?? 0

    static func bigPNG(_ side: Int) -> [UInt8] {
        var bytes = Array(MediaSamples.png().prefix(8))
        var header: [UInt8] = []
        header.appendBigEndian(side, 4)
        header.appendBigEndian(side, 4)
        header += [8, 0, 0, 0, 0]
        bytes.appendChunk("IHDR", header)
        bytes.appendChunk("IDAT", [0])
        bytes.appendChunk("IEND", [])
        return bytes
    }

    @Test(arguments: good + disguised + pictures + HostileArchives.all)
    func aFileIsToldByItsContent(sample: Case) {
        let outcome: Case.Outcome
        do {
            let found = try MediaInspection.inspect(
                sample.bytes, name: MediaName(sample.name), within: HostileArchives.limits)
            outcome = .taken(found.format)
        } catch {
            outcome = .refused(error)
        }
        #expect(outcome == sample.outcome)
    }

    /// However a file is cut or changed, it is taken or refused, and nothing traps.
    @Test(arguments: good)
    func brokenFilesAreRefusedCalmly(sample: Case) {
        let limits = HostileArchives.limits
        for length in 0..<sample.bytes.count {
            let cut = Array(sample.bytes.prefix(length))
            let found = try? MediaInspection.inspect(
                cut, name: MediaName("tep"), within: limits)
            // A picture's or a PDF's last bytes may be missing blanks only.
            if let found, !found.format.isImage { #expect(found.format == .pdf) }
        }
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            var bytes = sample.bytes
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let index = Int.random(in: bytes.indices, using: &generator)
                bytes[index] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = try? MediaInspection.inspect(bytes, name: MediaName("tep"), within: limits)
        }
    }

    @Test func whatAPictureTellsOfThePersonIsGone() throws {
        let secret = Array("GPS 22.3964 N, 103.4591 E, may anh so 12345".utf8)
        let exif = Array("Exif\0\0".utf8) + secret
        var segment: [UInt8] = [0xFF, 0xE1]
        segment.appendBigEndian(exif.count + 2, 2)
        let comment: [UInt8] = [0xFF, 0xFE, 0, 10] + Array("bi mat!!".utf8)
        let photo =
            Array(MediaSamples.jpeg.prefix(2)) + segment + exif + comment
            + MediaSamples.jpeg.dropFirst(2) + Array("duoi tep bi mat".utf8)
        let found = try MediaInspection.inspect(
            photo, name: MediaName("a.jpg"), within: MediaLimits())
        for trace in ["GPS", "12345", "bi mat"] {
            #expect(found.bytes[...].lastIndex(of: Array(trace.utf8)) == nil, "\(trace)")
        }
        #expect(found.size == PixelSize(width: 24, height: 16))
        let webp = try MediaInspection.inspect(
            MediaSamples.webp, name: MediaName("a.webp"), within: MediaLimits())
        #expect(webp.bytes[...].lastIndex(of: Array("EXIF".utf8)) == nil)
        #expect(webp.bytes.count < MediaSamples.webp.count)
    }

    /// An archive behind a picture does not come along.
    @Test func whatStandsBehindAPictureIsCutOff() throws {
        for picture in [MediaSamples.jpeg, MediaSamples.png(), MediaSamples.gif] {
            let found = try MediaInspection.inspect(
                picture + ArchiveSample.holding("a.php"), name: MediaName("a"),
                within: MediaLimits())
            #expect(!ArchiveFile.ends(found.bytes))
            #expect(found.bytes.count <= picture.count + 16)
        }
    }

    @Test func everyReasonIsASentence() {
        let reasons: [MediaRejection] = [
            .empty, .tooLarge(limit: 50 << 20), .markup, .mixed, .damaged, .notScanned,
            .wrongName(ending: "exe", format: .jpeg), .infected(name: "Eicar"),
            .siteIsFull(limit: 1 << 30), .tooManyFiles(limit: 20), .otherFormat(.pdf),
        ]
        for reason in reasons {
            #expect(reason.sentence.hasSuffix("."))
            #expect(reason.sentence.first?.isUppercase == true)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where some bytes stand last.
    fileprivate func lastIndex(of wanted: [UInt8]) -> Int? {
        indices.dropLast(Swift.max(0, wanted.count - 1)).last {
            self[$0...].starts(with: wanted)
        }
    }
}
