import Testing

@testable import PortalCore

struct VietnameseDateTests {
    @Test(arguments: [
        ("2020-12-02", "02/12/2020", "ngày 02 tháng 12 năm 2020"),
        ("2026-02-15", "15/02/2026", "ngày 15 tháng 02 năm 2026"),
        ("2026-03-09", "09/03/2026", "ngày 09 tháng 3 năm 2026"),
        ("2026-01-31", "31/01/2026", "ngày 31 tháng 01 năm 2026"),
    ])
    func writesDates(iso: String, short: String, long: String) throws {
        let day = try #require(CalendarDay(iso))
        #expect(day.vietnamese == short)
        #expect(day.vietnameseInWords == long)
        #expect(CalendarDay(vietnamese: short) == day)
        #expect(CalendarDay(vietnamese: long) == day)
    }

    @Test(arguments: [
        "2/12/2020", " 02-12-2020 ", "02.12.2020", "02 / 12 / 2020", "Ngày 2 tháng 12 năm 2020",
        "NGÀY  02\nTHÁNG 12 NĂM 2020", "ngay 2 thang 12 nam 2020",
        "nga\u{300}y 2 tha\u{301}ng 12 na\u{306}m 2020",
    ])
    func readsWhatPeopleWrite(text: String) {
        #expect(CalendarDay(vietnamese: text)?.description == "2020-12-02")
    }

    @Test(arguments: [
        "", "12/2020", "02/12/20", "2020/12/02", "31/02/2020", "02/12-2020", "002/12/2020",
        "ngày mai", "ngày tháng năm 2 12 2020", "+2/12/2020", "02/12/2020/1",
        String(repeating: "1/", count: 10_000),
    ])
    func refusesTheRest(text: String) {
        #expect(CalendarDay(vietnamese: text) == nil)
    }
}
