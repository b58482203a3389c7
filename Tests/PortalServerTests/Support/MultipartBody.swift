/// A form with files, as browsers write it (RFC 7578).
struct MultipartBody {
    static let boundary = "ranh-gioi-thu"
    static let contentType = "multipart/form-data; boundary=\(boundary)"

    /// A file to send.
    struct File {
        let field: String
        let name: String
        let content: [UInt8]
    }

    let bytes: [UInt8]

    init(_ fields: [(String, String)], files: [File] = []) {
        var bytes: [UInt8] = []
        for (name, value) in fields {
            bytes += Array(
                """
                --\(Self.boundary)\r
                Content-Disposition: form-data; name="\(name)"\r
                \r
                \(value)\r\n
                """.utf8)
        }
        for file in files {
            bytes += Array(
                """
                --\(Self.boundary)\r
                Content-Disposition: form-data; name="\(file.field)"; filename="\(file.name)"\r
                Content-Type: application/octet-stream\r
                \r\n
                """.utf8)
            bytes += file.content + Array("\r\n".utf8)
        }
        self.bytes = bytes + Array("--\(Self.boundary)--\r\n".utf8)
    }
}
