import Foundation
import Hummingbird

/// The routes.
enum PeerRoutes {
    static func router(folder: String) -> Router<BasicRequestContext> {
        let router = Router()
        router.get("units/:number") { _, context in
            guard let number = context.parameters.get("number", as: Int.self) else {
                throw HTTPError(.notFound)
            }
            return unitAnswer(number)
        }
        router.post("upload") { request, context in
            let path = "\(folder)/\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: path) }
            try await FileIO().writeFile(contents: request.body, path: path, context: context)
            return "done\n"
        }
        return router
    }

    /// The small answer in JSON, of the same bytes and made in the same way as HTTPKitPeer's.
    private static func unitAnswer(_ number: Int) -> Response {
        let text = """
            {"number":\(number),"name":"Ủy ban nhân dân xã số \(number)","kind":"commune",\
            "isOpen":true}
            """
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
