import Foundation
import GRDB
import Testing

@testable import PortalCore

/// The register on a real database: numbers, steps, senders, records.
struct IntakeRegisterTests {
    @Test func numbersFollowEachOtherBySiteAndYear() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let newYear = Instant(epochSeconds: 1_798_736_400)
        #expect(newYear.day.year == 2027)
        let ids = try (0..<5).map { _ in try scene.enter() }
        let elsewhere = try scene.enter(on: scene.other, by: scene.stranger)
        let later = try (0..<2).map { _ in try scene.enter(now: newYear) }
        #expect(try ids.map { try scene.entry($0).number.number } == [1, 2, 3, 4, 5])
        #expect(try later.map { try scene.entry($0).number.description } == ["1/2027", "2/2027"])
        let foreign = try scene.desk.open(elsewhere, on: scene.other, for: scene.stranger)
        #expect(foreign?.entry.number == IntakeNumber(1, of: 2026))
    }

    /// A form that is refused, and one that comes twice, take no number.
    @Test func aYearHasNoGap() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let first = try scene.enter(key: "a")
        #expect(throws: InvalidForm<IntakeForm.Field>.self) { try scene.enter([.subject: ""]) }
        #expect(throws: IntakeRefusal.notPermitted) { try scene.enter(by: scene.contributor) }
        #expect(try scene.enter(key: "a") == first)
        #expect(try scene.entry(try scene.enter()).number.number == 2)
        #expect(try scene.audited().filter { $0.act == "intake.register" }.count == 2)
    }

    @Test func receiptsByManyAtOnceHaveNoGapEither() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        DispatchQueue.concurrentPerform(iterations: 24) { _ in _ = try? scene.enter() }
        let numbers = try scene.base.read { db in
            try db.rows("SELECT number FROM intake_entry ORDER BY number") { $0[0] as Int }
        }
        #expect(numbers == Array(1...24))
    }

    @Test func theLawfulDayComesFromTheClockEngine() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let rules = try scene.desk.choices(on: Instant.morning.day).rules
        let rule = try #require(
            rules.first { $0.subject.duty == .document && $0.subject.role == .issuer })
        let id = try scene.enter([.rule: String(rule.id), .eventDay: "30/10/2026"])
        let entry = try scene.entry(id)
        let expected = rule.term.dueDate(
            for: .issued,
            at: Instant(
                try #require(CalendarDay(vietnamese: "30/10/2026")), TimeOfDay(secondsOfDay: 0)),
            in: try scene.base.read(CalendarQueries.calendar))
        #expect(entry.due?.day == expected.day)
        #expect(entry.duty == .document)
        let open = try scene.base.read { try IntakeClocks().open($0) }
        #expect(open.map(\.label) == ["Tiếp nhận số 1/2026"])
        try scene.take(.finish, on: id)
        #expect(try scene.base.read { try IntakeClocks().open($0) }.isEmpty)
        try scene.take(.reopen, on: id, reason: "Còn thiếu phụ lục")
        #expect(try scene.entry(id).due?.day == expected.day)
        #expect(try scene.base.read { try IntakeClocks().open($0) }.count == 1)
    }

    @Test(arguments: [
        (IntakeForm.Field.eventDay, ""), (.eventDay, "31/02/2026"), (.eventDay, "01/01/2099"),
    ])
    func aTermNeedsADayThatWas(field: IntakeForm.Field, value: String) throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let rule = try #require(try scene.desk.choices(on: Instant.morning.day).rules.first)
        let error = try #require(throws: InvalidForm<IntakeForm.Field>.self) {
            try scene.enter([.rule: String(rule.id), field: value])
        }
        #expect(error.errors.map(\.field) == [.eventDay])
    }

    @Test(arguments: [
        (IntakeForm.Field.way, "report"), (.way, "x"), (.subject, " "), (.unit, "999"),
        (.receivedDay, "1/1"), (.receivedTime, "25:00"), (.receivedDay, "01/01/2099"),
        (.page, "javascript:alert(1)"), (.page, "//other.example/x"), (.rule, "999"),
    ])
    func eachFieldIsChecked(field: IntakeForm.Field, value: String) throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let error = try #require(throws: InvalidForm<IntakeForm.Field>.self) {
            try scene.enter([field: value])
        }
        #expect(error.errors.map(\.field) == [field])
        #expect(try scene.base.count("intake_entry") == 0)
    }

    @Test(arguments: [
        ("/tin-tuc/bai", "/tin-tuc/bai"),
        ("https://laichau.gov.vn/tin-tuc/bai?x=1#y", "/tin-tuc/bai"),
        ("http://skhcn.laichau.gov.vn/", "/"),
    ])
    func aChangeNamesThePageItIsAbout(entered: String, path: String) throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        #expect(try scene.entry(try scene.enter([.page: entered])).page == path)
    }

    @Test func decliningNeedsAReasonAndKeepsTheGround() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let id = try scene.enter()
        #expect(throws: IntakeRefusal.missingReason) { try scene.take(.decline, on: id) }
        try scene.take(.decline, on: id, reason: "Nội dung vu khống", ground: .defamation)
        let entry = try scene.entry(id)
        #expect(entry.state == .declined && entry.declineGround == .defamation)
        #expect(entry.declineReason == "Nội dung vu khống")
        #expect(try scene.audited().last?.act == "intake.decline")
        #expect(try scene.audited().last?.after?.contains("Điều 6 khoản 1d") == true)
    }

    @Test func whoDecidesHasSeenWhatThereIs() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let id = try scene.enter()
        let seen = try scene.entry(id).version
        try scene.take(.take, on: id)
        #expect(throws: IntakeRefusal.changedMeanwhile) {
            try scene.take(.finish, on: id, by: scene.leader, seen: seen)
        }
        #expect(try scene.entry(id).handlerID == scene.editor.accountID)
    }

    @Test func aDraftIsMadeOnceWithItsSource() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let id = try scene.enter()
        let article = try scene.makeDraft(of: id).article
        let opened = try scene.article(article)
        #expect(opened.revision.content.title == "Quyết định về lịch tiếp công dân")
        #expect(opened.revision.content.sourceName == "Văn phòng Thử")
        #expect(opened.revision.content.author == "Văn phòng Thử")
        #expect(opened.revision.content.body.source == "Toàn văn.")
        #expect(try scene.entry(id).articleItemID == article)
        #expect(try scene.entry(id).state == .drafted)
        #expect(throws: IntakeRefusal.wrongState(.drafted)) { try scene.makeDraft(of: id) }
        #expect(try scene.base.count("article_item") == 1)
    }

    @Test func strangersSeeAndDoNothing() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let id = try scene.enter(files: [try scene.files.keep(Array("Tệp".utf8), named: "a.txt")])
        let file = try #require(
            try scene.desk.open(id, on: scene.site, for: scene.editor)?.files.first)
        for actor in [scene.stranger, scene.contributor] {
            #expect(try scene.desk.open(id, on: scene.site, for: actor) == nil)
            #expect(try scene.desk.file(file.id, on: scene.site, for: actor) == nil)
            #expect(
                try scene.desk.sender(of: id, on: scene.site, by: actor, now: .morning) == nil)
            #expect(throws: IntakeRefusal.unknownEntry) {
                try scene.take(.finish, on: id, by: actor)
            }
            let page = try scene.base.portal.intakeList.page(
                IntakeFilter(.all), of: scene.site, for: actor, today: Instant.morning.day,
                page: .newest, limit: 10)
            #expect(page.items.isEmpty)
        }
        // On their own site there is no such entry either.
        #expect(try scene.desk.open(id, on: scene.other, for: scene.stranger) == nil)
        #expect(try scene.desk.file(file.id, on: scene.other, for: scene.stranger) == nil)
    }

    @Test func lookingAtASenderTakesARightAndIsRecorded() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let id = try scene.enter()
        #expect(
            try scene.desk.sender(of: id, on: scene.site, by: scene.editor, now: .morning) == nil)
        #expect(try scene.audited().allSatisfy { $0.act != "intake.see-sender" })
        let sender = try scene.desk.sender(
            of: id, on: scene.site, by: scene.leader, now: .morning)
        #expect(sender?.name == "Cán bộ Thử")
        #expect(try scene.audited().last?.act == "intake.see-sender")
        // The trail says who looked, not what they saw.
        #expect(
            try scene.audited().allSatisfy {
                !"\($0.before ?? "")\($0.after ?? "")".contains("Cán bộ Thử")
            })
    }

    @Test func theListIsNarrowedAndWalked() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let ids = try (0..<7).map {
            try scene.enter([
                .subject: "Mục số thử \($0)", .way: $0 == 3 ? "paper" : "signed-file",
            ])
        }
        try scene.take(.take, on: ids[1])
        try scene.take(.decline, on: ids[2], reason: "Trùng")
        func find(_ filter: IntakeFilter) throws -> [Int64] {
            var found: [Int64] = []
            var request = PageRequest.newest
            while true {
                let page = try scene.base.portal.intakeList.page(
                    filter, of: scene.site, for: scene.editor, today: Instant.morning.day,
                    page: request, limit: 2)
                found += page.items.map(\.id)
                guard let older = page.older else { return found }
                request = .older(than: older)
            }
        }
        #expect(try find(IntakeFilter(.all)) == ids.reversed())
        #expect(try find(IntakeFilter(.open)) == ids.reversed().filter { $0 != ids[2] })
        #expect(try find(IntakeFilter(.mine)) == [ids[1]])
        #expect(try find(IntakeFilter(.declined)) == [ids[2]])
        #expect(try find(IntakeFilter(.all, way: .paper)) == [ids[3]])
        #expect(try find(IntakeFilter(.all, words: "4/2026")) == [ids[3]])
        #expect(try find(IntakeFilter(.all, words: "thử 5")) == [ids[5]])
        #expect(
            try find(IntakeFilter(.all, words: try scene.entry(ids[0]).code.description))
                == [ids[0]])
        let waiting = try scene.base.portal.intakeList.waiting(
            onSite: scene.site.id, for: scene.editor, today: Instant.morning.day)
        #expect(waiting.free == 5 && waiting.mine == 1 && waiting.late == 0)
    }
}
