import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// What a form has to bring to be taken, on every form of the portal.
struct FormProtectionTests {
    struct Form: Sendable {
        let target: String
        let fields: [(String, String)]
        /// Where what was sent is kept; nil for the display choices.
        let table: StaticTable?
    }

    static let forms = [
        Form(
            target: "/hoi-dap/dat-cau-hoi/ca-nhan", fields: FilledForms.individual,
            table: "question"),
        Form(
            target: "/hoi-dap/dat-cau-hoi/to-chuc", fields: FilledForms.organisation,
            table: "question"),
        Form(
            target: "/phan-anh-kien-nghi/gui/ca-nhan", fields: FilledForms.petition,
            table: "petition"),
        Form(
            target: "/phan-anh-kien-nghi/gui/to-chuc",
            fields: FilledForms.petition + FilledForms.organisation.suffix(3), table: "question"),
        Form(
            target: "/gop-y/du-thao-huong-dan-viet-bai-de-doc/gui-y-kien",
            fields: FilledForms.comment, table: "consultation_comment"),
        Form(target: "/gui-bai", fields: FilledForms.contribution, table: "intake_entry"),
        Form(target: "/phan-anh-noi-dung", fields: FilledForms.report, table: "intake_entry"),
        Form(target: "/phan-hoi", fields: FilledForms.feedback, table: "feedback"),
        Form(
            target: "/tuy-chon", fields: [("giao-dien", "toi"), ("co-chu", "lon")], table: nil),
    ]

    static func stored(_ form: Form, _ portal: TestPortal) throws -> Int {
        try form.table.map { try portal.core.database.count($0) } ?? 0
    }

    @Test(arguments: forms, Reach.allCases)
    func aFormThatWasGivenOutIsTaken(form: Form, reach: Reach) throws {
        try withPortal(reach) { portal in
            let before = try Self.stored(form, portal)
            let open = try OpenForm(portal, form.target)
            let answer = try open.send(form.fields, to: portal)
            #expect(answer.status == 303)
            #expect(try Self.stored(form, portal) == before + (form.table == nil ? 0 : 1))
            let location = try answer["location"].orMissing
            #expect(location.hasPrefix("/"))
            #expect(try portal.get(location).status == 200)
        }
    }

    @Test(arguments: forms)
    func aFormSentTwiceIsKeptOnce(form: Form) throws {
        try withPortal { portal in
            let before = try Self.stored(form, portal)
            let open = try OpenForm(portal, form.target)
            let answers = try (0..<3).map { _ in try open.send(form.fields, to: portal) }
            #expect(Set(answers.map { $0["location"] }).count == 1)
            #expect(try Self.stored(form, portal) == before + (form.table == nil ? 0 : 1))
        }
    }

    /// How a form that is not ours differs.
    enum Forgery: CaseIterable, Sendable {
        case noCookie, otherCookie, emptyToken, changedToken, tokenOfAnotherForm
        case tokenOfAnotherSite, tokenFromTheFuture, expired

        func apply(to open: inout OpenForm, _ portal: TestPortal) throws {
            switch self {
            case .noCookie: open.cookie = ""
            case .otherCookie: open.cookie = String(repeating: "a", count: 32)
            case .emptyToken: open.token = ""
            case .changedToken:
                open.token = (open.token.hasPrefix("a") ? "b" : "a") + open.token.dropFirst()
            case .tokenOfAnotherForm: open.token = token("khac@", open, portal)
            case .tokenOfAnotherSite:
                let form = open.target == "/tuy-chon" ? "display" : "question-individual"
                open.token = token(form + "@skhcn", open, portal)
            case .tokenFromTheFuture: portal.clock.advance(seconds: -1)
            case .expired: portal.clock.advance(seconds: 12 * 3600 + 1)
            }
        }

        private func token(_ form: String, _ open: OpenForm, _ portal: TestPortal) -> String {
            var generator = SeededGenerator(seed: 3)
            return portal.house.tokens.make(
                form: form, browser: open.cookie, now: portal.clock.now, using: &generator)
        }
    }

