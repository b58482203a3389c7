import Foundation

/// Another program of the machine, run to its end within a time, with nothing of our environment.
///
/// Input and output go through files in a folder of their own, so that neither side can block the
/// other: a program that reads nothing, or writes without an end, only uses up its time.
public struct LimitedProcess: Sendable {
    /// How a run ended.
    public struct Ending: Sendable, Equatable {
        /// The exit code.
        public let code: Int32
        /// The beginning of what it wrote to standard output.
        public let output: String
        /// The beginning of what it wrote to standard error.
        public let complaint: String
    }

    /// Why there is no ending to speak of.
    public enum Failure: Error, Sendable, Equatable {
        /// It could not be started: no such program, no right, no room for the input.
        case notStarted(String)
        /// Its time was over; it was killed.
        case timedOut
        /// A signal ended it.
        case killed(signal: Int32)
    }

    /// What the program may take of the machine, beside its time.
    public struct Limits: Sendable, Equatable {
        /// Bytes of address space.
        public var memoryBytes: Int
        /// Bytes of a file that it writes.
        public var fileBytes: Int
        /// Seconds of a processor.
        public var seconds: Int

        /// Puts it together from its parts.
        public init(memoryBytes: Int, fileBytes: Int, seconds: Int) {
            self.memoryBytes = memoryBytes
            self.fileBytes = fileBytes
            self.seconds = seconds
        }

        /// For `prlimit` of util-linux, which every Debian has.
        fileprivate var command: [String] {
            [
                "/usr/bin/prlimit", "--as=\(memoryBytes)", "--fsize=\(fileBytes)",
                "--cpu=\(seconds)", "--core=0", "--",
            ]
        }
    }

    /// Bytes of output that are read.
    private static let outputLimit = 8192
    /// Seconds between asking it to stop and making it.
    private static let grace = 1.0
    private static let limiter = "/usr/bin/timeout"
    private static let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]

    private let program: String
    private let arguments: [String]
    private let timeout: Double
    private let limits: Limits?
    private let environment: [String: String]

    /// - Parameters:
    ///   - program: the absolute path.
    ///   - timeout: seconds.
    ///   - limits: what it may take beside its time; nil for what we may take ourselves.
    ///   - environment: beside the path and the locale.
    public init(
        _ program: String, _ arguments: [String], timeout: Double, limits: Limits? = nil,
        environment: [String: String] = [:]
    ) {
        self.program = program
        self.arguments = arguments
        self.timeout = timeout
        self.limits = limits
        self.environment = environment
    }

    /// Runs it, blocking the calling thread.
    public func run(input: Data) throws(Failure) -> Ending {
        do {
            let folder = try Self.makeFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            return try run(in: folder, input)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .notStarted("\(error)")
        }
    }

    private func run(in folder: URL, _ input: Data) throws -> Ending {
        let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
        try input.write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        let handles = [
            try FileHandle(forReadingFrom: files[0]), try FileHandle(forWritingTo: files[1]),
            try FileHandle(forWritingTo: files[2]),
        ]
        defer { for handle in handles { try? handle.close() } }
        let process = Process()
        // `timeout` of the coreutils ends the program with all the children it has started.
        process.executableURL = URL(fileURLWithPath: Self.limiter)
        process.arguments =
            ["--kill-after=\(Self.grace)", "\(timeout)"] + (limits?.command ?? [])
            + [program] + arguments
        process.environment = Self.environment.merging(environment) { own, _ in own }
        process.currentDirectoryURL = folder
        process.standardInput = handles[0]
        process.standardOutput = handles[1]
        process.standardError = handles[2]
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        let isOver = ContinuousClock.now - start >= .seconds(timeout)
        try Self.check(process, isOver: isOver)
        return Ending(
            code: process.terminationStatus, output: try Self.beginning(of: files[1]),
            complaint: try Self.beginning(of: files[2]))
    }

    /// The codes by which the limiter speaks of itself; a program that ends with one of them is
    /// taken for not started.
    private static func check(_ process: Process, isOver: Bool) throws(Failure) {
        switch (process.terminationReason, process.terminationStatus) {
        case (.exit, 124) where isOver, (.exit, 137) where isOver: throw .timedOut
        case (.uncaughtSignal, _) where isOver: throw .timedOut
        case (.uncaughtSignal, let signal): throw .killed(signal: signal)
        case (.exit, 125), (.exit, 126), (.exit, 127):
            throw .notStarted("mã \(process.terminationStatus)")
        default: return
        }
    }

    private static func makeFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("portal-process-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
        return folder
    }

    private static func beginning(of file: URL) throws -> String {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let data = try handle.read(upToCount: outputLimit) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }
}
