import Foundation
import Testing

@testable import PortalCore

/// Files that rows name: kept by their content, and nothing outside the folder.
struct DocumentFileTests {
    static func take(
        _ names: [String], from folder: URL, _ base: TestDatabase, _ site: Site
    ) throws -> [DocumentFile] {
        let list = String(decoding: try JSONEncoder().encode(names), as: UTF8.self)
        let options = DocumentImporter.Options(filesFolder: folder)
        _ = try base.importer(into: site, options: options).take(
            lines: [#"{"id":"1","source":"s","number":"1/QĐ","files":\#(list)}"#], now: .morning)
        return try base.portal.documents.document("1-qd", of: site)?.files ?? []
    }

    @Test func aFileIsKeptByItsContent() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let folder = try TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        // The name on the disk is decomposed in one of two cases; people see it composed.
        try Data("nội dung".utf8).write(to: folder.appendingPathComponent("Quyết định.pdf"))
        let file = try #require(
            try Self.take(["Quyết định.pdf"], from: folder, base, site).first)
        #expect(file.name == "Quyết định.pdf" && file.byteCount == 10)
        #expect(file.mediaType == "application/pdf")
        let digest = try #require(file.digest)
        let kept = FileStore(
            root: URL(fileURLWithPath: base.path).deletingLastPathComponent()
                .appendingPathComponent("files")
        ).location(of: digest)
        #expect(try Data(contentsOf: kept) == Data("nội dung".utf8))
        let beside = try FileManager.default.contentsOfDirectory(
            atPath: kept.deletingLastPathComponent().path)
        #expect(beside == [digest])
    }

    @Test(arguments: [
        "../x.pdf", "..", ".", "a/../../x.pdf", "/x.pdf", "con/x.pdf", "khong-co.pdf", "con",
        "link.pdf", "x.pdf\u{0}.txt",
    ])
    func nothingElseIsRead(name: String) throws {
        let base = try TestDatabase()
        let site = try base.province()
        let outside = try TemporaryFolder.make()
        defer { try? FileManager.default.removeItem(at: outside) }
        let folder = outside.appendingPathComponent("trong")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("con"), withIntermediateDirectories: true)
        let secret = outside.appendingPathComponent("x.pdf")
        for place in [secret, folder.appendingPathComponent("con/x.pdf")] {
            try Data("bí mật".utf8).write(to: place)
        }
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("link.pdf"), withDestinationURL: secret)
        let files = try Self.take([name], from: folder, base, site)
        #expect(files.map(\.digest) == [nil])
        #expect(files.map(\.byteCount) == [nil])
    }
}
