// swift-tools-version: 6.2
import PackageDescription

/// The servers of others that HTTPKit is measured against. A package of its own, so that only
/// `make bench` waits for their dependencies.
let package = Package(
    name: "peers",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1")
    ],
    targets: [
        .executableTarget(
            name: "HummingbirdPeer",
            dependencies: [.product(name: "Hummingbird", package: "hummingbird")])
    ],
    swiftLanguageModes: [.v6]
)
