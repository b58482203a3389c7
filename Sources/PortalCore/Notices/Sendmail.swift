import Foundation

/// Hands letters to the mail server of the machine through its sendmail program.
public struct Sendmail: Sendable {
    /// Seconds that it may take; the mail server only has to put the letter into its queue.
    public static let timeout = 30.0

    private let program: String
    private let timeout: Double

    /// - Parameters:
    ///   - program: the absolute path.
    ///   - timeout: seconds.
    public init(program: String, timeout: Double = Sendmail.timeout) {
        self.program = program
        self.timeout = timeout
    }

    /// Hands a letter over; blocks the calling thread.
    public func send(_ message: MailMessage) -> NoticeOutcome {
        // `-i`: a line with a dot alone is no end. `--`: an address is no option.
        let process = LimitedProcess(
            program, ["-i", "-f", message.from.address, "--", message.to.address],
            timeout: timeout)
        do {
            let ending = try process.run(input: Data(message.text.utf8))
            return Self.outcome(of: ending)
        } catch {
            switch error {
            case .notStarted(let reason): return .postponed("sendmail: \(reason)")
            case .timedOut: return .postponed("sendmail: quá \(Int(timeout)) giây")
            case .killed(let signal): return .postponed("sendmail: tín hiệu \(signal)")
            }
        }
    }

    /// The codes of sysexits.h after which another attempt would end the same: the letter is
    /// malformed, or there is no such addressee or host.
    private static let lasting: Set<Int32> = [65, 67, 68]

    private static func outcome(of ending: LimitedProcess.Ending) -> NoticeOutcome {
        guard ending.code != 0 else { return .sent }
        let line = ending.complaint.split(separator: "\n").first.map { ": \($0)" } ?? ""
        let reason = "sendmail: mã \(ending.code)\(line.prefix(300))"
        return lasting.contains(ending.code) ? .refused(reason) : .postponed(reason)
    }
}
