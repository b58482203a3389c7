import ArgumentParser
import Foundation
import PortalCore

/// Where the data and the resources lie; every command takes these two.
struct FolderOptions: ParsableArguments {
    @Option(help: Settings.data.help) var data: String?
    @Option(help: Settings.resources.help) var resources: String?

    /// The folders in force.
    func folders(_ environment: [String: String]) throws -> Folders {
        Folders(
            data: URL(
                fileURLWithPath: try Settings.data.value(data, environment: environment),
                isDirectory: true),
            resources: URL(
                fileURLWithPath: try Settings.resources.value(resources, environment: environment),
                isDirectory: true))
    }
}

/// The folders that the program works with.
struct Folders: Sendable {
    let data: URL
    let resources: URL

    private static let secretLength = 32

    var databasePath: String { data.appendingPathComponent("portal.sqlite").path }
    var files: FileStore { FileStore(root: data.appendingPathComponent("files")) }
    var resourceFolder: ResourceFolder { ResourceFolder(root: resources) }
    var statics: URL { resources.appendingPathComponent("static", isDirectory: true) }

    /// Makes the data folder, readable by its owner only: it holds personal data.
    func makeDataFolder() throws {
        try FileManager.default.createDirectory(
            at: data, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    /// The key that form tokens are signed with; drawn at the first start.
    func secret() throws -> Data {
        let file = data.appendingPathComponent("secret.key")
        if let kept = try? Data(contentsOf: file), kept.count == Self.secretLength { return kept }
        var generator = SystemRandomNumberGenerator()
        let fresh = Data(
            (0..<Self.secretLength).map { _ in
                UInt8.random(in: .min ... .max, using: &generator)
            })
        try fresh.write(to: file, options: .atomic)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: file.path)
        return fresh
    }
}
