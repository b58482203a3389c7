import Testing

@testable import PortalCore
@testable import PortalServer
@testable import Templates

/// Petitions through their pages: sent, handled in the admin, published, found.
struct PetitionWorkTests {
    private static func send(
        _ fields: [(String, String)], to sender: AskerKind = .individual, _ portal: TestPortal
    ) throws -> ReceivedAnswer {
        try OpenForm(portal, PetitionAddresses.form(for: sender).string).send(fields, to: portal)
    }

    private static func code(in answer: ReceivedAnswer) throws -> QuestionCode {
        let last = try answer["location"].orMissing.split(separator: "/").last.orMissing
        return try QuestionCode(entered: String(last)).orMissing
    }

    @Test func fromTheFormToThePublishedReply() throws {
        try withPortal { portal in
            let sent = try Self.send(FilledForms.petition, portal)
            #expect(sent.status == 303)
            let receipt = try portal.get(sent["location"].orMissing)
            #expect(receipt.text.contains("Đã nhận phản ánh, kiến nghị của bạn"))
            #expect(receipt.text.contains("Vì sao là ngày này?"))
            let code = try Self.code(in: sent)
            let lookUp = try OpenForm(portal, QuestionAddresses.lookUp().string)
            #expect(code.description.hasPrefix("KN-"))
            #expect(receipt.text.contains("<strong>\(code)</strong>"))
            // What is typed in front, or was printed before, does not matter.
            for prefix in ["KN-", "HD-", ""] {
                let found = try lookUp.send(
                    [("ma", prefix + code.characters), ("so-cuoi", "5678")], to: portal)
                #expect(found.text.contains("đang xem phản ánh, kiến nghị của bạn"), "\(prefix)")
                #expect(found.text.contains("Phản ánh, kiến nghị \(code)"), "\(prefix)")
                // The form below is for another code.
                #expect(!found.text.contains("value=\"5678\""), "\(prefix)")
                let again = try portal.get(
                    PetitionAddresses.receiptFolder + prefix + code.characters)
                #expect(again.text.contains("<strong>\(code)</strong>"), "\(prefix)")
            }

            let work = try Work(portal, code)
            try work.reply(withoutCitation: "Sở tiếp thu kiến nghị này.")
            let slug = try portal.core.questions.status(code, of: try portal.site(""))?.slug
            let target = PetitionAddresses.petition(try slug.orMissing).string
            let page = try portal.get(target).text
            for words in [
                "Thủ tục cấp bản sao trích lục", "Bỏ bản sao có chứng thực.",
                PetitionDifficulty.burdensome.name, "Sở tiếp thu kiến nghị này.",
                "Giám đốc Sở Tư pháp",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(!page.contains("Người Hỏi") && !page.contains("0912"))
            for place in [
                "/phan-anh-kien-nghi", "/rss/phan-anh-kien-nghi", "/sitemap/phan-anh-kien-nghi-1",
                "/tim-kiem?q=trich+luc&loai=phan-anh-kien-nghi",
            ] {
                #expect(try portal.get(place).text.contains(target), "\(place)")
            }
            for place in ["/hoi-dap", "/rss/hoi-dap", "/sitemap/hoi-dap-1", "/"] {
                #expect(try !portal.get(place).text.contains(try slug.orMissing), "\(place)")
            }
            #expect(try portal.get("/hoi-dap/" + slug.orMissing).status == 404)
            // The address of the publication record leads to the one made of the title.
            let recorded = try portal.get("/phan-anh-kien-nghi/kien-nghi-\(work.id)")
            #expect(recorded.status == 308 && recorded["location"] == target)
        }
    }

    /// The case in the admin, and those who handle it.
    private struct Work {
        let board: SignedIn
        let officer: SignedIn
        let leader: SignedIn
        let id: Int64
        let unit: Int64

        init(_ portal: TestPortal, _ code: QuestionCode) throws {
            board = try SignedIn("ban.kien.nghi", [(.boardMember, on: "")], portal)
            officer = try SignedIn("can.bo.kn", [(.editor, on: "sotuphap")], portal)
            leader = try SignedIn("lanh.dao.kn", [(.unitLeader, on: "sotuphap")], portal)
            let site = try portal.site("")
            id = try portal.core.database.read { db in
                try QuestionFileQueries.id(of: code, siteID: site.id, db)
            }.orMissing
            unit = try portal.core.database.read { db in
                try QuestionHandlingQueries.unitID(
                    named: "Sở Tư pháp", on: portal.clock.now.day, db)
            }.orMissing
        }

        func item(_ label: String = "") -> AdminItem { AdminItem(AdminSiteName(label: label), id) }

        func step(
            _ action: QuestionAction, _ fields: [(QuestionStepField, String)] = [],
            by person: SignedIn, on label: String = ""
        ) throws {
            let answer = try person.send(
                [(QuestionStepField.action.rawValue, action.rawValue)]
                    + fields.map { ($0.0.rawValue, $0.1) },
                to: QuestionWorkAddresses.step(item(label)),
                from: QuestionWorkAddresses.item(item(label)))
            #expect(answer.status == 303, "\(action)")
        }

        func reply(withoutCitation text: String) throws {
            try step(.assign, [(.unit, String(unit))], by: board)
            let page = try officer.get(QuestionWorkAddresses.item(item("sotuphap"))).text
            for words in ["Thủ tục cấp bản sao trích lục", "Phương án đề xuất", "nếu có"] {
                #expect(page.contains(words), "\(words)")
            }
            let saved = try officer.send(
                [(AnswerField.text.rawValue, text)],
                to: QuestionWorkAddresses.answer(item("sotuphap")),
                from: QuestionWorkAddresses.item(item("sotuphap")))
            #expect(saved.status == 303)
            try step(.approve, [(.leader, "Giám đốc Sở Tư pháp")], by: leader, on: "sotuphap")
            try step(.publish, by: board)
        }
    }

    /// One inbox for both, with a label, and narrowed by kind.
    @Test func theInboxTellsTheKindsApart() throws {
        try withPortal { portal in
            _ = try PersonalDataTests.plant(1, .question, on: "", portal)
            _ = try PersonalDataTests.plant(2, .petition, on: "", portal)
            let board = try SignedIn("ban.kien.nghi", [(.boardMember, on: "")], portal)
            func list(_ kind: String) throws -> String {
                let address = QuestionWorkAddresses.list(AdminSiteName(label: ""))
                return try board.get(address.with(query: [("loai", kind)])).text
            }
            for (kind, isQuestion, isPetition) in [
                ("", true, true), ("question", true, false), ("petition", false, true),
                ("khac", true, true),
            ] {
                let page = try list(kind)
                #expect(page.contains("mốc số 1") == isQuestion, "\(kind)")
                #expect(page.contains("mốc số 2") == isPetition, "\(kind)")
                #expect(page.contains("Phản ánh, kiến nghị · KN-") == isPetition, "\(kind)")
            }
            let desk = try board.get(AdminAddresses.home()).text
            #expect(
                desk.contains("câu hỏi chờ bạn") && desk.contains("phản ánh, kiến nghị chờ bạn"))
            #expect(desk.contains("loai=petition"))
        }
    }

