import PortalCore
import Templates

@testable import PortalServer

/// The question form of a running program, opened and sent as a browser does.
struct SentForm: Sendable {
    let port: Int

    /// The code on the receipt.
    ///
    /// - Throws: where there is no receipt.
    func sendOne(_ kind: CaseKind = .question) throws -> String {
        let answer =
            switch kind {
            case .question: try send()
            case .petition:
                try send(FilledForms.petition, to: PetitionAddresses.individual().string)
            }
        guard answer.status == 303 else { throw MissingFixture() }
        return String(try answer["location"].orMissing.split(separator: "/").last.orMissing)
    }

    /// What the address of a receipt begins with.
    static func receiptFolder(of kind: CaseKind) -> String {
        switch kind {
        case .question: QuestionAddresses.receiptFolder
        case .petition: PetitionAddresses.receiptFolder
        }
    }

    /// What the program answers.
    func send(
        _ fields: [(String, String)] = FilledForms.individual,
        to target: String = QuestionAddresses.askIndividual().string
    ) throws -> ReceivedAnswer {
        let page = try CrashTests.get(target, port: port)
        let token = try OpenForm.token(in: page.text).orMissing
        let cookie = try page.cookie("bieu-mau").orMissing
        let all = [(FormContext<Never>.tokenName, token)] + fields
        let body = all.map { OpenForm.encoded($0) + "=" + OpenForm.encoded($1) }
            .joined(separator: "&")
        let head = """
            POST \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
            Content-Type: application/x-www-form-urlencoded\r\nCookie: bieu-mau=\(cookie)\r\n\
            Content-Length: \(body.utf8.count)\r\n\r\n
            """
        let client = try TestClient(port: port)
        client.send(Array((head + body).utf8))
        return try ReceivedAnswer(client.readAll())
    }
}
