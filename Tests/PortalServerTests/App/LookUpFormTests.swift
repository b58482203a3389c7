import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The one way of every look-up by the code on a receipt.
struct LookUpFormTests {
    struct LookUp: Sendable {
        let target: String
        /// What else is typed.
        let other: [(String, String)]
        /// A code that nothing bears.
        let code: String
        /// What is said of it.
        let unknown: String
        /// Takes away what a look-up needs.
        let damage: StaticSQL
    }

    static let lookUps = [
        LookUp(
            target: QuestionAddresses.lookUp().string, other: [("so-cuoi", "5678")],
            code: "HD-0000-0000", unknown: "Không có câu hỏi, kiến nghị nào",
            damage: "ALTER TABLE question RENAME COLUMN code TO lost"),
        LookUp(
            target: DataRequestAddresses.lookUp().string, other: [("lien-he", "5678")],
            code: "DL-0000-0000", unknown: "Không có yêu cầu nào",
            damage: "ALTER TABLE data_request RENAME COLUMN code TO lost"),
        LookUp(
            target: FeedbackAddresses.lookUp().string, other: [], code: "GY-0000-0000",
            unknown: "Không có góp ý nào",
            damage: "ALTER TABLE feedback RENAME COLUMN code TO lost"),
    ]

    private static func send(
        _ code: String, to lookUp: LookUp, _ portal: TestPortal
    ) throws -> ReceivedAnswer {
        try OpenForm(portal, lookUp.target).send([("ma", code)] + lookUp.other, to: portal)
    }

    @Test(arguments: lookUps)
    func whatOpensNothingIsToldBesideWhatWasTyped(lookUp: LookUp) throws {
        try withPortal { portal in
            for (code, words) in [("XY-12", "Mã gồm 8"), (lookUp.code, lookUp.unknown)] {
                let answer = try Self.send(code, to: lookUp, portal)
                #expect(answer.status == 422 && answer.text.contains("<title>Lỗi: "))
                #expect(answer.text.contains(words) && answer.text.contains("href=\"#muc-ma\""))
                for (_, value) in [("ma", code)] + lookUp.other {
                    #expect(answer.text.contains("value=\"\(value)\""), "\(value) is lost")
                }
            }
        }
    }

    /// Receipts lead to the form with their code in it; what else opens it is typed there.
    @Test(arguments: lookUps.filter { !$0.other.isEmpty })
    func aCodeInTheAddressIsPutIntoTheForm(lookUp: LookUp) throws {
        try withPortal { portal in
            let page = try portal.get(lookUp.target + "?ma=" + lookUp.code)
            #expect(page.status == 200 && page.text.contains("value=\"\(lookUp.code)\""))
            #expect(!page.text.contains("Lỗi: "))
            let wrong = try portal.get(lookUp.target + "?ma=XY-12")
            #expect(wrong.status == 200 && wrong.text.contains("Mã gồm 8"))
        }
    }

    /// Nothing was to be stored, so nobody reads that it was not.
    @Test(arguments: lookUps)
    func whatIsOurFaultIsSaid(lookUp: LookUp) throws {
        try withPortal { portal in
            try portal.core.database.write { db in try db.run(lookUp.damage) }
            let answer = try Self.send(lookUp.code, to: lookUp, portal)
            #expect(answer.status == 503 && answer.text.contains("chưa tra cứu được"))
            #expect(answer.text.contains("value=\"\(lookUp.code)\""))
            #expect(!answer.text.contains("chưa lưu"))
        }
    }
}
