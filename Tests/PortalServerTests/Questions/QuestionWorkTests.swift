import Foundation
import PortalCore
import Testing

@testable import PortalServer
@testable import Templates

/// The work on questions through the pages of the admin, as each of those who do it.
struct QuestionWorkTests {
    /// A question on the provincial portal and those who have to do with it.
    struct Case {
        let portal: TestPortal
        let code: QuestionCode
        let id: Int64
        let board: SignedIn
        let officer: SignedIn
        let leader: SignedIn

        init(_ portal: TestPortal) throws {
            self.portal = portal
            code = try PersonalDataTests.plant(1, on: "", portal).code
            board = try SignedIn("ban.bien.tap", [(.boardMember, on: "")], portal)
            officer = try SignedIn("can.bo", [(.editor, on: "sotuphap")], portal)
            leader = try SignedIn("lanh.dao", [(.unitLeader, on: "sotuphap")], portal)
            let page = try board.get(QuestionWorkAddresses.list(AdminSiteName(label: "")))
            let link = try page.text.components(between: "cau-hoi/", and: "\">Câu hỏi mốc")
                .orMissing
            id = try Int64(link).orMissing
        }

        func item(on label: String = "") -> AdminItem { AdminItem(AdminSiteName(label: label), id) }

        func step(
            _ action: QuestionAction, _ fields: [(QuestionStepField, String)] = [],
            by person: SignedIn, on label: String = ""
        ) throws -> ReceivedAnswer {
            try person.send(
                [(QuestionStepField.action.rawValue, action.rawValue)]
                    + fields.map { ($0.0.rawValue, $0.1) },
                to: QuestionWorkAddresses.step(item(on: label)),
                from: QuestionWorkAddresses.item(item(on: label)))
        }

        func unit(_ name: String) throws -> String {
            let page = try board.get(QuestionWorkAddresses.item(item())).text
            let options = page.components(between: ">Chọn…</option>", and: ">\(name)</option>")
            return try options.orMissing.split(separator: "\"").map(String.init)
                .last { Int64($0) != nil }.orMissing
        }

        func answer(_ text: String, number: String) throws -> ReceivedAnswer {
            try officer.send(
                [(AnswerField.text.rawValue, text), (AnswerField.number.rawValue, number)],
                to: QuestionWorkAddresses.answer(item(on: "sotuphap")),
                from: QuestionWorkAddresses.item(item(on: "sotuphap")))
        }

        var state: QuestionStatus? {
            get throws { try portal.core.questions.status(code, of: try portal.site("")) }
        }
    }

    @Test func fromTheInboxToThePublishedAnswer() throws {
        try withPortal { portal in
            let work = try Case(portal)
            let unit = try work.unit("Sở Tư pháp")
            #expect(try work.step(.assign, [(.unit, unit)], by: work.board).status == 303)
            let inbox = try work.officer.get(
                QuestionWorkAddresses.list(AdminSiteName(label: "sotuphap")))
            #expect(inbox.text.contains("Câu hỏi mốc số 1"))

            // The number alone is enough for a document that the portal holds.
            let number = try portal.core.questions.knownNumber(portal)
            #expect(try work.answer("Bạn nộp đơn tại xã.", number: number).status == 303)
            let page = try work.leader.get(
                QuestionWorkAddresses.item(work.item(on: "sotuphap"))
            ).text
            #expect(page.contains("Bạn nộp đơn tại xã.") && page.contains(number))

            let approval = try work.step(
                .approve, [(.leader, "Giám đốc Sở Tư pháp")], by: work.leader, on: "sotuphap")
            #expect(approval.status == 303)
            #expect(try work.step(.publish, by: work.board).status == 303)
            let slug = try work.state?.slug
            let published = try portal.get(QuestionAddresses.question(slug.orMissing).string)
            #expect(published.text.contains("Bạn nộp đơn tại xã."))
            #expect(published.text.contains("Giám đốc Sở Tư pháp"))
            #expect(published.text.contains(number))
        }
    }

