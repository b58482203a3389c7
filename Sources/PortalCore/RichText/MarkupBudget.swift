import CGumbo
import Foundation

/// The memory of one parse, and the end of its patience.
///
/// The parser takes its memory here, in pieces that are never given back one by one: the whole goes
/// at once, so that freeing a deep tree does not recurse. When more is asked for than allowed, or
/// the processor was used for too long, the rest of the input is overwritten by `>`, which ends
/// whatever tag is open, and the parser is told to stop at its next look.
final class MarkupBudget {
    private static let pieceSize = 256 << 10
    private static let alignment = 16
    /// How many allocations pass between two looks at the clock.
    private static let clockInterval = 512

    private let input: UnsafeMutableBufferPointer<CChar>
    private let options: UnsafeMutablePointer<GumboOptions>
    private let byteLimit: Int
    private let timeLimit: UInt64
    private let startTime: UInt64
    private var pieces: [UnsafeMutableRawPointer] = []
    private var free: UnsafeMutableRawBufferPointer = .init(start: nil, count: 0)
    private var allocations = 0

    /// What was allocated so far.
    private(set) var bytes = 0
    /// Whether the parse was stopped; its tree is then incomplete.
    private(set) var isSpent = false

    /// - Parameter input: the bytes that are parsed.
    init(
        input: UnsafeMutableBufferPointer<CChar>, options: UnsafeMutablePointer<GumboOptions>,
        limits: RichTextLimits
    ) {
        self.input = input
        self.options = options
        byteLimit = limits.parserBytes
        timeLimit = UInt64(limits.parserMilliseconds) * 1_000_000
        startTime = Self.processorTime()
        options.pointee.userdata = Unmanaged.passUnretained(self).toOpaque()
        options.pointee.allocator = { budget, size in
            guard let budget else { return nil }
            return Unmanaged<MarkupBudget>.fromOpaque(budget)._withUnsafeGuaranteedRef {
                $0.allocate(size)
            }
        }
        options.pointee.deallocator = { _, _ in }
    }

    deinit {
        for piece in pieces { piece.deallocate() }
    }

    private func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
        let size = (size + Self.alignment - 1) & ~(Self.alignment - 1)
        bytes += size
        allocations += 1
        if bytes > byteLimit { stop() }
        if allocations % Self.clockInterval == 0,
            Self.processorTime() - startTime > timeLimit
        {
            stop()
        }
        if free.count < size { addPiece(atLeast: size) }
        let start = free.baseAddress
        free = .init(rebasing: free[size...])
        return start
    }

    private func addPiece(atLeast size: Int) {
        let count = max(size, Self.pieceSize)
        let piece = UnsafeMutableRawPointer.allocate(
            byteCount: count, alignment: Self.alignment)
        pieces.append(piece)
        free = .init(start: piece, count: count)
    }

    private func stop() {
        guard !isSpent else { return }
        isSpent = true
        input.update(repeating: CChar(UInt8(ascii: ">")))
        options.pointee.stop_on_first_error = true
    }

    /// The nanoseconds that this thread has computed: waiting for others costs nothing.
    private static func processorTime() -> UInt64 { portal_thread_time() }
}
