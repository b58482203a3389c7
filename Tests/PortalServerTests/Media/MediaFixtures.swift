import Foundation
import Templates

@testable import PortalCore
@testable import PortalServer

/// Small files to send.
enum MediaFixtures {
    /// A grey square in GIF; the text makes each one another file.
    static func gif(_ note: Int = 0) -> [UInt8] {
        let colour = UInt8(truncatingIfNeeded: note)
        return Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, colour, 0, 0, 255, 255, 255]
            + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]
    }

    static let pdf = Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
        trailer<</Size 3/Root 1 0 R>>
        startxref
        96
        %%EOF

        """.utf8)

    /// An archive with one text.
    static let zip: [UInt8] =
        Data(
            base64Encoded:
                "UEsDBBQAAAAAAAAAIVwO+To5CAAAAAgAAAAFAAAAYS50eHR4aW4gY2hhb1BLAQIUAxQAAAAAAAAAIV"
                + "wO+To5CAAAAAgAAAAFAAAAAAAAAAAAAACAAQAAAABhLnR4dFBLBQYAAAAAAQABADMAAAArAAAAAAA="
        ).map { [UInt8]($0) } ?? []

    static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".utf8)
}

extension StaffBrowser {
    /// Sends files to a site's library.
    func upload(
        _ files: [MediaFormBody.File], to label: String = "", token: String? = nil,
        head: [(String, String)] = [], at target: String? = nil
    ) throws -> ReceivedAnswer {
        let token = try token ?? self.token()
        let body = MediaFormBody(fields: [("ma-phien", token)], files: files)
        let address =
            target ?? MediaAddresses.upload(AdminSiteName(label: label)).string
        return try post(
            address,
            head: [
                ("Content-Type", MediaFormBody.contentType), ("Sec-Fetch-Site", "same-origin"),
            ] + head, body: body.bytes)
    }

    /// The number of a file that was sent alone.
    func uploaded(
        _ name: String, _ bytes: [UInt8], to label: String = ""
    ) throws -> Int64 {
        let answer = try upload([MediaFormBody.File(name: name, bytes: bytes)], to: label)
        let id = answer["location"]?.split(separator: "/").last.flatMap { Int64($0) }
        return try id.orMissing
    }
}

extension TestPortal {
    var media: MediaLibrary { house.media }
}
