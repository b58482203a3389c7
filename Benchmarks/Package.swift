// swift-tools-version: 6.2
import PackageDescription

let portalCore = Target.Dependency.product(name: "PortalCore", package: "laichau-portal")
let httpKit = Target.Dependency.product(name: "HTTPKit", package: "laichau-portal")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "laichau-portal", path: ".."),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "SeededRandom"),
        .executableTarget(name: "ArchiveFill", dependencies: ["SeededRandom", portalCore, grdb]),
        .executableTarget(
            name: "EditorCost", dependencies: ["CSQLite", portalCore, grdb]),
        .executableTarget(name: "HTTPKitPeer", dependencies: [httpKit]),
        .executableTarget(name: "PageQueries", dependencies: ["CSQLite", portalCore]),
        .executableTarget(name: "QuestionBench", dependencies: ["SeededRandom", portalCore, grdb]),
        .executableTarget(name: "SearchBench", dependencies: ["SeededRandom", portalCore, grdb]),
        .executableTarget(name: "TextCost", dependencies: [portalCore]),
    ],
    swiftLanguageModes: [.v6]
)
