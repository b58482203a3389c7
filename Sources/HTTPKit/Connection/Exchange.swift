/// What is known of a request from its beginning to the end of its answer, for log and figures.
struct Exchange {
    /// Unique in the server while it runs.
    let number: UInt64
    let start: Moment
    var source = AnswerSource.memory
}