    /// Each step with all that it needs, so that only the right decides.
    static func fields(_ action: QuestionAction, unit: String) -> [(QuestionStepField, String)] {
        switch action {
        case .classify: [(.field, "dat-dai")]
        case .assign: [(.unit, unit)]
        case .decline: [(.ground, "complaint"), (.text, "Là đơn khiếu nại.")]
        case .askForData: [(.text, "Bạn ghi rõ thửa đất.")]
        case .receiveData: [(.text, "Qua điện thoại.")]
        case .merge: [(.code, "00000000")]
        case .split: [(.title, "Lệ phí là bao nhiêu?"), (.text, "Hỏi thêm về lệ phí.")]
        case .approve: [(.leader, "Giám đốc")]
        case .sendBack: [(.text, "Chưa rõ.")]
        case .notifyProgress: [(.day, "30/12/2026"), (.text, "Cần lấy ý kiến.")]
        case .recordElsewhere: [(.day, "24/11/2026"), (.text, "Công văn số 1.")]
        case .supplyData, .publish, .draftAnswer, .redact: []
        }
    }

    /// The pages offer each step to those alone who may take it, and refuse it to everybody else
    /// who sends it all the same, in words and with nothing changed.
    @Test(arguments: QuestionAction.allCases)
    func onlyWhoMayTakesAStep(action: QuestionAction) throws {
        guard ![.draftAnswer, .redact].contains(action) else { return }
        try withPortal { portal in
            let work = try Case(portal)
            let unit = try work.unit("Sở Tư pháp")
            _ = try work.step(.assign, [(.unit, unit)], by: work.board)
            let people: [(SignedIn, String, QuestionRole)] = [
                (work.officer, "sotuphap", .officer), (work.leader, "sotuphap", .leader),
                (work.board, "", .boardMember),
            ]
            for (person, label, role) in people {
                guard
                    case .failure(let refusal) = QuestionRules.next(
                        action, from: .assigned, by: [role])
                else { continue }
                let page = try person.get(QuestionWorkAddresses.item(work.item(on: label)))
                #expect(!page.text.contains("value=\"\(action.rawValue)\""), "\(action) \(role)")
                let answer = try work.step(
                    action, Self.fields(action, unit: unit), by: person, on: label)
                #expect(answer.status == 422, "\(action) \(role)")
                #expect(answer.text.contains(HTML(text: refusal.sentence).string))
                #expect(try work.state?.state == .accepted)
            }
        }
    }

    /// Somebody of another unit, and somebody without any right, find nothing.
    @Test func strangersFindNothing() throws {
        try withPortal { portal in
            let work = try Case(portal)
            _ = try work.step(.assign, [(.unit, try work.unit("Sở Tư pháp"))], by: work.board)
            let stranger = try SignedIn("nguoi.khac", [(.editor, on: "skhcn")], portal)
            let nobody = try SignedIn("khong.quyen", [], portal)
            for label in ["", "sotuphap", "skhcn"] {
                for person in [stranger, nobody] {
                    let item = work.item(on: label)
                    let answers = [
                        try person.get(QuestionWorkAddresses.item(item)),
                        try person.send(
                            [], to: QuestionWorkAddresses.asker(item), from: AdminAddresses.home()),
                        try person.send(
                            [(QuestionStepField.action.rawValue, QuestionAction.publish.rawValue)],
                            to: QuestionWorkAddresses.step(item), from: AdminAddresses.home()),
                    ]
                    for answer in answers {
                        #expect([403, 404].contains(answer.status))
                        #expect(!answer.text.contains("mốc"))
                    }
                }
            }
        }
    }

