/// What followed the head of a request.
final class RequestContent: Sendable {
    /// Without transfer codings; empty where a receiver has taken them.
    let bytes: [UInt8]
    /// What has taken the body, when the application asked for it in parts.
    let receiver: (any BodyReceiver)?
    /// The room in memory that the body takes for as long as somebody holds the request.
    private let share: BodyShare?

    /// A body in memory.
    init(_ body: CollectedBody) {
        bytes = body.bytes
        share = body.share
        receiver = nil
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        share = nil
        receiver = nil
    }

    /// A body that is taken in parts.
    init(takenBy receiver: any BodyReceiver) {
        bytes = []
        share = nil
        self.receiver = receiver
    }
}
