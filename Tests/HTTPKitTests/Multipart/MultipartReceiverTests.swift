import Testing

@testable import HTTPKit

private func part(_ name: String, _ content: String, file: String? = nil) -> String {
    let fileName = file.map { "; filename=\"\($0)\"" } ?? ""
    return
        "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\(fileName)\r\n\r\n\(content)\r\n"
}

struct MultipartReceiverTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func receiver(
        type: String = "multipart/form-data; boundary=b",
        limits: MultipartLimits = MultipartLimits()
    ) throws -> MultipartReceiver {
        let request = try Request(method: .post, fields: [("Content-Type", type)])
        return try MultipartReceiver(for: request, directory: directory.path, limits: limits)
    }

    private func form(
        _ body: String, limits: MultipartLimits = MultipartLimits()
    ) throws -> MultipartForm {
        let receiver = try receiver(limits: limits)
        try receiver.receive(Array(body.utf8))
        try receiver.finish()
        return receiver.form
    }

    @Test("fields stay in order, files are kept, fields left empty are none")
    func whole() throws {
        let form = try form(
            part("a", "1") + part("tep", "%PDF-1.7", file: "Đơn.pdf") + part("a", "2")
                + part("khong", "", file: "") + "--b--")
        #expect(form.fields.all("a") == ["1", "2"])
        #expect(form.files.map(\.name) == ["Đơn.pdf"])
        #expect(form.files.map(\.size) == [8])
        let content = try form.files[0].content.reading().contents()
        #expect(content == Array("%PDF-1.7".utf8))
        #expect(form.dropped.isEmpty)
    }

    @Test("a file too large or too many is dropped and everything else is kept")
    func dropped() throws {
        let limits = MultipartLimits(fileBytes: 10, files: 1)
        let form = try form(
            part("t", "12345678901", file: "lớn.bin") + part("t", "1234567890", file: "vừa.bin")
                + part("t", "1", file: "thêm.bin") + part("noi-dung", "câu hỏi") + "--b--",
            limits: limits)
        #expect(form.files.map(\.name) == ["vừa.bin"])
        #expect(
            form.dropped == [
                DroppedFile(field: "t", name: "lớn.bin", reason: .tooLarge(limit: 10)),
                DroppedFile(field: "t", name: "thêm.bin", reason: .tooMany(limit: 1)),
            ])
        #expect(form.fields.first("noi-dung") == "câu hỏi")
    }

    @Test("fields are bounded one by one and together")
    func fieldLimits() throws {
        let limits = MultipartLimits(fieldBytes: 10, allFieldBytes: 15)
        let one = part("a", "12345678901")
        #expect(throws: BodyRefusal(.contentTooLarge)) { try form(one, limits: limits) }
        let two = part("a", "1234567890") + part("b", "123456")
        #expect(throws: BodyRefusal(.contentTooLarge)) { try form(two, limits: limits) }
    }

    @Test("a form without its end, or a malformed one, is refused with 400")
    func refused() throws {
        #expect(throws: BodyRefusal(.badRequest)) { try form(part("a", "1")) }
        #expect(throws: BodyRefusal(.badRequest)) { try form("--c\r\n") }
    }

    @Test("a directory that takes no files is answered with 503 and not blamed on the client")
    func brokenDisk() throws {
        let request = try Request(
            method: .post, fields: [("Content-Type", "multipart/form-data; boundary=b")])
        let receiver = try MultipartReceiver(for: request, directory: directory.path + "/missing")
        #expect(throws: BodyRefusal(.serviceUnavailable)) {
            try receiver.receive(Array(part("t", "x", file: "x").utf8))
        }
    }

    @Test("other content types and compressed forms are no forms")
    func mediaType() throws {
        #expect(throws: FormError.wrongMediaType) { try receiver(type: "text/plain") }
        let request = try Request(
            method: .post,
            fields: [
                ("Content-Type", "multipart/form-data; boundary=b"), ("Content-Encoding", "gzip"),
            ])
        #expect(throws: FormError.wrongMediaType) {
            try MultipartReceiver(for: request, directory: directory.path)
        }
    }

    @Test("a kept file has its name and content; without it nothing stays on disk")
    func keep() throws {
        let path = directory.path + "/giu.txt"
        try form(part("t", "xin chào", file: "x") + "--b--").files[0].content.keep(as: path)
        #expect(try OpenFile(path: path).contents() == Array("xin chào".utf8))
    }
}
