import ArgumentParser
import Foundation
import PortalCore

/// Cleans HTML line by line, by the rules that hold for editors' texts.
struct SanitizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanitize",
        abstract: "Làm sạch HTML theo danh sách cho phép, từng dòng JSON một.",
        discussion: """
            Đọc từ đầu vào chuẩn mỗi dòng một đối tượng {"id", "html"}; ghi ra đầu ra chuẩn \
            {"html", "id", "removed"}: HTML sạch, cùng id, và những gì đã bỏ. Dòng hỏng được báo ở \
            đầu ra lỗi kèm số dòng, các dòng khác vẫn được xử lý.
            """)

    @Option(help: Settings.domain.help) var domain: String?

    func run() throws {
        try Failure.reported {
            let environment = ProcessInfo.processInfo.environment
            let own = try Settings.domain.value(domain, environment: environment)
            let sanitizer = RichTextSanitizer(policy: RichTextPolicy(ownDomains: [own]))
            var input = InputLines(.standardInput, limit: SanitizedLine.longest)
            var faults = 0
            while let line = try input.next() {
                do throws(SanitizedLine.Fault) {
                    Console.print(try SanitizedLine.clean(line.content, with: sanitizer))
                } catch {
                    faults += 1
                    Console.error("Dòng \(line.number): \(error.sentence)")
                }
            }
            if faults > 0 { throw Failure(.dataError, "\(faults) dòng không xử lý được.") }
        }
    }
}

/// A line of `portal sanitize`: what comes in, and what goes out.
enum SanitizedLine {
    /// Bytes: a text of the greatest length, each of its letters written as an escape.
    static let longest = 6 * RichTextLimits().bytes + 4_096

    /// Why a line was not taken.
    enum Fault: Error, Equatable {
        case tooLong
        case notReadable
        case refused(RichTextError)

        var sentence: String {
            switch self {
            case .tooLong: "dài quá \(SanitizedLine.longest) byte."
            case .notReadable: "không phải đối tượng JSON có “id” (chuỗi hoặc số nguyên) và “html”."
            case .refused(let error): error.message
            }
        }
    }

    private struct Request: Decodable {
        let id: Identifier
        let html: String
    }

    private struct Answer: Encodable {
        let id: Identifier
        let html: String
        let removed: [RichTextRemoval]
    }

    /// Comes out in the type in which it came in.
    private enum Identifier: Codable {
        case number(Int64)
        case text(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int64.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            }
        }
    }

    /// - Parameter line: nothing for a line that was longer than allowed.
    static func clean(_ line: Data?, with sanitizer: RichTextSanitizer) throws(Fault) -> String {
        guard let line else { throw .tooLong }
        guard let request = try? JSONDecoder().decode(Request.self, from: line) else {
            throw .notReadable
        }
        do {
            let cleaned = try sanitizer.clean(request.html)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let answer = Answer(
                id: request.id, html: cleaned.text.html, removed: cleaned.removals)
            return String(decoding: try encoder.encode(answer), as: UTF8.self)
        } catch let error as RichTextError {
            throw .refused(error)
        } catch {
            throw .notReadable
        }
    }
}
