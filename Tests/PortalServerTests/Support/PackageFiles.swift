import Foundation
import PortalCore

/// The files of the package, found from where this source lies.
enum PackageFiles {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let resourcesFolder = root.appendingPathComponent("Resources", isDirectory: true)
    static let resources = ResourceFolder(root: resourcesFolder)
    static let statics = resourcesFolder.appendingPathComponent("static", isDirectory: true)
    static let sources = root.appendingPathComponent("Sources", isDirectory: true)

    /// A file that pyHanko signed (Tests/Signatures).
    static func signed(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appendingPathComponent("Tests/Signatures/\(name).pdf")))
    }

    /// A text of the package; nil where there is no such file.
    static func text(_ path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
}
