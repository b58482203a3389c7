import Foundation
import Logging
import PortalCore

/// What is done for the library beside the requests: smaller pictures, and tidying.
final class MediaWork: Sendable {
    private let rendering: MediaRendering
    private let tidying: MediaTidying
    private let logger: Logger

    init(_ library: MediaLibrary, logger: Logger) {
        rendering = MediaRendering(library: library)
        tidying = MediaTidying(library: library)
        self.logger = logger
        if !rendering.isPossible {
            logger.notice("vipsthumbnail is missing: pictures are shown in their own size only")
        }
    }

    /// Makes what waits, until the program ends.
    func render(until ending: RepeatingTask.Ending) {
        do {
            while !ending.isNear {
                guard try rendering.renderNext() else { return }
            }
        } catch {
            logger.error("Making a smaller picture failed", metadata: ["error": "\(error)"])
        }
    }

    /// Removes what was left behind.
    func tidy() {
        do {
            let count = try tidying.tidy(now: Date())
            if count > 0 {
                logger.notice("Removed files nobody needs", metadata: ["count": "\(count)"])
            }
        } catch {
            logger.error("Tidying the library failed", metadata: ["error": "\(error)"])
        }
    }
}