    @Test func theAskerIsShownOnRecord() throws {
        try withPortal { portal in
            let work = try Case(portal)
            let item = QuestionWorkAddresses.item(work.item())
            #expect(try !work.board.get(item).text.contains("Mốc Tên"))
            let before = try portal.core.database.count("audit_entry")
            let shown = try work.board.send(
                [], to: QuestionWorkAddresses.asker(work.item()), from: item)
            #expect(shown.text.contains("Mốc Tên 1q") && shown["cache-control"] == "no-store")
            #expect(try portal.core.database.count("audit_entry") == before + 1)
        }
    }

    @Test func whatWasTypedIsKeptWhereAStepIsRefused() throws {
        try withPortal { portal in
            let work = try Case(portal)
            let answer = try work.step(
                .decline, [(.ground, "out-of-scope"), (.text, " ")], by: work.board)
            #expect(answer.status == 422 && answer.text.contains("Chưa thực hiện được"))
            _ = try work.step(.assign, [(.unit, try work.unit("Sở Tư pháp"))], by: work.board)
            let late = try work.step(
                .notifyProgress, [(.day, "32/13/2026"), (.text, "Cần lấy ý kiến")], by: work.board)
            #expect(late.status == 422)
            #expect(late.text.contains("Cần lấy ý kiến") && late.text.contains("32/13/2026"))
        }
    }

    /// A unit without anybody who may approve is listed apart; given a question, the page says what
    /// follows, and the Board records how it was answered.
    @Test func aUnitThatCannotAnswerHereIsToldApart() throws {
        try withPortal { portal in
            let work = try Case(portal)
            let page = try work.board.get(QuestionWorkAddresses.item(work.item())).text
            let groups = page.components(separatedBy: "<optgroup label=\"")
            let able = try groups.first { $0.hasPrefix("Trả lời trên cổng") }.orMissing
            let unable = try groups.first { $0.hasPrefix("Chưa có người duyệt") }.orMissing
            #expect(able.contains(">Sở Tư pháp<") && !unable.contains(">Sở Tư pháp<"))
            #expect(unable.contains(">Xã Bum Nưa<"))
            let warning = "Đơn vị chưa trả lời được trên cổng"
            _ = try work.step(.assign, [(.unit, try work.unit("Sở Tư pháp"))], by: work.board)
            #expect(
                try !work.board.get(QuestionWorkAddresses.item(work.item())).text
                    .contains(warning))
            _ = try work.step(.assign, [(.unit, try work.unit("Xã Bum Nưa"))], by: work.board)
            #expect(
                try work.board.get(QuestionWorkAddresses.item(work.item())).text.contains(warning))
            let recorded = try work.step(
                .recordElsewhere, [(.day, "24/11/2026"), (.text, "Công văn số 1.")],
                by: work.board)
            #expect(recorded.status == 303)
        }
    }

    /// Two who write at once: the second one is told, and keeps the text.
    @Test func nobodyOverwritesAnothersAnswer() throws {
        try withPortal { portal in
            let work = try Case(portal)
            _ = try work.step(.assign, [(.unit, try work.unit("Sở Tư pháp"))], by: work.board)
            _ = try work.answer("Bản thứ nhất.", number: "")
            let second = try work.officer.send(
                [
                    (AnswerField.text.rawValue, "Bản thứ hai."), (AnswerField.seen.rawValue, "1"),
                ],
                to: QuestionWorkAddresses.answer(work.item(on: "sotuphap")),
                from: QuestionWorkAddresses.item(work.item(on: "sotuphap")))
            #expect(second.status == 422)
            #expect(
                second.text.contains("vừa lưu câu trả lời") && second.text.contains("Bản thứ hai."))
        }
    }
}

extension QuestionService {
    /// The number of a document that the portal holds once.
    fileprivate func knownNumber(_ portal: TestPortal) throws -> String {
        let documents = try portal.core.documents.newest(of: try portal.site(""), limit: 20)
        return try documents.compactMap(\.number).first { number in
            documents.filter { $0.number == number }.count == 1
        }.orMissing
    }
}
