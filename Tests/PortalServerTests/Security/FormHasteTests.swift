import PortalCore
import Templates
import Testing

@testable import PortalServer

/// Forms that come faster than anybody writes are not taken, and nobody loses what was typed.
struct FormHasteTests {
    private static let setup = PortalSetup(formHaste: 3)
    private static let sentence = "gửi ngay khi vừa mở"

    static let forms: [FormProtectionTests.Form] =
        FormProtectionTests.forms.filter { $0.table != nil } + [
            FormProtectionTests.Form(
                target: DataRequestAddresses.form().string, fields: DataRequestPageTests.filled,
                table: "data_request")
        ]

    @Test(arguments: forms, Reach.allCases)
    func sentAtOnceItComesBackAndIsTakenLater(
        form: FormProtectionTests.Form, reach: Reach
    ) throws {
        try withPortal(reach, Self.setup) { portal in
            let before = try FormProtectionTests.stored(form, portal)
            var open = try OpenForm(portal, form.target)
            portal.clock.advance(seconds: 2)
            let early = try open.send(form.fields, to: portal)
            #expect(early.status == 422 && early.text.contains(Self.sentence))
            for (name, value) in form.fields where value.count > 20 {
                #expect(early.text.contains(value), "\(name)")
            }
            #expect(try FormProtectionTests.stored(form, portal) == before)
            // It was open before: the wait is not begun anew. A second press finds the receipt.
            open.token = try OpenForm.token(in: early.text).orMissing
            portal.clock.advance(seconds: 1)
            let answers = try (0..<3).map { _ in try open.send(form.fields, to: portal) }
            #expect(answers.allSatisfy { $0.status == 303 })
            #expect(Set(answers.map { $0["location"] }).count == 1)
            #expect(try FormProtectionTests.stored(form, portal) == before + 1)
        }
    }

    @Test func sentAgainAtOnceItIsStillTooSoon() throws {
        try withPortal(.router, Self.setup) { portal in
            var open = try OpenForm(portal, "/phan-hoi")
            for _ in 0..<3 {
                let early = try open.send(FilledForms.feedback, to: portal)
                #expect(early.text.contains(Self.sentence))
                open.token = try OpenForm.token(in: early.text).orMissing
            }
        }
    }

    @Test func whoMendsAMistakeWaitsNoSecondTime() throws {
        try withPortal(.router, Self.setup) { portal in
            var open = try OpenForm(portal, "/phan-hoi")
            portal.clock.advance(seconds: 60)
            let wrong = try open.send([(FeedbackForm.Field.text.rawValue, " ")], to: portal)
            #expect(wrong.status == 422 && !wrong.text.contains(Self.sentence))
            open.token = try OpenForm.token(in: wrong.text).orMissing
            #expect(try open.send(FilledForms.feedback, to: portal).status == 303)
        }
    }

    /// Whose token expired, or is none of ours, gets a new one and its own wait.
    @Test func anUnknownFormBeginsAnew() throws {
        try withPortal(.router, Self.setup) { portal in
            var open = try OpenForm(portal, "/phan-hoi")
            open.token = "x"
            let unknown = try open.send(FilledForms.feedback, to: portal)
            open.token = try OpenForm.token(in: unknown.text).orMissing
            let early = try open.send(FilledForms.feedback, to: portal)
            #expect(early.status == 422 && early.text.contains(Self.sentence))
        }
    }

    @Test func lookUpsAndChoicesAreTakenAtOnce() throws {
        try withPortal(.router, Self.setup) { portal in
            let display = try OpenForm(portal, "/tuy-chon")
            #expect(try display.send([("giao-dien", "toi")], to: portal).status == 303)
            for target in [QuestionAddresses.lookUp(), DataRequestAddresses.lookUp()] {
                let open = try OpenForm(portal, target.string)
                let answer = try open.send([("ma", "HD-0000-0000")], to: portal)
                #expect(!answer.text.contains(Self.sentence), "\(target.string)")
            }
        }
    }
}
