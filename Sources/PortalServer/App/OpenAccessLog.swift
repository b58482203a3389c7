import HTTPKit
import Logging
import Synchronization

/// The access log and the file that it goes to.
struct OpenAccessLog: Sendable {
    let log: AccessLog
    private let file: LogFile
    private let logger: Logger

    /// Opens the log; nil where it is off.
    ///
    /// - Parameter target: `off`, `-` for standard output, or a file that is appended to.
    /// - Throws: `Failure` where the file cannot be opened.
    init?(_ target: String, format: AccessLogFormat, logger: Logger) throws {
        guard target != "off" else { return nil }
        let file: LogFile
        do throws(SystemError) {
            file = target == "-" ? try .standardOutput() : try LogFile(path: target)
        } catch {
            throw Failure(.unavailable, "Không ghi được nhật ký truy cập: \(error).")
        }
        let failing = Mutex(false)
        log = AccessLog(format: format) { lines in
            do throws(SystemError) {
                try file.append(lines)
                failing.withLock { $0 = false }
            } catch {
                // Once for each time it begins to fail, since this may happen for every batch.
                let isNew = failing.withLock { failing in
                    defer { failing = true }
                    return !failing
                }
                if isNew {
                    logger.error("Access log lost lines", metadata: ["error": "\(error)"])
                }
            }
        }
        self.file = file
        self.logger = logger
    }

    /// Opens the file under its name again. Lines of before are in the old one, lines of after in
    /// the new one, none is lost; where it cannot be opened the old one goes on.
    func reopen() {
        log.betweenBatches {
            do throws(SystemError) {
                try file.reopen()
            } catch {
                logger.error("Access log not reopened", metadata: ["error": "\(error)"])
            }
        }
    }
}
