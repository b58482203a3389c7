import Synchronization

/// Prepared answers that many ask for within one second, each with its head in one file, so that a
/// single call of the kernel sends it. A file belongs to its second, since the head holds the
/// `Date`; what is in it never changes, for some of it may still be on its way.
struct HotAnswers {
    /// How many are answered from the pieces first: a file costs about what it saves with so many.
    static let threshold = 16
    /// What is smaller is copied as fast as it is sent from a file, in bytes.
    static let smallest = 4096

    private let maker: Maker
    private var uses: [ObjectIdentifier: Use] = [:]

    init(madeBy maker: Maker) {
        self.maker = maker
    }

    /// The whole answer, which keeps the connection open and has no more fields than were prepared;
    /// nil where it is not asked for often, or not ready yet.
    mutating func find(_ variant: PreparedVariant, dateLine: [UInt8]) -> Answer? {
        guard variant.length >= Self.smallest, variant.status != .serviceUnavailable else {
            return nil
        }
        return uses[ObjectIdentifier(variant), default: Use(of: variant)]
            .next { maker.start(variant, dateLine) }
    }

    /// Those that there are.
    var made: [Answer] { uses.values.compactMap(\.whole) }

    private struct Use {
        /// Held, so that no other takes its identity.
        let variant: PreparedVariant
        private var count = 0
        private var place: Place?
        private(set) var whole: Answer?

        init(of variant: PreparedVariant) { self.variant = variant }

        /// Counts one more, and has the answer made when that has become worth it.
        mutating func next(start: () -> Place) -> Answer? {
            if let whole { return whole }
            count += 1
            if count == threshold { place = start() }
            whole = place?.answer.withLockIfAvailable { $0 } ?? nil
            return whole
        }
    }

    /// Where a worker puts the answer for the loop.
    final class Place: Sendable {
        fileprivate let answer = Mutex<Answer?>(nil)
    }
}

extension HotAnswers {
    /// Makes answers whole on workers: a file system may keep its callers waiting.
    struct Maker: Sendable {
        /// Where files without a name can be made that the kernel sends faster than those in memory,
        /// which it looks up page by page; nil for memory.
        let folder: String?
        let workers: WorkerPool

        fileprivate func start(_ variant: PreparedVariant, _ dateLine: [UInt8]) -> Place {
            let place = Place()
            workers.submit(for: nil) { [weak place, folder] in
                // The second may be over.
                guard let place else { return }
                let answer = Self.make(variant, dateLine, in: folder)
                place.answer.withLock { $0 = answer }
            }
            return place
        }

        private static func make(
            _ variant: PreparedVariant, _ dateLine: [UInt8], in folder: String?
        ) -> Answer? {
            guard let body = variant.body else { return nil }
            var bytes = variant.head + dateLine
            bytes.appendLineBreak()
            let headBytes = bytes.count
            bytes += body
            let file = folder.flatMap { unnamedFile(bytes, in: $0) } ?? MemoryFile.holding(bytes)
            return file.map {
                Answer(status: variant.status, content: .file($0), headBytes: headBytes)
            }
        }

        private static func unnamedFile(_ bytes: [UInt8], in folder: String) -> FileBody? {
            guard let file = try? TemporaryFile(in: folder),
                MemoryFile.leavesRoom(file.descriptor),
                (try? file.append(bytes[...])) != nil, let written = try? file.reading()
            else { return nil }
            // Written a moment ago, it is gone before the system would need its memory.
            return FileBody(written, isInMemory: true)
        }
    }
}
