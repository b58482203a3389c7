import Foundation
import HTTPKit

/// Where the access log goes.
enum AccessLogSink {
    /// - Parameter target: `off`, `-` for standard output, or a file that is appended to.
    /// - Throws: `Failure` where the file cannot be opened.
    static func log(_ target: String) throws -> AccessLog? {
        switch target {
        case "off": return nil
        case "-": return log(to: .standardOutput)
        default:
            let manager = FileManager.default
            if !manager.fileExists(atPath: target) {
                _ = manager.createFile(
                    atPath: target, contents: nil, attributes: [.posixPermissions: 0o640])
            }
            guard let file = FileHandle(forWritingAtPath: target) else {
                throw Failure(.unavailable, "Không ghi được nhật ký truy cập vào \(target).")
            }
            try file.seekToEnd()
            return log(to: file)
        }
    }

    private static func log(to file: FileHandle) -> AccessLog {
        AccessLog { lines in try? file.write(contentsOf: Data(lines)) }
    }
}
