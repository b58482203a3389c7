import Testing

/// The addresses of the typeface's files change with the files.
struct TypefaceTests {
    @Test func eachAddressBeginsTheHashOfItsFile() throws {
        let style = try PackageFiles.text("Resources/static/font.css").orMissing
        let hashes = try PackageFiles.text("scripts/typeface.sha256").orMissing
        let head = try PackageFiles.text("Sources/Templates/Layouts/DocumentHead.swift").orMissing
        let lines = hashes.split(separator: "\n").filter { $0.hasSuffix(".woff2") }
            .map { $0.split(separator: " ") }
        #expect(lines.count == 2)
        for line in lines {
            let hash = try line.first.orMissing.prefix(8)
            let name = try line.last.orMissing
            let address = "/static/vendor/\(name)?v=\(hash)"
            #expect(style.contains(address), "\(name)")
            // What is fetched early has the same address, else it is fetched twice.
            #expect(!head.contains("\(name)") || head.contains(address), "\(name)")
        }
    }
}
