import Foundation
import PortalCore
import Templates
import Testing

@testable import PortalServer

/// The link of the first letter: signed, with an end, followed by a person.
struct QuestionConfirmationTests {
    private static let tokens = AddressTokens(secret: Data(repeating: 7, count: 32))

    /// What the next letter says; nil where none is due.
    private static func letter(_ portal: TestPortal) throws -> String? {
        var generator = SystemRandomNumberGenerator()
        let parcel = try portal.core.noticeSending.takeNext(
            on: .mail, now: portal.clock.now, using: &generator)
        guard let parcel else { return nil }
        try portal.core.noticeSending.settle(parcel, .sent, now: portal.clock.now)
        guard case .mail(_, nil) = parcel.destination else { return try letter(portal) }
        return NoticeText.letter(
            of: parcel.notices, isForStaff: false, portal.house.origins,
            token: { portal.house.addressTokens.make(for: $0, writtenAt: parcel.sealedAt) }
        ).body
    }

    private static func link(in letter: String) throws -> String {
        let line = letter.split(separator: "\n").first { $0.contains("/xac-nhan-thu/") }
        return try line.orMissing.components(separatedBy: "localhost").last.orMissing
    }

    @Test func theOwnerConfirmsWithAButton() throws {
        try withPortal { portal in
            let plant = try PersonalDataTests.plant(1, on: "", portal)
            let letter = try Self.letter(portal).orMissing
            #expect(letter.contains("thư duy nhất") && letter.contains(plant.code.description))
            let link = try Self.link(in: letter)
            // Programs that look through mail follow links by themselves.
            for _ in 0..<2 {
                let page = try portal.get(link)
                #expect(page.status == 200 && page["cache-control"] == "no-store")
                #expect(page.text.contains("Đúng, đây là thư của tôi"))
                #expect(page.text.contains("noindex"))
                for mark in plant.marks + [plant.name] { #expect(!page.text.contains(mark)) }
            }
            try portal.core.questionModeration.decline(
                plant.code, reason: "Là đơn tố cáo", now: portal.clock.now)
            #expect(try Self.letter(portal) == nil)
            let form = try OpenForm(portal, link)
            #expect(try form.send([], to: portal).status == 303)
            #expect(try portal.get(link).text.contains("Đã xác nhận thư điện tử"))
            let told = try Self.letter(portal).orMissing
            #expect(told.contains("không được tiếp nhận") && !told.contains("xac-nhan-thu"))
        }
    }

    @Test func aLinkEndsAndCannotBeMade() throws {
        try withPortal { portal in
            let plant = try PersonalDataTests.plant(1, on: "", portal)
            let link = try Self.link(in: Self.letter(portal).orMissing)
            let form = try OpenForm(portal, link)
            for changed in [link + "0", link.replacing("-", with: "--"), "/hoi-dap/xac-nhan-thu/x"]
            {
                #expect(try portal.get(changed).status == 404)
            }
            // Another portal's address is no way to it.
            #expect(try portal.get(link, on: "skhcn").status == 404)
            portal.clock.now = portal.clock.now.adding(seconds: AddressTokens.lifetime)
            let late = try portal.get(link)
            #expect(late.status == 410 && late.text.contains("hết hạn"))
            _ = try form.send([], to: portal)
            #expect(try portal.get(link).status == 410)
            #expect(try Self.letter(portal) == nil)
            #expect(!plant.code.description.isEmpty)
        }
    }

    @Test func aTokenIsForOneQuestionUntilItsEnd() {
        let tokens = Self.tokens
        let now = DemoTemplate.now
        let token = tokens.make(for: 12, .question, writtenAt: now)
        let last = now.adding(seconds: AddressTokens.lifetime - 1)
        #expect(tokens.check(token, of: .question, now: last) == .valid(12))
        #expect(tokens.check(token, of: .question, now: last.adding(seconds: 1)) == .expired)
        let other = AddressTokens(secret: Data(repeating: 8, count: 32))
        #expect(other.check(token, of: .question, now: now) == .forged)
        let parts = token.split(separator: "-").map(String.init)
        for forged in [
            "13-\(parts[1])-\(parts[2])", "12-\(parts[1])1-\(parts[2])", "12-\(parts[1])",
            "12-\(parts[1])-", "12-\(parts[1])-\(parts[2].dropLast(2))", "", "--", "12--",
            "12-\(parts[1])-zz", "12-\(parts[1])-\(parts[2])-1", "1 2-\(parts[1])-\(parts[2])",
        ] {
            #expect(tokens.check(forged, of: .question, now: now) == .forged, "\(forged)")
        }
    }
}
