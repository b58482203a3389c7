import Foundation

@testable import PortalCore

/// Small files of each type, made here.
enum MediaSamples {
    /// 24 by 16 pixels of noise.
    static let jpeg: [UInt8] = decoded(
        """
        /9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5mo\
        q6T/wAALCAAQABgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9\
        AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW\
        V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW\
        19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AAgqFLMoUe/OaXB2PkfMMH/Gm5GSN2QOQe35U4jC4wxYe2cf\
        j+FJzIME/wDAeueT2pBt8xRIvGMH2/zntX//2Q==
        """)

    /// The same in WebP, with EXIF data.
    static let webp: [UInt8] = decoded(
        """
        UklGRmYBAABXRUJQVlA4WAoAAAAIAAAAFwAADwAAVlA4IIYAAAAQBACdASoYABAAPzmGuVQvKSWjMAgB4CcJaTuDr/O7\
        ACiVH5BfS0DYAADGueV/H4gFq8pfDW6ed39dU9OCBp9yqj1k6yvicl1wcxNBUOhUiWurIr5yjPXwsWLhXuFMkm9kw9h1\
        2LGCfSGgu72s+NezmNM0a6F7QheuLyhJfdNMAVxvKQAAAEVYSUa6AAAARXhpZgAASUkqAAgAAAAGABIBAwABAAAAAQAA\
        ABoBBQABAAAAVgAAABsBBQABAAAAXgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAZgAAAAAAAAA4YwAA\
        6AMAADhjAADoAwAABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAA\
        ABgAAAADoAQAAQAAABAAAAAAAAAA
        """)

    /// A grey square; its side makes each one another file.
    static func png(side: Int = 4) -> [UInt8] {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        var header: [UInt8] = []
        header.appendBigEndian(side, 4)
        header.appendBigEndian(side, 4)
        header += [8, 0, 0, 0, 0]
        bytes.appendChunk("IHDR", header)
        let lines = [UInt8](repeating: 0, count: side * (side + 1))
        bytes.appendChunk("IDAT", stored(lines))
        bytes.appendChunk("IEND", [])
        return bytes
    }

    /// One pixel.
    static let gif: [UInt8] =
        Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
        + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]

    static let pdf = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
        xref
        0 3
        trailer<</Size 3/Root 1 0 R>>
        startxref
        96
        %%EOF

        """.utf8)

    /// Bytes as zlib takes them, without compressing.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01, 1]
        out.appendLittleEndian(bytes.count, 2)
        out.appendLittleEndian(~bytes.count & 0xFFFF, 2)
        out += bytes
        var low = 1
        var high = 0
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        out.appendBigEndian(high << 16 | low, 4)
        return out
    }

    static func decoded(_ text: String) -> [UInt8] {
        Data(base64Encoded: text).map { [UInt8]($0) } ?? []
    }
}

extension [UInt8] {
    mutating func appendChunk(_ name: String, _ content: [UInt8]) {
        appendBigEndian(content.count, 4)
        let checked = Array(name.utf8) + content
        self += checked
        appendBigEndian(Int(CRC32.sum(of: checked[...])), 4)
    }

    /// The same with other bytes from a position on.
    func replacing(_ bytes: [UInt8], at index: Int) -> [UInt8] {
        Array(self[..<index]) + bytes + Array(self[(index + bytes.count)...])
    }
}
