import HTTPKit
import PortalCore
import Templates

/// Making a draft of what was handed in, with the files that go along.
enum IntakeDraftForms {
    static func make(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let values: [IntakeStepField: String] = form.values()
        let choice = choice(form)
        let typed = IntakeEntryPage.Typed(action: .draft, files: choice)
        return try IntakeWorkForms.attempt(staff, item, typed: typed) {
            let maker = IntakeDraftMaker(
                staff.portal, library: staff.house.media, files: staff.house.intakeFiles)
            let made = try maker.make(
                of: item.id, taking: choice, seen: IntakeWorkForms.seen(values), on: staff.site,
                by: staff.actor, now: staff.now)
            guard let notice = sentence(made.refused) else {
                return .redirect(to: ArticleWorkAddresses.item(AdminItem(item.site, made.article)))
            }
            // The draft is there; what did not go along is told at once.
            return try ArticleWorkForms.page(staff, made.article, notice: notice)
        }
    }

    private static func choice(_ form: StaffForm) -> IntakeFileChoice {
        let taken = form.fields.all(IntakeStepField.file.rawValue).compactMap { Int64($0) }
        let alternatives = taken.compactMap { file -> (Int64, String)? in
            form.fields.first(IntakeStepField.alternative(of: file)).map {
                (file, String($0.prefix(IntakeFileChoice.longestAlternative)))
            }
        }
        return IntakeFileChoice(
            taken: Set(taken),
            alternatives: Dictionary(alternatives, uniquingKeysWith: { first, _ in first }))
    }

    private static func sentence(_ refused: [IntakeFileRefusal]) -> String? {
        guard !refused.isEmpty else { return nil }
        let reasons = refused.map { "“\($0.name)”: \($0.reason)" }.joined(separator: " ")
        return "Đã tạo bản nháp, nhưng \(refused.count) tệp chưa đưa được vào thư viện. \(reasons)"
    }
}
