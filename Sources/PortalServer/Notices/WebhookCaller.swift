import Foundation
import HTTPKit
import PortalCore

/// Posts to webhooks through curl, which knows TLS; the portal itself calls nobody.
///
/// The host is looked up here and curl is held to the address that was checked, so that a name
/// cannot lead into the machine's own network, not even on a second look-up. It follows no redirect.
struct WebhookCaller: Sendable {
    /// Seconds a call may take, and curl's process some more.
    private static let callSeconds = 20
    private static let processSeconds = 25.0
    private static let lookUpSeconds = 10.0

    var curl = "/usr/bin/curl"
    /// Whether hosts of inner networks may be called.
    var allowsInnerNetworks = false
    /// The addresses of a name; empty where it has none.
    var lookUp: @Sendable (String) -> [IPAddress] = systemLookUp

    /// Posts once; blocks the calling thread.
    func post(_ body: some Encodable, to address: String) -> NoticeOutcome {
        guard let target = WebhookTarget(address) else { return .refused("địa chỉ không hợp lệ") }
        guard let json = try? JSONEncoder().encode(body) else { return .refused("nội dung lỗi") }
        let found = IPAddress(target.host).map { [$0] } ?? lookUp(target.host)
        guard !found.isEmpty else { return .postponed("không tìm thấy máy chủ \(target.host)") }
        let isOpen = allowsInnerNetworks || found.allSatisfy(PublicNetworks.contain)
        guard isOpen else { return .refused("máy chủ ở mạng nội bộ") }
        let configuration = Self.configuration(
            target, at: found[0], String(decoding: json, as: UTF8.self))
        // `--disable` keeps out the configuration of whoever runs the portal.
        let process = LimitedProcess(
            curl, ["--disable", "--config", "-"], timeout: Self.processSeconds)
        do {
            return Self.outcome(of: try process.run(input: Data(configuration.utf8)))
        } catch {
            return .postponed("curl: \(error)")
        }
    }

    /// What curl reads from standard input, where no other user of the machine sees it.
    static func configuration(
        _ target: WebhookTarget, at address: IPAddress, _ json: String
    ) -> String {
        let isLiteral = IPAddress(target.host) != nil
        let pin = address.description.contains(":") ? "[\(address)]" : "\(address)"
        let options: [(String, String)] =
            [
                ("url", target.address), ("data-raw", json),
                ("header", "Content-Type: application/json"),
                ("header", "User-Agent: laichau-portal"),
                ("proto", "=https"), ("noproxy", "*"), ("max-time", "\(callSeconds)"),
                ("max-filesize", "65536"), ("output", "/dev/null"), ("write-out", "%{http_code}"),
            ] + (isLiteral ? [] : [("resolve", "\(target.host):\(target.port):\(pin)")])
        let flags = ["silent", "show-error", "globoff"]
        return (flags + options.map { "\($0.0) = \(quoted($0.1))" }).joined(separator: "\n") + "\n"
    }

    private static func quoted(_ value: String) -> String {
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n").replacing("\r", with: "\\r")
        return "\"\(escaped)\""
    }

    private static func outcome(of ending: LimitedProcess.Ending) -> NoticeOutcome {
        guard ending.code == 0, let status = Int(ending.output) else {
            return .postponed("curl: mã \(ending.code) \(ending.complaint.prefix(200))")
        }
        switch status {
        case 200..<300: return .sent
        // Too slow, too many, or the receiver's own trouble: it may pass.
        case 408, 425, 429, 500...: return .postponed("HTTP \(status)")
        default: return .refused("HTTP \(status)")
        }
    }

    /// Asks the system's resolver in a process of its own, since it may hang.
    private static let systemLookUp: @Sendable (String) -> [IPAddress] = { host in
        let process = LimitedProcess(
            "/usr/bin/getent", ["ahosts", host], timeout: lookUpSeconds)
        guard let ending = try? process.run(input: Data()) else { return [] }
        return ending.output.split(separator: "\n").compactMap { line in
            line.split(separator: " ").first.flatMap { IPAddress(String($0)) }
        }
    }
}
