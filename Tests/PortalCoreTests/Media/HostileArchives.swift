@testable import PortalCore

/// Archives that harm whoever unpacks them, or that are something else besides.
enum HostileArchives {
    typealias Case = MediaInspectionTests.Case
    typealias Entry = ArchiveSample.Entry

    static let limits: MediaLimits = {
        var limits = MediaLimits()
        limits.archiveEntries = 50
        limits.archiveBytes = 4 << 20
        return limits
    }()

    private static let plain = ArchiveSample([Entry("a.txt"), Entry("b.txt")])

    static let all: [Case] = bombs + polyglots + names + contents + offices

    private static let bombs: [Case] = [
        .bad("a bomb by ratio", ArchiveSample([ArchiveSample.zeros]).bytes, .expandsTooFar),
        .bad(
            "a bomb by size",
            ArchiveSample([Entry("a.txt")]).with { $0.saidSize = 5 << 20 }, .expandsTooFar),
        .bad(
            "a bomb that lies of its size",
            ArchiveSample([ArchiveSample.zeros]).with { $0.saidSize = 1000 }, .expandsTooFar),
        .bad(
            "entries that share their bytes",
            ArchiveSample([Entry("a.txt"), Entry("a.txt"), Entry("a.txt")]).with { $0.offset = 0 },
            .expandsTooFar),
        .bad(
            "too many entries", ArchiveSample((0..<51).map { Entry("\($0).txt") }).bytes,
            .tooManyEntries(limit: 50)),
        .bad(
            "an archive in an archive", ArchiveSample.holding("a.zip"),
            .nestedArchive(name: "a.zip")),
        .bad(
            "a check sum that is wrong", plain.with { $0.check = 1 }, .damaged),
    ]

    private static let polyglots: [Case] = [
        .bad(
            "bytes before the first entry",
            {
                var sample = plain
                sample.entries[0].offset = 40
                sample.before = Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 65, count: 36)
                return sample.bytes
            }(), .mixed),
        .bad(
            "bytes behind the end",
            {
                var sample = plain
                sample.after = Array("<script>alert(1)</script>".utf8)
                return sample.bytes
            }(), .mixed),
        .bad(
            "two names for one entry", plain.with { $0.innerName = "c.txt" }, .mixed),
        .bad("cut in the middle", Array(plain.bytes.prefix(60)), .damaged),
        .bad("an encrypted archive", plain.with { $0.flags |= 1 }, .encrypted),
        .bad("a way of packing nobody has", plain.with { $0.method = 99 }, .unsupportedVariant),
    ]

    private static let names: [Case] =
        [
            "../a.txt", "a/../../b.txt", "/etc/passwd", "C:/a.txt", "a\\b.txt", "a\nb.txt",
            "./a.txt",
            "a\u{202E}txt.exe",
        ].map { name in
            let shown = String(
                String.UnicodeScalarView(
                    name.unicodeScalars.filter { $0.properties.generalCategory != .control }))
            return .bad(
                "the name \(name.debugDescription)", ArchiveSample.holding(name),
                .unsafeName(name: shown))
        } + [
            .bad(
                "a symbolic link",
                ArchiveSample([Entry("a", "/etc/passwd")]).with { $0.mode = 0xA1FF },
                .unsafeName(name: "a"))
        ]

    private static let contents: [Case] =
        ["a.exe", "b/a.JS", "a.html", "a.svg", "a.lnk"].map {
            .bad("\($0) in an archive", ArchiveSample.holding($0), .program(name: $0))
        } + [.bad("macros in an archive", ArchiveSample.holding("a.docm"), .macros)]

    private static let offices: [Case] = [
        .bad(
            "a document with macros",
            {
                var sample = ArchiveSample.docx
                sample.entries.append(Entry("word/vbaProject.bin"))
                return sample.bytes
            }(), .macros),
        .bad(
            "a document of a type with macros",
            ArchiveSample([
                Entry(
                    "[Content_Types].xml",
                    "application/vnd.ms-word.document.macroEnabled.main+xml")
            ]).bytes, .macros),
        .bad(
            "an OpenDocument with scripts",
            {
                var sample = ArchiveSample.odt
                sample.entries.append(Entry("Basic/Standard/Module1.xml"))
                return sample.bytes
            }(), .macros),
        .bad(
            "slides", ArchiveSample.holding("[Content_Types].xml", "ppt/presentation.xml"),
            .wrongName(ending: "pptx", format: .zip), name: "a.pptx"),
    ]
}
