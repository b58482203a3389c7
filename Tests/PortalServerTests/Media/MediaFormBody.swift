import Foundation

/// A form with files as browsers send it.
struct MediaFormBody {
    static let boundary = "ranh-gioi-thu"

    struct File {
        var name: String
        var bytes: [UInt8]
        var field = "tep"
        var type = "application/octet-stream"
    }

    var fields: [(String, String)] = []
    var files: [File]

    static let contentType = "multipart/form-data; boundary=\(boundary)"

    var bytes: [UInt8] {
        var out: [UInt8] = []
        for (name, value) in fields {
            out += Array(
                "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
                    .utf8)
        }
        for file in files {
            out += Array(
                """
                --\(Self.boundary)\r\nContent-Disposition: form-data; name="\(file.field)"; \
                filename="\(file.name)"\r\nContent-Type: \(file.type)\r\n\r\n
                """.utf8)
            out += file.bytes + Array("\r\n".utf8)
        }
        return out + Array("--\(Self.boundary)--\r\n".utf8)
    }
}
