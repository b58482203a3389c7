import Synchronization

/// Whether the answer to a request is still wanted.
///
/// A client may end its side and still read: such a request is doubtful, and an answer that is
/// there is sent all the same. Once the connection is gone, or has been given another answer,
/// nobody can take one.
final class Cancellation: Sendable {
    private enum Need {
        static let wanted: UInt8 = 0
        static let doubtful: UInt8 = 1
        static let gone: UInt8 = 2
    }

    private let need = Atomic<UInt8>(Need.wanted)

    /// The client has ended its side, or nobody takes the answer any more.
    var isDoubtful: Bool { need.load(ordering: .relaxed) != Need.wanted }
    /// Nobody takes the answer any more.
    var isGone: Bool { need.load(ordering: .relaxed) == Need.gone }

    func clientEnded() { need.max(Need.doubtful, ordering: .relaxed) }
    /// The connection is gone, or another answer is sent in place of the handler's.
    func withdraw() { need.max(Need.gone, ordering: .relaxed) }
}
