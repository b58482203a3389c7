import Foundation
import Testing

@testable import PortalCore

struct PasswordRulesTests {
    private let rules = PasswordRules()

    @Test(
        arguments: [
            (0, .fresh), (46, .fresh), (47, .ageing(daysLeft: 14)),
            (61, .ageing(daysLeft: 0)), (62, .expired), (400, .expired),
        ] as [(Int64, PasswordRules.Age)])
    func aPasswordAgesByDaysInVietNam(days: Int64, age: PasswordRules.Age) throws {
        let now = Instant.morning.adding(seconds: days * 86_400)
        let due = try Self.due(setAt: .morning).day
        #expect(rules.age(due: due, now: now) == age)
    }

    private static func due(setAt moment: Instant) throws -> DueDate {
        try TestDatabase().read { try PasswordClock.due(setAt: moment, $0) }
    }

    /// Two months are as long as the months are (Article 16.3).
    @Test(arguments: [
        ("2026-11-02", "2027-01-02"), ("2026-12-31", "2027-02-28"), ("2027-07-01", "2027-09-01"),
        ("2020-01-15", "2020-03-15"),  // before the first rule: by that
    ])
    func itsLastDayIsThatOfTheRule(setOn: String, last: String) throws {
        let due = try Self.due(setAt: try AnswerDeadlineTests.instant(setOn, 9))
        #expect(due.day.description == last)
        #expect(due.term == "2 tháng" && due.rule == "Điều 16 khoản 3")
    }

    /// A password keeps the rule that it was set under, in whatever unit that counts.
    @Test func aNewRuleHoldsForPasswordsSetFromThenOn() throws {
        let base = try TestDatabase()
        try base.portal.deadlineRules.put(
            DeadlineRuleDraft(
                subject: PasswordClock.subject,
                term: Term(amount: 5, unit: .workingDays, opening: .nextDay, source: "Quy chế mới"),
                isStatutory: false, validFrom: try AnswerDeadlineTests.day("2027-03-01")),
            by: .operatorAtConsole, now: .morning)
        for (setOn, last) in [("2027-02-28", "2027-04-28"), ("2027-03-01", "2027-03-08")] {
            let start = try AnswerDeadlineTests.instant(setOn, 9)
            let due = try base.read { try PasswordClock.due(setAt: start, $0) }
            #expect(due.day.description == last)
        }
    }

    /// It was set a minute before midnight: two minutes later a day has passed.
    @Test func theDayEndsAtMidnightInVietNam() throws {
        let day = try #require(CalendarDay(year: 2026, month: 11, day: 2))
        let late = Instant(day, try #require(TimeOfDay(hour: 23, minute: 59)))
        let now = late.adding(seconds: 46 * 86_400 + 120)
        let due = try Self.due(setAt: late).day
        #expect(rules.age(due: due, now: now) == .ageing(daysLeft: 14))
    }

    @Test(arguments: [
        "ngắn quá", "matkhau12345", "Mật Khẩu 123456", "1234567890", "qwertyuiop", "aaaaaaaaaaaa",
        "laichau@2026", "0987654321098", "P@ssw0rd2026", "2026!2026!2026",
        "nguyen rừng biển sông", "Sông Hồng TRƯỜNG giang", "bt.truong-2026-abc",
    ])
    func isRefused(password: String) {
        #expect(
            rules.complaint(about: password, names: ["bt.truong", "Nguyễn Văn Trường"]) != nil)
    }

    @Test(arguments: [
        "chim hót trên cành đào", "Mưa rơi 17 lần!", "x7#kQ9!mZ2pL", "đường lên bản có 3 dốc",
    ])
    func isTaken(password: String) {
        #expect(rules.complaint(about: password, names: ["bt.dung", "Lò Thị Dung"]) == nil)
    }

    @Test func tooLongIsRefused() {
        let long = String(repeating: "mưa rơi ", count: 30)
        #expect(rules.complaint(about: long, names: []) != nil)
    }
}

struct PasswordHashTests {
    /// RFC 7914, section 12: the second test vector; a shorter key is the beginning of a longer.
    @Test func isScryptOfTheRFC() throws {
        let salt = Data("NaCl".utf8).base64EncodedString()
        let key: [UInt8] = [
            0xfd, 0xba, 0xbe, 0x1c, 0x9d, 0x34, 0x72, 0x00, 0x78, 0x56, 0xe7, 0x19, 0x0d, 0x01,
            0xe9, 0xfe, 0x7c, 0x6a, 0xd7, 0xcb, 0xc8, 0x23, 0x78, 0x30, 0xe7, 0x73, 0x76, 0x63,
            0x4b, 0x37, 0x31, 0x62,
        ]
        let stored = "scrypt$1024$8$16$\(salt)$\(Data(key).base64EncodedString())"
        let hash = try #require(PasswordHash(stored: stored))
        #expect(try hash.matches("password"))
        #expect(try !hash.matches("Password"))
        #expect(hash.stored == stored)
    }

    @Test func anotherSaltGivesAnotherHash() throws {
        var generator = SeededGenerator(seed: 1)
        let cost = PasswordHash.Cost(rounds: 16, blockSize: 1, parallelism: 1)
        let first = try PasswordHash.make(of: "một", cost: cost, using: &generator)
        let second = try PasswordHash.make(of: "một", cost: cost, using: &generator)
        #expect(first.stored != second.stored)
        #expect(try first.matches("một") && second.matches("mo\u{0302}\u{0323}t"))
    }

    @Test(arguments: [
        "", "scrypt$1024$8$1$AAAA", "bcrypt$1024$8$1$AAAA$AAAA", "scrypt$1$8$1$AAAA$AAAA",
        "scrypt$2097152$8$1$AAAA$AAAA", "scrypt$1024$0$1$AAAA$AAAA", "scrypt$1024$8$17$AAAA$AAAA",
        "scrypt$1024$8$1$*$AAAA",
    ])
    func isNoHash(text: String) { #expect(PasswordHash(stored: text) == nil) }
}