    /// What was typed comes back with a fresh token, and sending that is taken.
    @Test(arguments: forms, Forgery.allCases)
    func aFormThatIsNotOursIsShownAgain(form: Form, forgery: Forgery) throws {
        try withPortal { portal in
            let before = try Self.stored(form, portal)
            var open = try OpenForm(portal, form.target)
            try forgery.apply(to: &open, portal)
            let answer = try open.send(form.fields, to: portal)
            #expect(answer.status == 422)
            #expect(answer["cache-control"] == "no-store")
            #expect(try Self.stored(form, portal) == before)
            if let typed = form.fields.first?.1, form.table != nil {
                #expect(answer.text.contains(typed))
            }
            open.token = try OpenForm.token(in: answer.text).orMissing
            if let fresh = answer.cookie(BrowserCookie.name(portal.house.origins)) {
                open.cookie = fresh
            }
            #expect(try open.send(form.fields, to: portal).status == 303)
        }
    }

    @Test func aTokenIsGoodUntilItsLastSecond() throws {
        try withPortal(.router, PortalSetup(formLifetime: 3600)) { portal in
            let open = try OpenForm(portal, "/hoi-dap/dat-cau-hoi/ca-nhan")
            portal.clock.advance(seconds: 3600)
            #expect(try open.send(FilledForms.individual, to: portal).status == 303)
        }
    }

    @Test(
        arguments: forms,
        [
            ("Sec-Fetch-Site", "cross-site"), ("Origin", "http://evil.vn"),
            ("Origin", "http://localhost.evil.vn"), ("Origin", "https://localhost"),
            ("Origin", "http://skhcn.localhost"), ("Origin", "http://localhost:1"),
        ])
    func aFormSentFromElsewhereIsForbidden(form: Form, field: (String, String)) throws {
        try withPortal { portal in
            let before = try Self.stored(form, portal)
            let open = try OpenForm(portal, form.target)
            let answer = try open.send(form.fields, to: portal, adding: [field])
            #expect(answer.status == 403)
            #expect(try Self.stored(form, portal) == before)
        }
    }

    @Test(arguments: [("Sec-Fetch-Site", "same-origin"), ("Origin", "http://localhost")])
    func aFormSentFromHereIsTaken(field: (String, String)) throws {
        try withPortal { portal in
            let open = try OpenForm(portal, "/hoi-dap/dat-cau-hoi/ca-nhan")
            let answer = try open.send(FilledForms.individual, to: portal, adding: [field])
            #expect(answer.status == 303)
        }
    }

    @Test(arguments: forms)
    func whatFillsTheHiddenFieldIsNotTaken(form: Form) throws {
        try withPortal { portal in
            let before = try Self.stored(form, portal)
            let open = try OpenForm(portal, form.target)
            let answer = try open.send(
                form.fields + [(HoneypotField.name, "http://spam.vn")], to: portal)
            #expect(answer.status == 422)
            #expect(try Self.stored(form, portal) == before)
        }
    }

    @Test(arguments: forms)
    func otherMediaTypesAreRefused(form: Form) throws {
        try withPortal { portal in
            for type in ["text/plain", "multipart/form-data; boundary=a", "application/json"] {
                let answer = try portal.send(
                    "POST", form.target, fields: [("Content-Type", type)], body: [0x61])
                #expect(answer.status == 400, "\(type)")
            }
            #expect(try portal.send("POST", form.target).status == 400)
        }
    }

    @Test(arguments: [("http", "bieu-mau", false), ("https", "__Host-bieu-mau", true)])
    func theCookieIsForThisHostAndNotForScripts(
        scheme: String, name: String, isSecure: Bool
    ) throws {
        try withPortal(.router, PortalSetup(scheme: scheme)) { portal in
            let page = try portal.get("/hoi-dap/dat-cau-hoi/ca-nhan")
            let cookie = try page["set-cookie"].orMissing
            #expect(cookie.hasPrefix(name + "="))
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            #expect(cookie.contains("Path=/") && !cookie.contains("Domain"))
            #expect(cookie.contains("Secure") == isSecure)
        }
    }
}
