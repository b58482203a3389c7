import GRDB
import Testing

@testable import PortalCore

/// Editing the calendar, and what it does to what is owed.
struct CalendarServiceTests {
    typealias Dates = AnswerDeadlineTests

    static func edit(
        _ days: [String], year: Int = 2026, basedOn: Int = 0, source: String = "Thông báo 01/TB"
    ) throws -> CalendarEdit {
        CalendarEdit(
            year: year,
            days: try days.map {
                CalendarException(
                    day: try Dates.day($0), kind: .holiday, name: "Nghỉ lễ", source: source)
            }, source: source, basedOn: basedOn)
    }

    @Test func aYearNobodyAnnouncedComesFromTheLaw() throws {
        let base = try TestDatabase()
        let sheet = try base.portal.calendar.sheet(of: 2027)
        #expect(sheet.year == .provisional(2027) && sheet.revision == 0)
        #expect(try base.portal.calendar.announcedYears().isEmpty)
    }

    @Test func theReferenceDataAreLoadedOnceAndThenKept() throws {
        let base = try TestDatabase()
        let loader = ReferenceLoader(folder: PackageFiles.resources)
        try base.write(loader.load)
        let calendar = base.portal.calendar
        #expect(try calendar.calendar() == PackageFiles.calendar())
        #expect(try calendar.announcedYears().map(\.year) == Array(2020...2026))
        try calendar.apply(
            try Self.edit(["2026-01-01"], basedOn: 1), by: .operatorAtConsole, now: .morning)
        try base.write(loader.load)
        #expect(try calendar.sheet(of: 2026).year.days.map(\.day.description) == ["2026-01-01"])
        #expect(try calendar.sheet(of: 2026).revision == 2)
    }

    /// An edit moves what is owed, says so, and leaves what is done as it was.
    @Test func anEditRecomputesWhatIsOpen() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let calendar = base.portal.calendar
        let open = try base.ask(on: site, key: "open", seed: 1)
        let passedOn = try base.ask(on: site, key: "passed", seed: 2)
        let declined = try base.ask(on: site, key: "declined", seed: 3)
        try base.portal.questionModeration.accept(passedOn.code, unit: "Sở Tư pháp", now: .morning)
        try base.portal.questionModeration.decline(
            declined.code, reason: "Đơn khiếu nại", now: .morning)
        let holiday = try #require(open.due.counted.dropLast().last)
        let edit = try Self.edit(["2026-11-24", holiday.description])

