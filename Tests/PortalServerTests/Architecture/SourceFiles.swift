import Foundation
import Testing

/// The Swift sources of a module, as text.
struct SourceFile: Sendable, CustomTestStringConvertible {
    /// Relative to the package, such as `Sources/PortalCore/Portal.swift`.
    let path: String
    let text: String
    /// The text without the lines that are comments; these are empty.
    let code: String
    /// The modules that it imports.
    let imports: Set<String>
    /// How many lines it has.
    let lineCount: Int

    /// Each rule reads each file, in a build without optimisation: what they need is found once
    /// here, and by bytes, since finding it by letters took minutes of a test run.
    init(path: String, text: String) {
        self.path = path
        self.text = text
        let lines = text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
        ).map { String(Substring($0)) }
        code = lines.map { Self.isComment($0) ? "" : $0 }.joined(separator: "\n")
        imports = Set(lines.filter { $0.holds("import") }.compactMap(Self.importedModule))
        lineCount = lines.count - 1
    }

    var testDescription: String { path }

    /// The folder below the module; empty at its top.
    var feature: String {
        let parts = path.split(separator: "/").map(String.init)
        return parts.count > 3 ? parts[2] : ""
    }

    /// Whether the code holds the sign, byte for byte.
    func holds(_ sign: String) -> Bool { code.holds(sign) }

    /// Whether the text holds the sign, in a comment or not.
    func mentions(_ sign: String) -> Bool { text.holds(sign) }

    /// What stands in the code behind each place where the sign does, up to the next such place.
    func code(behind sign: String) -> ArraySlice<String> {
        holds(sign) ? code.components(separatedBy: sign).dropFirst() : []
    }

    private static func isComment(_ line: String) -> Bool {
        line.utf8.drop { [UInt8(ascii: " "), UInt8(ascii: "\t")].contains($0) }
            .starts(with: "//".utf8)
    }

    private static func importedModule(_ line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard let index = words.firstIndex(of: "import"), index <= 2,
            words[..<index].allSatisfy({ importModifiers.contains($0) })
        else { return nil }
        return words.last
    }

    private static let importModifiers: Set<String> = [
        "@testable", "public", "internal", "private",
    ]

    static let all: [SourceFile] = below(PackageFiles.sources, "Sources")

    static func of(_ module: String) -> [SourceFile] {
        all.filter { $0.path.hasPrefix("Sources/\(module)/") }
    }

    private static func below(_ folder: URL, _ name: String) -> [SourceFile] {
        let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String]
        return (files ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { file in
            PackageFiles.text("\(name)/\(file)").map {
                SourceFile(path: "\(name)/\(file)", text: $0)
            }
        }
    }
}

extension String {
    /// Whether the sign stands in it, byte for byte; much faster than by letters where nothing is
    /// optimised.
    func holds(_ sign: String) -> Bool { strstr(self, sign) != nil }
}

/// The folders of a module.
enum FeatureFolders {
    static func of(_ module: String) -> Set<String> {
        Set(SourceFile.of(module).map(\.feature)).subtracting([""])
    }
}
