/// Tells office documents from other archives, and refuses what no archive of ours may hold.
enum ArchiveKind {
    private static let typesName = "[Content_Types].xml"
    private static let typesLimit = 1 << 20
    private static let longestName = 1024

    private static let nested: Set<String> = [
        "zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "zst", "jar", "iso", "cab", "ace",
    ]
    /// What starts when somebody opens it.
    private static let programs: Set<String> = [
        "exe", "com", "scr", "pif", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh",
        "hta", "msi", "msp", "dll", "cpl", "lnk", "reg", "apk", "app", "sh", "svg", "html", "htm",
        "xhtml", "mht",
    ]
    private static let macroDocuments: Set<String> = [
        "docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppam",
    ]

    static func tell(_ archive: ArchiveFile) throws(MediaRejection) -> MediaFormat {
        for entry in archive.entries { try checkName(entry.name) }
        let names = archive.entries.map { $0.name.lowercased() }
        guard !names.contains(where: { $0.hasSuffix("vbaproject.bin") }) else { throw .macros }
        if let format = try office(archive) { return format }
        if let format = try openDocument(archive, names) { return format }
        for entry in archive.entries { try checkContent(entry.name) }
        return .zip
    }

    /// A name that stays in the folder into which it is unpacked.
    private static func checkName(_ name: String) throws(MediaRejection) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isSafe =
            !name.isEmpty && name.utf8.count <= longestName && !name.hasPrefix("/")
            && !name.contains("\\") && !parts.contains("..") && !parts.contains(".")
            && !name.unicodeScalars.contains {
                $0.properties.generalCategory == .control || $0.properties.isBidiControl
            }
            && name.dropFirst().first != ":"
        guard isSafe else { throw .unsafeName(name: shown(name)) }
    }

    private static func checkContent(_ name: String) throws(MediaRejection) {
        guard let ending = MediaName(name).ending else { return }
        if nested.contains(ending) { throw .nestedArchive(name: shown(name)) }
        if programs.contains(ending) { throw .program(name: shown(name)) }
        if macroDocuments.contains(ending) { throw .macros }
    }

    private static func shown(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.filter { $0.properties.generalCategory != .control }
            ).prefix(60))
    }

    /// Office Open XML (ECMA-376), by its list of types.
    private static func office(_ archive: ArchiveFile) throws(MediaRejection) -> MediaFormat? {
        guard let entry = archive.entries.first(where: { $0.name == typesName }),
            let content = archive.content(of: entry, limit: typesLimit)
        else { return nil }
        let types = String(decoding: content, as: UTF8.self).lowercased()
        guard !types.contains("macroenabled") else { throw .macros }
        if types.contains("wordprocessingml.document.main+xml") { return .docx }
        if types.contains("spreadsheetml.sheet.main+xml") { return .xlsx }
        return nil
    }

    /// OpenDocument (ISO/IEC 26300): its type stands first and as it is.
    private static func openDocument(
        _ archive: ArchiveFile, _ names: [String]
    ) throws(MediaRejection) -> MediaFormat? {
        guard let first = archive.entries.first, first.name == "mimetype", first.method == 0,
            let content = archive.content(of: first, limit: longestName),
            String(decoding: content, as: UTF8.self) == MediaFormat.odt.mediaType
        else { return nil }
        guard !names.contains(where: { $0.hasPrefix("basic/") || $0.hasPrefix("scripts/") }) else {
            throw .macros
        }
        return .odt
    }
}
