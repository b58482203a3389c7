import Foundation

@testable import PortalServer

/// A listening socket that is handed to one portal after the other, as a socket unit does.
final class SocketUnit {
    let port: Int
    private let descriptor: Int32

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        port = try FreePort.bind(descriptor)
        guard listen(descriptor, 512) == 0 else { throw MissingFixture() }
    }

    deinit { close(descriptor) }

    /// Starts `portal serve` with the socket as its descriptor 3.
    func startPortal(folder: URL) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // The number of the process is known only to itself.
        process.arguments = [
            "-c", "exec 3<&0 </dev/null; LISTEN_PID=$$ LISTEN_FDS=1 exec \"$@\"", "sh",
            try PortalProcess.program.orMissing, "serve", "--data", folder.path, "--resources",
            PackageFiles.resourcesFolder.path, "--domain", "localhost", "--rate-limit", "off",
        ]
        process.environment = [:]
        process.standardInput = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}

/// Ports of the system's choice.
enum FreePort {
    /// Binds a socket to one.
    static func bind(_ descriptor: Int32) throws -> Int {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, size) == 0
                    ? getsockname(descriptor, $0, &size) : -1
            }
        }
        guard result == 0 else { throw MissingFixture() }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// One that is free now.
    static func find() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        return try bind(descriptor)
    }
}
