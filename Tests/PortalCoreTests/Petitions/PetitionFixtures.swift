import Foundation

@testable import PortalCore

extension PetitionForm {
    /// A form that passes every check.
    static func filled(
        _ sender: AskerKind = .individual, _ changes: [Field: String] = [:]
    ) -> PetitionForm {
        let question: QuestionForm = sender == .individual ? .individual() : .organisation()
        var values: [Field: String] = [
            .own(.rule): "Thủ tục cấp bản sao trích lục hộ tịch",
            .own(.provision): "Bước nộp bản sao có chứng thực",
            .own(.difficulty): PetitionDifficulty.burdensome.rawValue,
            .own(.proposal): "Bỏ bản sao có chứng thực.",
        ]
        for (field, value) in question.values { values[.common(field)] = value }
        values[.common(.title)] = "Nên bỏ bản sao có chứng thực trong hồ sơ"
        values[.common(.body)] = "Mỗi lần nộp hồ sơ tôi phải đi chứng thực thêm một bản sao."
        return PetitionForm(sender: sender, values: values.merging(changes) { _, new in new })
    }
}

extension TestDatabase {
    /// Sends a petition that passes every check.
    @discardableResult
    func petition(
        _ form: PetitionForm = .filled(), on site: Site, key: String = UUID().uuidString,
        now: Instant = .morning, seed: UInt64 = UInt64.random(in: 0...UInt64.max)
    ) throws -> QuestionReceipt {
        var generator = SeededGenerator(seed: seed)
        return try portal.petitions.submit(
            form, on: site, submissionKey: key, now: now, using: &generator)
    }
}
