import ArgumentParser
import Foundation
import PortalCore

/// The Board's work on questions, until the web admin takes over.
struct QuestionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions", abstract: "Tiếp nhận và trả lời câu hỏi, phản ánh, kiến nghị.",
        subcommands: [
            ListQuestionsCommand.self, AcceptQuestionCommand.self, DeclineQuestionCommand.self,
            AnswerQuestionCommand.self,
        ])
}

/// Shows the questions that wait.
struct ListQuestionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract:
            "Liệt kê câu hỏi, kiến nghị chờ xử lý, kèm thông tin người gửi; đến hạn trước ở trên.")

    @Option(help: "Số câu hỏi nhiều nhất.") var limit = 50
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            let waiting = try portal.questionModeration.waiting(limit: limit)
            for question in waiting { Console.print(Self.text(question)) }
            Console.print("\(waiting.count) câu hỏi, kiến nghị đang chờ.")
        }
    }

    private static func text(_ question: QuestionModeration.Waiting) -> String {
        let asker = question.asker
        let identity = [
            asker.name, asker.position, asker.organisation, asker.licence, asker.address,
            asker.phone, asker.email,
        ].compactMap(\.self).joined(separator: "; ")
        return """
            \(question.kind.name) \(question.code) · hạn \(question.dueOn.vietnamese) · \
            nhận \(question.receivedAt.vietnamese)\(question.unit.map { " · \($0)" } ?? "")
              \(question.title)
              \(question.body.replacingOccurrences(of: "\n", with: "\n  "))
              Người hỏi: \(identity)

            """
    }
}

/// Passes a question on.
struct AcceptQuestionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Chuyển câu hỏi đến đơn vị trả lời (Điều 13 khoản 1).")

    @Argument(help: "Mã câu hỏi, như HD-7K3M-9QXZ.") var code: String
    @Option(help: "Đơn vị trả lời.") var unit: String
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            let code = try Moderation.code(code)
            try portal.questionModeration.accept(
                code, unit: unit, now: House.systemClock())
            Console.print("Đã chuyển \(code) đến \(unit).")
        }
    }
}

/// Declines a question.
struct DeclineQuestionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Không tiếp nhận câu hỏi và nêu lý do cho người hỏi (Điều 13 khoản 1 và 2).")

    @Argument(help: "Mã câu hỏi.") var code: String
    @Option(help: "Lý do, người hỏi đọc được khi tra cứu.") var reason: String
    @OptionGroup var options: FolderOptions

    func run() throws {
        try Moderation.with(options) { portal in
            let code = try Moderation.code(code)
            try portal.questionModeration.decline(
                code, reason: reason, now: House.systemClock())
            Console.print("Đã từ chối \(code).")
        }
    }
}
