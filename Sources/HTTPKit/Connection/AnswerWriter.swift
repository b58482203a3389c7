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

    /// Bytes at the start of the content that are the head (`HotAnswers`).
    var headBytes = 0

    /// Bytes that follow a head of its own at once.
    var byteCount: Int {
        switch content {
        case .none, .stream: 0
        case .bytes(let bytes): bytes.count
        case .file(let file): file.length
        }
    }

    /// Those of them that lie in memory for certain.
    var bytesInMemory: Int {
        if case .file(let file) = content, !file.isInMemory { 0 } else { byteCount }
    }

    /// Bytes of content that follow the head at once.
    var contentLength: Int { byteCount - headBytes }
}

/// Turns a response into bytes for one request: framing, HEAD, and the fields of the connection.
struct AnswerWriter {
    /// The `Date` line with its CRLF.
    let dateLine: [UInt8]
    /// The `Retry-After` line of answers of 503 that have none of their own, with its CRLF.
    let retryAfterLine: [UInt8]
    /// Those of the second that the `Date` line names.
    private(set) var hotAnswers: HotAnswers?

    init(dateLine: [UInt8], retryAfterLine: [UInt8] = [], hotAnswers: HotAnswers? = nil) {
        self.dateLine = dateLine
        self.retryAfterLine = retryAfterLine
        self.hotAnswers = hotAnswers
    }

    /// Replaces `head` by the head of the answer and returns the content to send after it; `head` is
    /// empty where the content begins with it.
    ///
    /// `request` is nil when no valid head came.
    mutating func write(
        _ response: Response, for request: RequestHead?, keepsAlive: Bool, into head: inout [UInt8]
    ) -> Answer {
        head.removeAll(keepingCapacity: true)
        if case .prepared(let prepared) = response.body, let request {
            return write(
                prepared.select(for: request), response.fields, for: request,
                keepsAlive: keepsAlive, into: &head)
        }
        let answer = start(response, for: request, into: &head)
        end(
            &head, answer.status, saysWhenToRetry: response.fields["retry-after"] != nil,
            for: request, keepsAlive: keepsAlive)
        return answer
    }

    private mutating func write(
        _ chosen: PreparedVariant, _ fields: HeaderFields, for request: RequestHead,
        keepsAlive: Bool, into head: inout [UInt8]
    ) -> Answer {
        let wantsContent = request.line.methodClass != .head
        if wantsContent, keepsAlive, fields.isEmpty, request.line.minorVersion > 0,
            let whole = hotAnswers?.find(chosen, dateLine: dateLine)
        {
            return whole
        }
        head.append(contentsOf: chosen.head)
        ResponseHead.append(fields, to: &head)
        end(
            &head, chosen.status,
            saysWhenToRetry: chosen.saysWhenToRetry || fields["retry-after"] != nil,
            for: request, keepsAlive: keepsAlive)
        return Answer(status: chosen.status, content: wantsContent ? chosen.content : .none)
    }

    /// Ends a head with the fields of the moment and of the connection.
    private func end(
        _ head: inout [UInt8], _ status: HTTPStatus, saysWhenToRetry: @autoclosure () -> Bool,
        for request: RequestHead?, keepsAlive: Bool
    ) {
        if status == .serviceUnavailable, !saysWhenToRetry() {
            head.append(contentsOf: retryAfterLine)
        }
        head.append(contentsOf: dateLine)
        if !keepsAlive {
            head.append(contentsOf: "Connection: close\r\n".utf8)
        } else if request?.line.minorVersion == 0 {
            head.append(contentsOf: "Connection: keep-alive\r\n".utf8)
        }
        head.appendLineBreak()
    }

    private func start(
        _ response: Response, for request: RequestHead?, into head: inout [UInt8]
    ) -> Answer {
        let wantsContent = request?.line.methodClass != .head
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
