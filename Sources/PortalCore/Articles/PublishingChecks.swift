import Foundation

/// What is looked at before an article is published.
public struct PublishingFinding: Sendable, Equatable {
    /// Whether it stands in the way.
    public enum Weight: Sendable, Equatable {
        /// Has to be mended first.
        case blocks
        /// To be looked at.
        case warns
    }

    /// Whether it stands in the way.
    public let weight: Weight
    /// Where in the form.
    public let field: ArticleForm.Field
    /// What is wrong and what to do.
    public let message: String

    init(_ weight: Weight, _ field: ArticleForm.Field, _ message: String) {
        self.weight = weight
        self.field = field
        self.message = message
    }
}

/// The checks before publishing (Articles 5.3, 9.1 and 17).
enum PublishingChecks {
    /// Characters of a title beyond which lists and search results cut it.
    static let longTitle = 120

    /// What is to be said of the fields beside the text.
    ///
    /// - Parameters:
    ///   - isNews: whether the section tells of events, which have a day.
    ///   - now: the day of the event cannot be far in the future of it.
    static func findings(
        _ content: ArticleContent, isNews: Bool, now: Instant
    ) -> [PublishingFinding] {
        var found: [PublishingFinding] = []
        if content.sectionID == nil {
            found.append(.init(.blocks, .section, "Chưa chọn chuyên mục."))
        }
        if content.author.isEmpty {
            found.append(
                .init(.blocks, .author, "Chưa ghi tác giả hoặc cơ quan (Điều 5 khoản 3)."))
        }
        if content.sourceName.isEmpty && !content.sourceAddress.isEmpty {
            found.append(
                .init(
                    .blocks, .sourceName,
                    "Có địa chỉ nguồn nhưng chưa ghi tên nguồn tin (Điều 5 khoản 3)."))
        }
        if content.title.count > longTitle {
            found.append(
                .init(
                    .warns, .title,
                    "Tiêu đề dài \(content.title.count) ký tự; nên dưới \(longTitle)."))
        }
        if content.lead.isEmpty {
            found.append(.init(.warns, .lead, "Chưa có tóm tắt; danh sách và tìm kiếm cần đến."))
        }
        if isNews && content.day == nil {
            found.append(.init(.warns, .eventDay, "Tin sự kiện chưa ghi ngày diễn ra."))
        }
        return found
    }

    /// What is to be said of the text itself.
    static func findings(in facts: RichTextFacts) -> [PublishingFinding] {
        let isEmpty = facts.plainText.allSatisfy(\.isWhitespace)
        return (isEmpty ? [.init(.blocks, .body, "Chưa có nội dung.")] : [])
            + headings(facts.headings.map(\.level)) + pictures(facts.images)
    }

    /// Headings may not skip a level, else screen readers lose the way.
    private static func headings(_ levels: [Int]) -> [PublishingFinding] {
        for (previous, level) in zip([1] + levels, levels) where level > previous + 1 {
            return [
                .init(.warns, .body, "Tiêu đề mục nhảy cấp (từ cấp \(previous) đến \(level)).")
            ]
        }
        return []
    }

    /// Who does not see a picture is told what is in it; an empty description is for decoration.
    private static func pictures(_ images: [RichTextFacts.Image]) -> [PublishingFinding] {
        let bare = images.count { $0.alternative == nil }
        return bare == 0
            ? []
            : [.init(.blocks, .body, "\(bare) hình ảnh chưa có mô tả cho người không xem được.")]
    }
}

/// Numbers in a text that may name a person (Law 91/2025/QH15).
enum PersonalNumbers {
    /// Runs of eight to thirteen digits, also with spaces or dots between them, that are no part of
    /// a document's number or a sum.
    private static func numbers(in text: String) -> [String] {
        text.matches(of: /\+?\d(?:[ .]?\d){7,12}/).filter { match in
            let before = text[..<match.range.lowerBound].reversed().prefix(2)
            let after = text[match.range.upperBound...].prefix(2)
            return ![Array(before), Array(after)].contains(where: goesOn)
        }.map { String($0.output) }
    }

    /// Whether a number goes on: with a digit, with the slash of a document's number, or with the
    /// comma of a fraction. A comma before a blank is the sentence's own.
    private static func goesOn(_ neighbours: [Character]) -> Bool {
        guard let next = neighbours.first else { return false }
        if next == "," { return neighbours.dropFirst().first?.isNumber == true }
        return next.isNumber || next == "/"
    }

    /// An identity card has twelve digits, the first a zero; the older one nine, which sums have,
    /// too, with dots between them.
    private static func isIdentity(_ number: String) -> Bool {
        let digits = number.filter(\.isNumber)
        return digits.count == 12
            ? digits.hasPrefix("0") : digits.count == 9 && !number.contains(".")
    }

    static func findings(in text: String) -> [PublishingFinding] {
        let numbers = numbers(in: text)
        let identities = numbers.filter(isIdentity)
        let phones = numbers.filter { ContactRules.phone($0) != nil }
        var found: [PublishingFinding] = []
        if let first = identities.first(where: { !phones.contains($0) }) {
            found.append(
                .init(.warns, .body, "“\(first)” giống số căn cước; chỉ đăng khi có căn cứ."))
        }
        if let first = phones.first {
            found.append(
                .init(
                    .warns, .body,
                    "“\(first)” giống số điện thoại; kiểm tra xem có phải của cá nhân không."))
        }
        return found
    }
}
