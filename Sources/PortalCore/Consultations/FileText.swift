import Foundation

/// Reads the text out of a file, to be corrected by an editor.
public enum FileText {
    private static let documentName = "word/document.xml"
    /// Bytes of the text part of a DOCX, unpacked.
    private static let documentLimit = 32 << 20
    /// Of poppler-utils, which `docs/deployment.md` names.
    private static let reader = "/usr/bin/pdftotext"
    private static let seconds = 20.0
    /// Bytes of text that are read.
    private static let textLimit = DraftText.limit * 4

    /// The text, line by line; at most as much as a draft may have.
    ///
    /// - Throws: `ConsultationRefusal.unsuitableFile`, or what the disk reports.
    public static func extract(_ bytes: [UInt8], named name: String) throws -> String {
        let file: InspectedMedia
        do {
            file = try MediaInspection.inspect(
                bytes, name: MediaName(name), within: MediaLimits())
        } catch {
            throw ConsultationRefusal.unsuitableFile(error)
        }
        switch file.format {
        case .docx: return try word(bytes)
        case .pdf: return DraftText.lines(ofExtracted: try pdf(bytes))
        case .jpeg, .png, .webp, .gif, .xlsx, .odt, .zip: throw ConsultationRefusal.unreadableFile
        }
    }

    private static func word(_ bytes: [UInt8]) throws -> String {
        guard let archive = try? ArchiveFile(bytes, within: MediaLimits()),
            let entry = archive.entries.first(where: { $0.name == documentName }),
            let content = archive.content(of: entry, limit: documentLimit)
        else { throw ConsultationRefusal.unreadableFile }
        let text = WordText.lines(of: content).joined(separator: "\n")
        guard !text.isBlank else { throw ConsultationRefusal.unreadableFile }
        return String(text.prefix(DraftText.limit))
    }

    /// The program writes into a folder of ours, and is killed when its time is over.
    private static func pdf(_ bytes: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("portal-text-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let target = folder.appendingPathComponent("text")
        let process = LimitedProcess(
            reader, ["-enc", "UTF-8", "-nopgbrk", "-", target.path], timeout: seconds)
        let ending = try? process.run(input: Data(bytes))
        guard ending?.code == 0, let handle = try? FileHandle(forReadingFrom: target) else {
            throw ConsultationRefusal.unreadableFile
        }
        defer { try? handle.close() }
        let data = try handle.read(upToCount: textLimit) ?? Data()
        let text = String(decoding: data, as: UTF8.self)
        guard !text.isBlank else { throw ConsultationRefusal.unreadableFile }
        return text
    }
}

/// The paragraphs of a Word document (ECMA-376, part 1, 17.3), without its layout.
///
/// Numbers that Word counts itself are not in the text; the editor adds them.
enum WordText {
    static func lines(of xml: [UInt8]) -> [String] {
        var lines: [String] = []
        var line = ""
        var isText = false
        for token in XMLTokens(xml) {
            switch token {
            case .open("w:t"): isText = true
            case .close("w:t"): isText = false
            case .open("w:tab"), .close("w:tc"): line += " "
            case .open("w:br"), .close("w:p"):
                lines.append(line)
                line = ""
            case .text(let text) where isText: line += text
            case .open, .close, .text: break
            }
        }
        return (lines + [line]).map(\.trimmedBlanks).filter { !$0.isEmpty }
    }
}
