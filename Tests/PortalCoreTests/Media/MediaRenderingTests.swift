import Foundation
import GRDB
import Testing

@testable import PortalCore

struct MediaRenderingTests {
    static let hasTool = FileManager.default.isExecutableFile(
        atPath: MediaRendering.standardTool)

    @Test(.enabled(if: hasTool, "vipsthumbnail of libvips-tools is not installed"))
    func picturesAreMadeSmallerOnce() throws {
        var scene = try MediaScene()
        scene.rules.widths = [2, 4, 100]
        let id = try scene.picture(side: 8)
        let rendering = MediaRendering(library: scene.library)
        #expect(try scene.item(id).widths.isEmpty)
        #expect(try rendering.renderNext())
        #expect(try !rendering.renderNext())
        #expect(try scene.item(id).widths == [2, 4, 8])
        let file = try #require(
            try scene.library.file(id, .width(4), on: scene.work.province, for: scene.writer))
        #expect(file.mediaType == "image/webp" && file.fileName == "co-hoi.webp")
        let bytes = [UInt8](try Data(contentsOf: file.place))
        let image = try WebPFile.clean(bytes, within: MediaLimits())
        #expect(image.size == PixelSize(width: 4, height: 4))
        // The next version has its own.
        try scene.library.replace(
            id, with: MediaUpload(name: "b.png", bytes: MediaSamples.png(side: 3)),
            on: scene.member, by: scene.writer, now: .morning)
        #expect(try scene.item(id).widths.isEmpty)
        #expect(try rendering.renderNext())
        #expect(try scene.item(id).widths == [2, 3])
    }

    @Test func withoutTheToolPicturesWaitAndAreShownAsTheyAre() throws {
        let scene = try MediaScene()
        let id = try scene.picture()
        let rendering = MediaRendering(library: scene.library, tool: "/nonexistent/vips")
        #expect(try !rendering.renderNext())
        #expect(try waiting(scene) == 1)
        #expect(
            try scene.library.file(id, .current, on: scene.work.province, for: scene.writer) != nil)
    }

    /// A tool that fails, writes what is no picture, or wants too much memory.
    @Test(arguments: [
        "exit 1", "echo not a picture > \"${5%%[*}\"",
        "head -c 3000000000 /dev/zero | tail -c 2900000000 > /dev/null; exit 1",
    ])
    func aPictureThatTheToolCannotReadIsShownAsItIs(script: String) throws {
        let scene = try MediaScene()
        try scene.picture()
        let tool = scene.folder.deletingLastPathComponent().appendingPathComponent("tool.sh")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: tool)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: tool.path)
        let rendering = MediaRendering(library: scene.library, tool: tool.path)
        #expect(try rendering.renderNext())
        #expect(try waiting(scene) == 0)
        #expect(try scene.work.base.count("media_rendition") == 0)
        // Nothing half made is left.
        #expect(try scene.fileCount() == 1)
    }

    @Test func theToolMayTakeOnlySoMuch() throws {
        let limits = LimitedProcess.Limits(memoryBytes: 64 << 20, fileBytes: 1000, seconds: 1)
        let process = LimitedProcess(
            "/bin/sh", ["-c", "ulimit -v; ulimit -f; ulimit -t; ulimit -c; echo $MARK"],
            timeout: 10, limits: limits, environment: ["MARK": "có", "PATH": "/evil"])
        let ending = try process.run(input: Data())
        #expect(ending.output == "65536\n1\n1\n0\ncó\n")
    }

    private func waiting(_ scene: MediaScene) throws -> Int {
        try scene.work.base.read { db in
            try db.row("SELECT count(*) FROM media_version WHERE rendering = 'waiting'") { $0[0] }
                ?? 0
        }
    }

    @Test func filesThatNobodyNeedsAreRemovedOnceTheyAreOld() throws {
        let scene = try MediaScene()
        let kept = try scene.picture(side: 4)
        let gone = try scene.picture(side: 5)
        try scene.library.delete(gone, on: scene.member, by: scene.writer, now: .morning)
        let part = try scene.library.store.workFolder().appendingPathComponent("render-x.webp")
        try Data("x".utf8).write(to: part)
        let tidying = scene.library.tidying
        let now = Date()
        #expect(try tidying.tidy(now: now) == 0)
        #expect(try tidying.tidy(now: now.addingTimeInterval(2 * 86_400)) == 2)
        #expect(try scene.fileCount() == 1)
        let digest = try scene.item(kept).version.digest
        #expect(scene.library.store.holds(digest))
    }
}
