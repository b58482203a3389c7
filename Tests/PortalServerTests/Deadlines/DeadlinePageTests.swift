import HTTPKit
import PortalCore
import Templates
import Testing

@testable import PortalServer

/// The terms of the law and the calendar in the admin, and what they leave to read elsewhere.
struct DeadlinePageTests {
    typealias Field = DeadlineRuleForm.Field

    private static let filled: [(String, String)] = [
        (Field.subject.rawValue, "question.received.answerer"), (Field.amount.rawValue, "10"),
        (Field.unit.rawValue, "workingDays"), (Field.opening.rawValue, "atEight"),
        (Field.source.rawValue, "Quyết định thử 99, Điều 7"), (Field.basis.rawValue, "luat"),
        (Field.validFrom.rawValue, "01/03/2027"), (Field.note.rawValue, "Ghi chú thử"),
    ]

    @Test func aRuleIsPutInForceByAForm() throws {
        try withPortal { portal in
            let who = try portal.staff("quan.tri", [(.administrator, on: "")])
            let sent = try who.send(Self.filled, to: DeadlineAddresses.rules())
            #expect(sent.status == 303)
            let page = try who.get(sent["location"] ?? "").text
            #expect(page.contains("Đã đặt thời hạn mới.") && page.contains("10 ngày làm việc"))
            #expect(page.contains("Quyết định thử 99, Điều 7") && page.contains("Ghi chú thử"))
            let rules = try portal.core.deadlineRules.all().filter { $0.subject.duty == .question }
            #expect(rules.map(\.term.amount) == [15, 10])
            // Sent twice it is refused, and nothing changes.
            #expect(try who.send(Self.filled, to: DeadlineAddresses.rules()).status == 422)
            #expect(
                try portal.core.deadlineRules.all().filter { $0.subject.duty == .question } == rules
            )
        }
    }

    @Test(arguments: [Field.source, .note, .amount, .validFrom])
    func aRefusedRuleKeepsWhatWasTyped(field: Field) throws {
        try withPortal { portal in
            let who = try portal.staff("quan.tri", [(.administrator, on: "")])
            let fields = Self.filled.with(Field.basis.rawValue, "")
                .with(field.rawValue, TypedTextTests.script)
            let answer = try who.send(fields, to: DeadlineAddresses.rules())
            #expect(answer.status == 422 && TypedTextTests.isHarmless(answer.text))
            #expect(answer.text.contains("href=\"#muc-tinh-chat\""))
            #expect(answer.text.contains("value=\"question.received.answerer\" selected"))
            for (name, value) in fields.suffix(4)
            where name != field.rawValue && name != Field.basis.rawValue {
                #expect(answer.text.contains(value), "\(name)")
            }
            let rules = try portal.core.deadlineRules.all()
            #expect(rules.filter { $0.subject.duty == .question }.count == 1)
        }
    }

    @Test func othersDoNotChangeTheRules() throws {
        try withPortal { portal in
            let who = try portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            let answer = try who.post(
                DeadlineAddresses.rules().string, Self.filled, token: try who.token())
            #expect(answer.status != 303)
            let rules = try portal.core.deadlineRules.all()
            #expect(rules.filter { $0.subject.duty == .question }.count == 1)
        }
    }

    /// The history lists it, and so do the record and the time line of the question.
    @Test func aMovedDayIsReadWhereItMoved() throws {
        try withPortal { portal in
            let work = try QuestionWorkTests.Case(portal)
            let due = try work.state.orMissing.due.day
            let calendar = portal.core.calendar
            let sheet = try calendar.sheet(of: due.year)
            let off = CalendarException(
                day: due, kind: .holiday, name: "Nghỉ thử", source: "Thông báo 77/TB-THU")
            try calendar.apply(
                CalendarEdit(
                    year: due.year, days: sheet.year.days + [off], source: "Thông báo 77/TB-THU",
                    basedOn: sheet.revision),
                by: .operatorAtConsole, now: portal.clock.now)
            let moved = try work.state.orMissing.due.day
            let sentence =
                "Hạn trả lời chuyển từ \(due.vietnamese) sang \(moved.vietnamese) vì lịch làm việc thay đổi"
                + " (Thông báo 77/TB-THU)."

            let who = try portal.staff("quan.tri", [(.administrator, on: "")])
            let year = DeadlineAddresses.year(Int64(due.year))
            let closed = try who.get(year).text
            let name = DeadlineAddresses.revision
            let link = "?\(name)=\(sheet.revision + 1)#\(name)-\(sheet.revision + 1)"
            #expect(closed.contains(link) && !closed.contains(work.code.description))
            let opened = try who.get(
                year.with(query: [(name, String(sheet.revision + 1))])
            ).text
            #expect(opened.contains(work.code.description) && !opened.contains(link))

            let page = try work.board.get(QuestionWorkAddresses.item(work.item())).text
            #expect(page.contains(sentence))
            let form = try OpenForm(portal, QuestionAddresses.lookUp().string)
            let found = try form.send(
                [("ma", work.code.description), ("so-cuoi", "0001")], to: portal)
            #expect(found.text.contains(sentence))
        }
    }

    @Test func aLateQuestionSaysWhoHeldIt() throws {
        try withPortal { portal in
            let work = try QuestionWorkTests.Case(portal)
            let item = QuestionWorkAddresses.item(work.item())
            let early = try work.board.get(item).text
            #expect(!early.contains("Chậm ở khâu nào?"))
            portal.clock.advance(seconds: 40 * 86_400)
            let later = try SignedIn("ban.hai", [(.boardMember, on: "")], portal)
            let page = try later.get(item).text
            #expect(page.contains("Chậm ở khâu nào?"))
            #expect(page.contains("<th scope=\"row\">Ban Biên tập</th>"))
        }
    }
}
