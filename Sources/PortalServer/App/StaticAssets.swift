import Crypto
import Foundation
import Templates

/// The files under `Resources/static`, fingerprinted once at start so that browsers may keep them.
enum StaticAssets {
    /// The first segment of their addresses.
    static let folder = "static"

    private static let font = "vendor/be-vietnam-pro-400.woff2"

    /// Reads all files below a folder; those that cannot be read are left without a fingerprint.
    static func manifest(of root: URL) -> AssetManifest {
        let files = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
        var fingerprints: [String: String] = [:]
        for file in files.sorted() {
            let url = root.appendingPathComponent(file)
            guard let data = try? Data(contentsOf: url) else { continue }
            fingerprints[file] = Hexadecimal.text(Array(SHA256.hash(data: data).prefix(6)))
        }
        return AssetManifest(
            fingerprints: fingerprints, hasFont: fingerprints[font] != nil)
    }
}