        let preview = try calendar.preview(edit)
        #expect(try base.count("calendar_year") == 0 && base.count("calendar_revision") == 0)
        #expect(try base.portal.questions.receipt(open.code, of: site)?.due == open.due)
        #expect(
            try base.portal.questions.status(open.code, of: site)?.due.isProvisional == true)

        let changes = try calendar.apply(edit, by: .operatorAtConsole, now: .morning)
        #expect(changes == preview)
        #expect(changes.map(\.label) == [open.code, passedOn.code].map(\.description))
        #expect(changes.map(\.unit) == [nil, "Sở Tư pháp"])
        #expect(changes.allSatisfy { $0.before == open.due.day && $0.after > open.due.day })

        let moved = try #require(try base.portal.questions.status(open.code, of: site)?.due)
        #expect(moved.day == changes.first?.after)
        #expect(moved.skipped.contains { $0.day == holiday && $0.reason == "Nghỉ lễ" })
        #expect(!moved.isProvisional && moved.counted.count == 15)
        #expect(try base.portal.questions.status(declined.code, of: site)?.due == declined.due)
        #expect(
            try base.portal.questionModeration.waiting(limit: 9).allSatisfy {
                $0.dueOn == moved.day
            }
        )
    }

    @Test func anEditLeavesARecordAndTellsThoseConcerned() throws {
        let base = try TestDatabase()
        let province = try base.province()
        _ = try NoticeScene.person("thanh.vien", .boardMember, on: province, base)
        let code = try base.ask(.individual([.email: "nguoi.hoi@vidu.vn"]), on: province).code
        let id = try base.read { try QuestionFileQueries.id(of: code, siteID: province.id, $0) }
        _ = try base.portal.questions.confirmMail(
            of: try #require(id), on: province, now: .morning)
        let calendar = base.portal.calendar
        let day = try #require(try base.portal.questionModeration.waiting(limit: 1).first).dueOn
        let changes = try calendar.apply(
            try Self.edit([day.description], source: "Thông báo 09/TB-SNV"), by: .operatorAtConsole,
            now: .morning)
        let revision = try #require(try calendar.revisions(of: 2026).first)
        #expect(revision.account == Actor.operatorAtConsole.name && revision.madeAt == .morning)
        #expect(revision.source == "Thông báo 09/TB-SNV" && revision.revision == 1)
        #expect(revision.days.map(\.day) == [day])
        #expect(try calendar.changes(of: revision) == changes)
        #expect(changes.map(\.label) == [code.description])
        #expect(try calendar.changeCounts(of: 2026) == [revision.id: 1])
        #expect(try calendar.changeCounts(of: 2027).isEmpty)
        let milestone = try #require(
            try base.portal.questions.status(code, of: province)?.milestones.last)
        #expect(milestone.kind == .dayMoved && milestone.at == .morning)
        #expect(
            milestone.note?.contains("vì lịch làm việc thay đổi (Thông báo 09/TB-SNV).") == true)
        let told = try base.read { db in
            try db.rows("SELECT kind, text FROM notice WHERE text LIKE '%09/TB-SNV%' ORDER BY kind")
            {
                ($0[0] as String, $0[1] as String)
            }
        }
        #expect(told.map(\.0) == ["deadline.day-moved", "question.asker"])
        let moved = try #require(changes.first)
        #expect(
            told.allSatisfy {
                $0.1.contains(moved.before.vietnamese) && $0.1.contains(moved.after.vietnamese)
            })
    }

    /// All who are told read the same, but for the name of the day.
    @Test(arguments: [
        (Duty.question, "Hạn trả lời"), (.petition, "Hạn trả lời"), (.feedback, "Hạn trả lời"),
        (.statistics, "Hạn xử lý"), (.dataRequestAnswer, "Hạn phản hồi"),
        (.dataRequestExecution, "Hạn thực hiện"),
    ])
    func oneSentenceTellsThatADayMoved(duty: Duty, name: String) throws {
        let (before, after) = (try Dates.day("2026-12-08"), try Dates.day("2026-12-09"))
        let source = "Thông báo 09/TB-SNV"
        let sentence = """
            \(name) chuyển từ 08/12/2026 sang 09/12/2026 vì lịch làm việc thay đổi \
            (Thông báo 09/TB-SNV).
            """
        let change = DueDateChange(
            duty: duty, id: 1, label: "Mục số 1", unit: nil, before: before, after: after)
        #expect(change.sentence(because: source) == sentence)
        let move = DueDateMove(
            duty: duty, at: .morning, before: before, after: after, source: source,
            account: "Quản trị")
        #expect(move.sentence == sentence)
        let notice = NewNotice(
            ofMovedDay: change, because: source, onSite: 1, topic: .difficulties)
        #expect(notice.text == sentence && notice.subject.hasSuffix(": Mục số 1"))
    }

    /// There and back again: the due day is the first one.
    @Test func takingAnEditBackRestoresTheDay() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let calendar = base.portal.calendar
        let lawful = try calendar.sheet(of: 2026).year.days
        let receipt = try base.ask(on: site)
        try calendar.apply(
            try Self.edit([receipt.due.day.description]), by: .operatorAtConsole, now: .morning)
        let back = CalendarEdit(year: 2026, days: lawful, source: "Đính chính", basedOn: 1)
        let changes = try calendar.apply(back, by: .operatorAtConsole, now: .morning)
        #expect(changes.map(\.after) == [receipt.due.day])
        let due = try #require(try base.portal.questions.status(receipt.code, of: site)?.due)
        #expect(due.day == receipt.due.day && due.skipped == receipt.due.skipped)
        #expect(try calendar.revisions(of: 2026).map(\.revision) == [2, 1])
    }

    @Test func twoWhoEditAtOnceDoNotOverwriteEachOther() throws {
        let base = try TestDatabase()
        let calendar = base.portal.calendar
        let edit = try Self.edit(["2026-01-01"])
        try calendar.apply(edit, by: .operatorAtConsole, now: .morning)
        #expect(throws: CalendarEdit.Refusal.changedMeanwhile) {
            try calendar.apply(edit, by: .operatorAtConsole, now: .morning)
        }
        #expect(throws: CalendarEdit.Refusal.changedMeanwhile) { try calendar.preview(edit) }
        #expect(try calendar.revisions(of: 2026).count == 1)
        #expect(try base.count("audit_entry") == 1)
    }

    static let refused: [(CalendarEdit, CalendarEdit.Refusal)] = {
        let monday = CalendarDay(number: 20_598)
        func edit(
            _ days: [CalendarException], year: Int = 2026, source: String = "TB"
        ) -> CalendarEdit { CalendarEdit(year: year, days: days, source: source, basedOn: 0) }
        func day(
            _ kind: CalendarException.Kind = .holiday, name: String = "Nghỉ", source: String = "TB"
        ) -> CalendarException {
            CalendarException(day: monday, kind: kind, name: name, source: source)
        }
        return [
            (edit([], source: " "), .emptySource),
            (edit([], year: 1967), .unsupportedYear), (edit([], year: 2101), .unsupportedYear),
            (edit([day()], year: 2027), .outsideYear(monday)),
            (edit([day(), day(.moved)]), .twice(monday)),
            (edit([day(name: "")]), .nameless(monday)),
            (edit([day(source: " ")]), .nameless(monday)),
            (edit([day(.worked)]), .workedAnyway(monday)),
        ]
    }()

    @Test(arguments: refused)
    func refusesWhatIsNoCalendar(edit: CalendarEdit, refusal: CalendarEdit.Refusal) throws {
        let base = try TestDatabase()
        #expect(throws: refusal) { try base.portal.calendar.preview(edit) }
        #expect(throws: refusal) {
            try base.portal.calendar.apply(edit, by: .operatorAtConsole, now: .morning)
        }
        #expect(try base.count("calendar_revision") == 0)
        #expect(refusal.sentence.hasSuffix(".") && CalendarDay(number: 20_598).weekday == .monday)
    }
}
