import Foundation
import PortalCore
import SeededRandom

/// Fills a database of `portal demo` up to a number of articles, with a document for every four
/// and an answered question for every twenty, over twenty years.
///
///     ArchiveFill COUNT DATA RESOURCES
@main
struct ArchiveFill {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 3, let count = Int(arguments[0]), count > 0 else {
            FileHandle.standardError.write(Data("usage: ArchiveFill COUNT DATA RESOURCES\n".utf8))
            exit(64)
        }
        let path = arguments[1] + "/portal.sqlite"
        let resources = URL(fileURLWithPath: arguments[2], isDirectory: true)
        var text = try SampleText(resources: resources, random: SeededRandom(seed: 43))
        try Articles(path: path).add(count, &text)
        let database = try PortalDatabase.existing(path: path)
        guard let site = try Portal(database: database).sites.directory().province?.site else {
            throw PortalDatabase.OpeningError.missing(path: path)
        }
        try Documents(database: database, siteID: site.id).add(count / 4, &text)
        try Questions(portal: Portal(database: database), site: site).add(count / 20, &text)
        try database.close()
        try Articles(path: path).finish()
    }
}

/// The times of an archive's items, oldest first.
enum Timeline {
    private static let end: Int64 = 1_788_000_000

    static func instant(of number: Int, among count: Int, years: Int64 = 20) -> Instant {
        let span = years * 365 * 86_400
        return Instant(epochSeconds: end - span + span * Int64(number) / Int64(count))
    }
}
