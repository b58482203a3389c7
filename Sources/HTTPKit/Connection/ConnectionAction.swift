/// What the loop has to do next for a connection. It does it and reports back to the state.
enum ConnectionAction {
    /// Read when there is something; report `received` or `inputEnded`.
    case read
    /// Nothing until the answer is there or sent.
    case wait
    /// Send `100 Continue`; then `proceed`.
    case sendContinue
    /// A head with a body to come: decide how to take it; then `collectBody`, `streamBody` or
    /// `refuseBody`.
    case admitBody(RequestHead)
    /// Let a worker take these bytes of a streamed body; then `receivedBody` or `refuseBody`.
    case receive(CollectedBody)
    /// Find the answer; then `beginAnswer`. Of a streamed body `body` is what remains.
    case handle(RequestHead, body: CollectedBody)
    /// Answer with an error; then `beginAnswer`.
    case reject(HTTPStatus)
    /// End our side and go on reading, so that the peer gets the answer before a reset.
    case linger
    /// Close now.
    case close
}
