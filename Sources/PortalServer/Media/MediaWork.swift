import Foundation
import Logging
import PortalCore

/// What is done for files beside the requests: smaller pictures, and tidying.
final class MediaWork: Sendable {
    private let rendering: MediaRendering
    private let tidying: [FileTidying]
    private let logger: Logger

    /// - Parameter tidying: of the stores that files may be left behind in.
    init(_ library: MediaLibrary, tidying: [FileTidying], logger: Logger) {
        rendering = MediaRendering(library: library)
        self.tidying = tidying
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
            let count = try tidying.map { try $0.tidy(now: Date()) }.reduce(0, +)
            if count > 0 {
                logger.notice("Removed files nobody needs", metadata: ["count": "\(count)"])
            }
        } catch {
            logger.error("Tidying files failed", metadata: ["error": "\(error)"])
        }
    }
}
