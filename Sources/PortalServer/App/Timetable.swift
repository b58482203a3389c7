import Logging
import PortalCore

/// What happens by the clock; each feature has its own.
struct Timetable: Sendable {
    let portal: Portal
    let logger: Logger

    /// Carries out what is due; what fails is logged and tried again the next time.
    func carryOutWhatIsDue(now: Instant) {
        do {
            let articles = try portal.articleTimetable.carryOutWhatIsDue(now: now)
            for failure in articles.failures { report(failure) }
        } catch {
            report(error)
        }
        do {
            try portal.consultationTimetable.carryOutWhatIsDue(now: now)
        } catch {
            report(error)
        }
    }

    private func report(_ error: any Error) {
        logger.error("Something that was due failed", metadata: ["error": "\(error)"])
    }
}
