import Foundation
import Testing

/// The Swift sources of a module, as text.
struct SourceFile: Sendable, CustomTestStringConvertible {
    /// Relative to the package, such as `Sources/PortalCore/Portal.swift`.
    let path: String
    let text: String

    var testDescription: String { path }

    /// The folder below the module; empty at its top.
    var feature: String {
        let parts = path.split(separator: "/").map(String.init)
        return parts.count > 3 ? parts[2] : ""
    }

    /// The modules that it imports.
    var imports: Set<String> {
        Set(
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ").map(String.init)
                guard let index = words.firstIndex(of: "import"), index <= 2,
                    words[..<index].allSatisfy({ Self.importModifiers.contains($0) })
                else { return nil }
                return words.last
            })
    }

    /// The text without comments, and without what stands in them.
    var code: String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") ? "" : String(line)
        }.joined(separator: "\n")
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

/// The folders of a module.
enum FeatureFolders {
    static func of(_ module: String) -> Set<String> {
        Set(SourceFile.of(module).map(\.feature)).subtracting([""])
    }
}
