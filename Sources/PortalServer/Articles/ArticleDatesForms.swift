import HTTPKit
import PortalCore
import Templates

/// Embargo, expiry and review, as the form sends them.
enum ArticleDatesForms {
    /// Something was typed that is no date.
    private struct NoDate: Error {
        let sentence: String
    }

    static func save(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        do {
            try staff.portal.articleWorkflow.setDates(
                try dates(form.values()), of: item.id, on: staff.site, by: staff.actor,
                now: staff.now)
            return try ArticleWorkForms.page(staff, item.id, notice: "Đã lưu thời hạn.")
        } catch is UnknownArticle {
            return .problem(.notFound)
        } catch {
            let typed = (error as? NoDate)?.sentence
            guard let sentence = typed ?? ArticleSteps.sentence(for: error) else { throw error }
            return try ArticleWorkForms.page(
                staff, item.id, refusal: sentence, status: .unprocessableContent)
        }
    }

    /// What is left empty is taken away; what cannot be read changes nothing.
    private static func dates(_ values: [ArticleDatesField: String]) throws -> ArticleDates {
        func value<Value>(
            _ field: ArticleDatesField, _ example: String, _ read: (String) -> Value?
        ) throws -> Value? {
            guard let text = values[field], !text.isEmpty else { return nil }
            guard let value = read(text) else {
                throw NoDate(
                    sentence: "“\(text.prefix(40))” chưa đúng dạng; ví dụ \(example).")
            }
            return value
        }
        return ArticleDates(
            embargoUntil: try value(.embargo, "2026-12-02T08:00") { Instant(local: $0) },
            expiresAt: try value(.expiry, "2026-12-31T17:00") { Instant(local: $0) },
            reviewOn: try value(.review, "2026-12-31") { CalendarDay($0) })
    }
}

extension Instant {
    /// A local time as `datetime-local` sends it, such as `2026-11-24T08:30`; nil where it is none.
    init?(local text: String) {
        let parts = text.split(separator: "T").map(String.init)
        guard parts.count == 2, let day = CalendarDay(parts[0]) else { return nil }
        let numbers = parts[1].split(separator: ":").compactMap { Int($0) }
        guard numbers.count >= 2, let time = TimeOfDay(hour: numbers[0], minute: numbers[1]) else {
            return nil
        }
        self.init(day, time)
    }
}
