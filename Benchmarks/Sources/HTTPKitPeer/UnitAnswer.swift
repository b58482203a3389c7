import HTTPKit

/// The small answer in JSON. The other servers make the same bytes in the same way, so that they
/// are compared and not an encoder.
enum UnitAnswer {
    static func make(_ number: Int) -> Response {
        let text = """
            {"number":\(number),"name":"Ủy ban nhân dân xã số \(number)","kind":"commune",\
            "isOpen":true}
            """
        return Response(contentType: "application/json", bytes: Array(text.utf8))
    }
}
