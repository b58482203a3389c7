import HTTPKit
import PortalCore
import Testing

@testable import PortalServer

/// Forms from one address are limited, and nobody loses what was typed.
struct FormLimitTests {
    private static let setup = PortalSetup(formRateLimit: RateLimit("2/min:2"))

    @Test(arguments: FormProtectionTests.forms.filter { $0.table != nil }, Reach.allCases)
    func beyondTheLimitTheFormComesBackWithWhatWasTyped(
        form: FormProtectionTests.Form, reach: Reach
    ) throws {
        try withPortal(reach, Self.setup) { portal in
            for _ in 0..<2 {
                #expect(
                    try OpenForm(portal, form.target).send(form.fields, to: portal).status == 303)
            }
            let before = try FormProtectionTests.stored(form, portal)
            let open = try OpenForm(portal, form.target)
            let refused = try open.send(form.fields, to: portal)
            #expect(refused.status == 429)
            #expect(refused["retry-after"] == "60")
            #expect(refused.text.contains("hãy đợi một phút rồi gửi lại"))
            for (name, value) in form.fields where value.count > 20 {
                #expect(refused.text.contains(value), "\(name)")
            }
            #expect(try FormProtectionTests.stored(form, portal) == before)
            try theFormThatCameBackCanBeSent(refused, open, form, portal)
        }
    }

    private func theFormThatCameBackCanBeSent(
        _ page: ReceivedAnswer, _ open: OpenForm, _ form: FormProtectionTests.Form,
        _ portal: TestPortal
    ) throws {
        portal.clock.advance(seconds: 60)
        var again = open
        again.token = try OpenForm.token(in: page.text).orMissing
        #expect(try again.send(form.fields, to: portal).status == 303)
    }

    @Test func readingIsNotLimitedByForms() throws {
        try withPortal(.router, Self.setup) { portal in
            for _ in 0..<20 {
                let form = try portal.get("/hoi-dap/dat-cau-hoi/ca-nhan")
                #expect(form.status == 200)
            }
        }
    }
}
