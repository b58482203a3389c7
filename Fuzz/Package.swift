// swift-tools-version: 6.2
import PackageDescription

let httpKit = Target.Dependency.product(name: "HTTPKit", package: "laichau-portal")

/// Built with `--sanitize fuzzer`, so `Fuzzer` has no main function of its own.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "laichau-portal", path: "..")],
    targets: [
        .target(name: "FuzzTargets", dependencies: [httpKit]),
        .executableTarget(
            name: "Fuzzer", dependencies: ["FuzzTargets"],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
        .executableTarget(name: "Verdict", dependencies: [httpKit]),
    ],
    swiftLanguageModes: [.v6]
)
