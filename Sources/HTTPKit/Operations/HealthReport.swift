/// Whether something is well, and if not, why.
struct HealthReport {
    let reasons: [String]

    /// 200, or 503 with the reasons; as JSON where the client asks for it, else as plain text.
    func response(to request: Request) -> Response {
        let status = reasons.isEmpty ? HTTPStatus.ok : .serviceUnavailable
        let wantsJSON = request.field("accept")?.contains("application/json") == true
        var response = Response(
            status: status,
            contentType: wantsJSON ? "application/json" : "text/plain; charset=utf-8",
            bytes: wantsJSON ? json : Array(text.utf8))
        response.fields.set("Cache-Control", "no-store")
        return response
    }

    private var text: String {
        reasons.isEmpty ? "ok\n" : reasons.map { $0.withoutLineBreaks + "\n" }.joined()
    }

    private var json: [UInt8] {
        var out = Array("{\"ok\":\(reasons.isEmpty),\"reasons\":[".utf8)
        for (index, reason) in reasons.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            out.append(UInt8(ascii: "\""))
            JSONFormat.appendEscaped(Array(reason.utf8)[...], to: &out)
            out.append(UInt8(ascii: "\""))
        }
        out.append(contentsOf: "]}\n".utf8)
        return out
    }
}
