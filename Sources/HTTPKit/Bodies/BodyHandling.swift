/// How the body of a request is taken.
public enum BodyHandling: Sendable {
    /// In memory, up to `ParserLimits.bodyBytes`; `Request.body` then holds it.
    case collected
    /// By a receiver, part by part as it comes, up to `limit` bytes without transfer codings;
    /// `Request.receiver` then holds it. Memory and workers are taken by parts that have come, not
    /// by clients that wait.
    case received(any BodyReceiver, limit: Int)
    /// Not at all: the answer is sent at once and the connection closes after it.
    case refused(Response)
}
