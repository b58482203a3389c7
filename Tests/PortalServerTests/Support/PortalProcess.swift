import Foundation

/// The built program as a process of its own, with a data folder of its own.
final class PortalProcess {
    /// Where the build put the program: beside the tests.
    static let program: String? = {
        let candidates =
            [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()]
            .compactMap(\.self) + [PackageFiles.root.appendingPathComponent(".build/debug")]
        return candidates.map { $0.appendingPathComponent("portal").path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// A line that the program prints first when it listens.
    private static let announcement = "Cổng tỉnh: http://localhost"

    let folder: URL
    private(set) var port = 0
    private let process = Process()
    private let output = Pipe()

    /// Starts `portal serve` and waits until it listens.
    ///
    /// - Parameter fileBlocks: how far files may grow, in blocks of 512 bytes, as on a full disk;
    ///   nil for no limit. Writing further fails, since the signal for it is ignored.
    init(folder: URL, options: [String] = [], fileBlocks: Int? = nil) throws {
        self.folder = folder
        let program = try Self.program.orMissing
        process.executableURL = URL(fileURLWithPath: fileBlocks == nil ? program : "/bin/sh")
        let limited = fileBlocks.map {
            ["-c", "trap '' XFSZ; ulimit -f \($0); exec \"$@\"", "sh", program]
        }
        process.arguments =
            (limited ?? []) + [
                "serve", "--data", folder.path, "--resources", PackageFiles.resourcesFolder.path,
                "--address", "127.0.0.1:0", "--domain", "localhost", "--rate-limit", "off",
                "--form-rate-limit", "off", "--form-haste", "0",
                // Other tests keep the processors busy.
                "--worker-niceness", "0",
            ] + options
        process.environment = [:]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        port = try readPort()
    }

    deinit {
        if process.isRunning { kill() }
    }

    /// Ends it as a crash would.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    var isRunning: Bool { process.isRunning }

    /// Sends a signal.
    func send(_ number: Int32) {
        Foundation.kill(process.processIdentifier, number)
    }

    /// Asks it to stop, and returns its exit code.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Runs a command to its end.
    static func run(_ arguments: [String]) throws -> (code: Int32, output: String, error: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try program.orMissing)
        process.arguments = arguments
        process.environment = [:]
        let files = try (0..<2).map { _ in try ScratchFile() }
        process.standardOutput = files[0].handle
        process.standardError = files[1].handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try files[0].text(), try files[1].text())
    }

    private func readPort() throws -> Int {
        var text = ""
        while !text.contains("\n") {
            let part = output.fileHandleForReading.availableData
            guard !part.isEmpty else { throw MissingFixture() }
            text += String(decoding: part, as: UTF8.self)
        }
        let line = try text.split(separator: "\n").first.orMissing
        guard line.hasPrefix(Self.announcement) else { throw MissingFixture() }
        return try Int(line.split(separator: ":").last.orMissing).orMissing
    }
}

/// A file that goes with its value.
private final class ScratchFile {
    let handle: FileHandle
    private let path = NSTemporaryDirectory() + "portal-output-" + UUID().uuidString

    init() throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}
