import HTTPKit
import PortalCore
import Templates

@testable import PortalServer

/// A form that a visitor has open: its token, and the cookie of the browser.
struct OpenForm {
    /// Where it is sent.
    let target: String
    /// The host label of the site that gave it out.
    let label: String
    var token: String
    var cookie: String

    /// Opens a form like a browser without cookies.
    init(_ portal: TestPortal, _ target: String, on label: String = "") throws {
        let page = try portal.get(target, on: label)
        let name = BrowserCookie.name(portal.house.origins)
        self.target = target
        self.label = label
        cookie = try page.cookie(name).orMissing
        token = try Self.token(in: page.text).orMissing
    }

    /// The value of the hidden field.
    static func token(in page: String) -> String? {
        let start = "name=\"\(FormContext<Never>.tokenName)\" value=\""
        return page.components(between: start, and: "\"")
    }

    /// Sends the form with the fields, as a browser does.
    func send(
        _ fields: [(String, String)], to portal: TestPortal, adding head: [(String, String)] = []
    ) throws -> ReceivedAnswer {
        let body = ([(FormContext<Never>.tokenName, token)] + fields).map { name, value in
            Self.encoded(name) + "=" + Self.encoded(value)
        }.joined(separator: "&")
        let name = BrowserCookie.name(portal.house.origins)
        let common = [
            ("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", "\(name)=\(cookie)"),
        ]
        return try portal.send(
            "POST", target, host: TestPortal.host(label), fields: common + head,
            body: Array(body.utf8))
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
            return isPlain
                ? String(Unicode.Scalar(byte))
                : "%" + Hexadecimal.text([byte]).uppercased()
        }.joined()
    }
}

extension String {
    /// What stands between two texts, the first time.
    func components(between start: String, and end: String) -> String? {
        guard let opening = firstRange(of: start),
            let closing = self[opening.upperBound...].firstRange(of: end)
        else { return nil }
        return String(self[opening.upperBound..<closing.lowerBound])
    }
}
