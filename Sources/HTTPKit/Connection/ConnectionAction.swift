/// What the loop has to do next for a connection. It does it and reports back to the state.
enum ConnectionAction {
    /// Read when there is something; report `received` or `inputEnded`.
    case read
    /// Nothing until the answer is there or sent.
    case wait
    /// Send `100 Continue`; then `proceed`.
    case sendContinue
    /// Find the answer; then `beginAnswer`.
    case handle(RequestHead, body: [UInt8])
    /// Answer with an error; then `beginAnswer`.
    case reject(HTTPStatus)
    /// End our side and go on reading, so that the peer gets the answer before a reset.
    case linger
    /// Close now.
    case close
}
