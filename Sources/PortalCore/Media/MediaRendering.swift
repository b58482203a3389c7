import Foundation
import GRDB

/// Makes smaller pictures in WebP, beside the requests, with the tool of libvips in a process of
/// its own. What waits is in the database, so that nothing is forgotten over a restart; where the
/// tool is missing the original is shown until it is installed.
public struct MediaRendering: Sendable {
    /// Where Debian's libvips-tools puts it.
    public static let standardTool = "/usr/bin/vipsthumbnail"
    /// Seconds for one picture in one width.
    private static let timeout = 30.0
    /// Bytes of address space that the tool may have.
    private static let memory = 2 << 30
    /// Bytes of a picture that the tool may write.
    private static let largest = 32 << 20
    private static let quality = 80

    let library: MediaLibrary
    let tool: String

    /// - Parameter tool: the absolute path of `vipsthumbnail`.
    public init(library: MediaLibrary, tool: String = MediaRendering.standardTool) {
        self.library = library
        self.tool = tool
    }

    /// Whether the tool is there.
    public var isPossible: Bool { FileManager.default.isExecutableFile(atPath: tool) }

    private struct Task {
        let version: Int64
        let item: Int64
        let digest: String
        let size: PixelSize
    }

    private struct Rendition {
        let size: PixelSize
        let digest: String
        let bytes: Int
    }

    /// Makes what waits longest; false where nothing waits.
    ///
    /// - Throws: what the disk or the database reports; the task then waits on.
    public func renderNext() throws -> Bool {
        guard isPossible, let task = try library.database.read(Self.waiting) else { return false }
        let made = try render(task)
        try library.database.write { db in
            for rendition in made {
                try db.run(
                    """
                    INSERT OR REPLACE INTO media_rendition (version_id, width, height, digest,
                        bytes)
                    SELECT id, ?, ?, ?, ? FROM media_version WHERE id = ?
                    """,
                    [
                        rendition.size.width, rendition.size.height, rendition.digest,
                        rendition.bytes, task.version,
                    ])
            }
            try db.run(
                "UPDATE media_version SET rendering = ? WHERE id = ?",
                [made.isEmpty ? "none" : "done", task.version])
        }
        return true
    }

    private static func waiting(_ db: Database) throws -> Task? {
        try db.row(
            """
            SELECT id, item_id, digest, width, height FROM media_version
            WHERE rendering = 'waiting' AND width IS NOT NULL ORDER BY id LIMIT 1
            """
        ) {
            Task(
                version: $0[0], item: $0[1], digest: $0[2],
                size: PixelSize(width: $0[3], height: $0[4]))
        }
    }

    /// A picture that the tool cannot read is shown as it is.
    private func render(_ task: Task) throws -> [Rendition] {
        let widths = Set(library.rules.widths.map { min($0, task.size.width) }).sorted()
        return try widths.compactMap { try render(task, width: $0) }
    }

    private func render(_ task: Task, width: Int) throws -> Rendition? {
        let output = try library.store.workFolder()
            .appendingPathComponent("render-\(UUID().uuidString).webp")
        defer { try? FileManager.default.removeItem(at: output) }
        let process = LimitedProcess(
            tool,
            [
                library.store.location(of: task.digest).path, "--size", "\(width)x", "--output",
                "\(output.path)[Q=\(Self.quality),strip]",
            ],
            timeout: Self.timeout,
            limits: LimitedProcess.Limits(
                memoryBytes: Self.memory, fileBytes: Self.largest, seconds: Int(Self.timeout)),
            // Readers of rare formats stay shut, and one thread is enough beside the requests.
            environment: ["VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1"])
        guard let ending = try? process.run(input: Data()), ending.code == 0,
            let data = try? Data(contentsOf: output),
            let image = try? WebPFile.clean([UInt8](data), within: library.rules.limits)
        else { return nil }
        let digest = try library.store.keep(Data(image.bytes))
        return Rendition(size: image.size, digest: digest, bytes: image.bytes.count)
    }
}
