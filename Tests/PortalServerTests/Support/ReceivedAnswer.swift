/// An answer as a client reads it.
struct ReceivedAnswer {
    let status: Int
    let fields: [(name: String, value: String)]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// Reads a whole answer with `Content-Length`, or without a body.
    init(_ bytes: [UInt8]) throws {
        let end = try Self.endOfHead(bytes).orMissing
        let lines = String(decoding: bytes[..<end], as: UTF8.self)
            .split(separator: "\r\n", omittingEmptySubsequences: true)
        let statusLine = try lines.first.orMissing.split(separator: " ")
        guard statusLine.count >= 2, statusLine[0] == "HTTP/1.1" else { throw MissingFixture() }
        status = try Int(statusLine[1]).orMissing
        fields = try lines.dropFirst().map { line in
            let colon = try line.firstIndex(of: ":").orMissing
            return (
                String(line[..<colon]),
                String(line[line.index(after: colon)...].drop { $0 == " " })
            )
        }
        body = Array(bytes[(end + 4)...])
    }

    /// All values of a field.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// The one value of a field; nil where there is none.
    subscript(name: String) -> String? { values(name).first }

    /// The value of a cookie that the answer sets.
    func cookie(_ name: String) -> String? {
        values("set-cookie").compactMap { line -> String? in
            let pair = line.split(separator: ";")[0]
            return pair.hasPrefix(name + "=") ? String(pair.dropFirst(name.count + 1)) : nil
        }.first
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        bytes.indices.dropLast(3).first { Array(bytes[$0..<($0 + 4)]) == Array("\r\n\r\n".utf8) }
    }
}
