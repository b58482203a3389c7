import Foundation

@testable import PortalCore

/// The files of the package, found from where this source lies.
enum PackageFiles {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let resources = ResourceFolder(
        root: root.appendingPathComponent("Resources", isDirectory: true))

    /// The working-day calendar that comes with the portal.
    static func calendar() throws -> WorkingCalendar {
        let file: ReferenceFiles.Holidays = try resources.decode("data/holidays.json")
        return WorkingCalendar(
            announced: file.years.map {
                CalendarYear(
                    year: $0.year, standing: .announced(source: $0.source), days: $0.days)
            })
    }
}
