/// An answer on its way: the bytes of the head and where the content comes from.
struct Answer {
    enum Content: Sendable {
        case none
        case bytes([UInt8])
        case file(FileBody)
        /// Parts that workers make; none of them is there when the head is sent.
        case stream(ResponseStream, isChunked: Bool)
    }

    let status: HTTPStatus
    let content: Content

    /// Bytes of content that follow the head at once.
    var contentLength: Int {
        switch content {
        case .none, .stream: 0
        case .bytes(let bytes): bytes.count
        case .file(let file): file.length
        }
    }
}

/// Turns a response into bytes for one request: framing, HEAD, and the fields of the connection.
struct AnswerWriter {
    /// The `Date` line with its CRLF.
    let dateLine: [UInt8]
    /// The `Retry-After` line of answers of 503 that have none of their own, with its CRLF.
    var retryAfterLine: [UInt8] = []

    /// Replaces `head` by the head of the answer and returns the content to send after it.
    ///
    /// `request` is nil when no valid head came.
    func write(
        _ response: Response, for request: RequestHead?, keepsAlive: Bool, into head: inout [UInt8]
    ) -> Answer {
        head.removeAll(keepingCapacity: true)
        let answer = start(response, for: request, into: &head)
        if answer.status == .serviceUnavailable, !response.saysWhenToRetry {
            head.append(contentsOf: retryAfterLine)
        }
        head.append(contentsOf: dateLine)
        if !keepsAlive {
            head.append(contentsOf: "Connection: close\r\n".utf8)
        } else if request?.line.minorVersion == 0 {
            head.append(contentsOf: "Connection: keep-alive\r\n".utf8)
        }
        head.appendLineBreak()
        return answer
    }

    private func start(
        _ response: Response, for request: RequestHead?, into head: inout [UInt8]
    ) -> Answer {
        let wantsContent = request?.isMethod("HEAD") != true
        if case .prepared(let prepared) = response.body, let request {
            let chosen = prepared.select(for: request)
            head.append(contentsOf: chosen.head)
            ResponseHead.append(response.fields, to: &head)
            return Answer(
                status: chosen.status, content: wantsContent ? chosen.content : .none)
        }
        let allowsBody = response.status.allowsBody
        let length = response.body.byteCount
        ResponseHead.append(
            to: &head, status: response.status, fields: response.fields,
            length: allowsBody ? length : nil)
        let isChunked = allowsBody && length == nil && request?.line.minorVersion != 0
        if isChunked { head.append(contentsOf: "Transfer-Encoding: chunked\r\n".utf8) }
        guard wantsContent, allowsBody, length != 0 else {
            return Answer(status: response.status, content: .none)
        }
        switch response.body {
        case .empty: return Answer(status: response.status, content: .none)
        case .bytes(let bytes): return Answer(status: response.status, content: .bytes(bytes))
        case .file(let file): return Answer(status: response.status, content: .file(file))
        case .stream(let stream):
            return Answer(
                status: response.status, content: .stream(stream, isChunked: isChunked))
        case .prepared(let prepared):
            return Answer(status: response.status, content: prepared.identity.content)
        }
    }
}

extension Response {
    /// Whether it has a `Retry-After` of its own.
    fileprivate var saysWhenToRetry: Bool {
        if case .prepared(let prepared) = body, prepared.saysWhenToRetry { return true }
        return fields["retry-after"] != nil
    }
}
