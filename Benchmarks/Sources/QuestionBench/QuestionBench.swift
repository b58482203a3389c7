import Foundation
import PortalCore

/// What questions cost: real ones through the whole process, submissions beside SQLite's own durable
/// commits, and lists and figures with a thousand and with many questions.
///
///     QuestionBench COUNT DATA [QUESTIONS]
///
/// DATA is a folder of `portal demo`, which is filled; QUESTIONS a file of JSON Lines, gzip, with
/// `question`, `detail`, `answer`, `refs`.
@main
struct QuestionBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard (2...3).contains(arguments.count), let count = Int(arguments[0]), count >= 1000 else {
            FileHandle.standardError.write(
                Data("usage: QuestionBench COUNT DATA [QUESTIONS]\n".utf8))
            exit(64)
        }
        let path = arguments[1] + "/portal.sqlite"
        let database = try PortalDatabase.existing(path: path)
        let staff = try Staff(Portal(database: database))
        if let file = arguments.dropFirst(2).first {
            try RealProcess(staff: staff).run(file)
        }
        try Submissions(staff: staff, folder: arguments[1]).run()
        let scale = Scale(staff: staff, path: path)
        let few = try scale.fill(to: 1000)
        let small = try scale.measure()
        let many = try scale.fill(to: count)
        let large = try scale.measure()
        print("what, ms with \(few) questions, with \(many), large ÷ small")
        for (name, before) in small {
            guard let after = large.first(where: { $0.name == name })?.milliseconds else {
                continue
            }
            print(String(format: "%@, %.3f, %.3f, %.2f", name, before, after, after / before))
        }
        try database.close()
    }
}

/// The time of a piece of work by the wall, in seconds.
func elapsed(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    let time = start.duration(to: .now).components
    return Double(time.seconds) + Double(time.attoseconds) / 1e18
}
