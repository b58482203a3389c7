import Foundation
import Testing

@testable import PortalCore

/// The lunar calendar against a list made by three other implementations that agree.
struct LunarReferenceTests {
    private static let list = PackageFiles.root.deletingLastPathComponent()
        .appending(path: "shared/data/lunar_tet_1968_2100.csv")

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: list.path),
            "needs ../shared/data/lunar_tet_1968_2100.csv, a list of feasts and leap months"))
    func agreesForEveryYear() throws {
        let lines = try String(contentsOf: Self.list, encoding: .utf8).split(separator: "\n")
        let names = try #require(lines.first).split(separator: ",").map(String.init)
        #expect(lines.count == LunarCalendar.supportedYears.count + 1)
        for line in lines.dropFirst() {
            let values = line.split(separator: ",", omittingEmptySubsequences: false)
            let row = Dictionary(uniqueKeysWithValues: zip(names, values.map(String.init)))
            let year = try #require(row["year"].flatMap { Int($0) })
            for (name, month, day) in [
                ("tet_date", 1, 1), ("hung_kings_day", 3, 10), ("mid_autumn_day", 8, 15),
            ] {
                let lunar = LunarDay(year: year, month: month, day: day)
                #expect(LunarCalendar.day(of: lunar)?.description == row[name], "\(name) \(year)")
            }
            #expect(LunarCalendar.leapMonth(ofYear: year) == row["leap_month"].flatMap { Int($0) })
        }
    }
}
