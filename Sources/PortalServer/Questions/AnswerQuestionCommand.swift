import ArgumentParser
import Foundation
import PortalCore

/// Publishes an answer.
struct AnswerQuestionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Đăng câu hỏi kèm câu trả lời đã được lãnh đạo đơn vị duyệt.",
        discussion: """
            Câu trả lời phải dẫn ít nhất một văn bản (Điều 13 khoản 5): --citation \
            "SỐ KÝ HIỆU|TRÍCH YẾU|YYYY-MM-DD|CƠ QUAN BAN HÀNH".
            """)

    @Argument(help: "Mã câu hỏi.") var code: String
    @Option(help: "Đơn vị trả lời.") var unit: String
    @Option(help: "Lãnh đạo trả lời và chức vụ.") var leader: String?
    @Option(help: "Tệp văn bản chứa câu trả lời.") var file: String
    @Option(name: .customLong("citation"), help: "Văn bản được dẫn; dùng được nhiều lần.")
    var citations: [String] = []
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            let code = try Moderation.code(code)
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw Failure(.noInput, "Không đọc được tệp \(file).")
            }
            let answer = QuestionModeration.Answer(
                unit: unit, answeredBy: leader,
                text: text.trimmingCharacters(in: .whitespacesAndNewlines),
                citations: try citations.map(Self.citation))
            try portal.questionModeration.answer(code, answer, now: House.systemClock())
            Console.print("Đã đăng câu trả lời cho \(code).")
        }
    }

    private static func citation(_ text: String) throws -> Citation {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count == 4, !parts[0].isEmpty, !parts[1].isEmpty, !parts[3].isEmpty,
            let day = CalendarDay(parts[2])
        else {
            throw ValidationError(
                "--citation cần đủ bốn phần: số ký hiệu|trích yếu|YYYY-MM-DD|cơ quan ban hành.")
        }
        return Citation(number: parts[0], abstract: parts[1], issuedOn: day, issuer: parts[3])
    }
}