    @Test func theFiguresAreSeparate() throws {
        try withPortal { portal in
            _ = try PersonalDataTests.plant(2, .petition, on: "", portal)
            try portal.application.refresh()
            let petitions = try portal.get("/phan-anh-kien-nghi/so-lieu.csv?nam=2026").text
            #expect(petitions.contains("\"Chưa chuyển đơn vị\",\"1\",\"0\""))
            let questions = try portal.get("/hoi-dap/so-lieu.csv?nam=2026").text
            #expect(!questions.contains("Chưa chuyển đơn vị"))
            let page = try portal.get("/phan-anh-kien-nghi/so-lieu?nam=2026").text
            #expect(page.contains("Số liệu trả lời phản ánh, kiến nghị năm 2026"))
            #expect(try portal.get("/phan-anh-kien-nghi/so-lieu?nam=1999").status == 404)
        }
    }

    /// What was typed is there again, the choice among few too, and nothing was stored.
    @Test func aWrongFormKeepsWhatWasTyped() throws {
        try withPortal { portal in
            let before = try portal.core.database.count("question")
            let answer = try Self.send(
                FilledForms.petition.with(PetitionForm.Own.rule.rawValue, " "), portal)
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#muc-quy-dinh\""))
            #expect(answer.text.contains("value=\"burdensome\" required checked"))
            #expect(answer.text.contains("Bỏ bản sao có chứng thực.</textarea>"))
            #expect(try portal.core.database.count("question") == before)
        }
    }

    @Test(arguments: [
        "/chi-dao-dieu-hanh", "/chi-dao-dieu-hanh/phan-hoi-kien-nghi", "/hoi-dap", "/lien-he",
        "/hoi-dap/dat-cau-hoi", "/sitemap/trang-1",
    ])
    func itIsFoundWherePeopleLook(place: String) throws {
        try withPortal { portal in
            let text = try portal.get(place).text
            let main = text.components(between: "<main", and: "</main>") ?? text
            #expect(main.contains("/phan-anh-kien-nghi"))
        }
    }

    /// A file goes the way of a question's, under the petition's own address.
    @Test func aFileIsPublicOnlyWhereTheBoardSaysSo() throws {
        try withPortal(.live) { portal in
            let sent = try QuestionAttachmentTests.send(
                [.init(name: "Mau don.pdf", bytes: QuestionAttachmentTests.pdf)], portal,
                FilledForms.petition, to: PetitionAddresses.individual())
            let code = try Self.code(in: sent)
            let work = try Work(portal, code)
            try work.reply(withoutCitation: "Sở tiếp thu.")
            let slug = try portal.core.questions.status(code, of: try portal.site(""))?.slug
            let place = QuestionAddresses.FilePlace(slug: try slug.orMissing, number: 1)
            let target = PetitionAddresses.file(place).string
            #expect(try portal.get(target).status == 404)
            try portal.core.questionDesk.publishFiles(
                [1], of: code, by: try work.board.actor(), now: portal.clock.now)
            #expect(try portal.get(target).body == QuestionAttachmentTests.pdf)
            #expect(try portal.get(QuestionAddresses.file(place).string).status == 404)
            let page = try portal.get(PetitionAddresses.petition(place.slug).string).text
            #expect(page.contains("href=\"\(target)\"") && page.contains("Mau don.pdf"))
        }
    }

    /// What is no picture and no PDF is refused at its field, with the words kept.
    @Test func aFileOfAnotherTypeIsRefused() throws {
        try withPortal(.live) { portal in
            let answer = try QuestionAttachmentTests.send(
                [.init(name: "a.exe", bytes: [0x4D, 0x5A, 0])], portal, FilledForms.petition,
                to: PetitionAddresses.individual())
            #expect(
                answer.status == 422 && answer.text.contains("Chỉ nhận ảnh JPEG, PNG và tệp PDF."))
            #expect(answer.text.contains("Bỏ bản sao có chứng thực.</textarea>"))
        }
    }
}
