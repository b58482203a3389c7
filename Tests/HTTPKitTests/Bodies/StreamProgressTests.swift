import Testing

@testable import HTTPKit

struct StreamProgressTests {
    /// Feeds parts and the end to a stream; nil marks a cut.
    private func run(
        _ parts: [String], length: Int? = nil, isChunked: Bool = false
    ) -> (texts: [String?], isComplete: Bool, bytes: Int) {
        let stream = ResponseStream(length: length) { _ in nil }
        var progress = StreamProgress(stream, status: .ok, isChunked: isChunked)
        var texts: [String?] = []
        for part in parts where !progress.isComplete {
            texts.append(
                progress.take(Array(part.utf8)).map { String(decoding: $0, as: UTF8.self) })
        }
        if !progress.isComplete {
            texts.append(progress.take(nil).map { String(decoding: $0, as: UTF8.self) })
        }
        return (texts, progress.isComplete, progress.contentBytes)
    }

    @Test("parts of unknown length become chunks and a last chunk")
    func chunked() {
        let result = run(["xin chao", "0123456789abcdef"], isChunked: true)
        #expect(
            result.texts == [
                "8\r\nxin chao\r\n", "10\r\n0123456789abcdef\r\n", "0\r\n\r\n",
            ])
        #expect(result.isComplete)
        #expect(result.bytes == 24)
    }

    @Test("an empty part ends a stream, since an empty chunk would")
    func emptyPart() {
        #expect(run(["a", "", "b"], isChunked: true).texts == ["1\r\na\r\n", "0\r\n\r\n"])
    }

    @Test("parts until the connection ends are sent as they are")
    func untilClose() {
        #expect(run(["a", "b"]).texts == ["a", "b", ""])
    }

    @Test("a known length ends with its last byte, and what is more is not sent")
    func knownLength() {
        #expect(run(["abc", "def"], length: 6).texts == ["abc", "def"])
        let long = run(["abc", "defgh", "i"], length: 6)
        #expect(long.texts == ["abc", "def"])
        #expect(long.bytes == 6)
    }

    @Test("fewer bytes than announced cut the connection")
    func tooShort() {
        let result = run(["abc"], length: 4)
        #expect(result.texts == ["abc", nil])
        #expect(!result.isComplete)
    }
}
