import HTTPKit
import PortalCore
import Templates

/// Steps of the workflow, as forms ask for them.
enum ArticleSteps {
    /// Articles on which a step is taken at once.
    private static let bulkLimit = 100

    static func take(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let values: [ArticleStepField: String] = form.values()
        guard let action = values[.action].flatMap(WorkflowAction.init) else {
            return .problem(.badRequest)
        }
        do {
            try staff.portal.articleWorkflow.take(
                step(action, values), on: item.id, of: staff.site, by: staff.actor,
                now: staff.now)
            return ArticleNotice.reply(action, staff, item.id)
        } catch is UnknownArticle {
            return .problem(.notFound)
        } catch {
            guard let sentence = sentence(for: error) else { throw error }
            if error is WorkflowRefusal, try hasJustTaken(action, on: item.id, staff) {
                return ArticleNotice.reply(action, staff, item.id)
            }
            return try ArticleWorkForms.page(
                staff, item.id, refusal: sentence, typed: values,
                status: .unprocessableContent)
        }
    }

    private static func hasJustTaken(
        _ action: WorkflowAction, on id: Int64, _ staff: StaffVisit
    ) throws -> Bool {
        try staff.portal.articleWorkflow.hasJustTaken(
            action, on: id, of: staff.site, by: staff.actor, now: staff.now)
    }

    private static func step(
        _ action: WorkflowAction, _ values: [ArticleStepField: String]
    ) -> ArticleWorkflow.Step {
        ArticleWorkflow.Step(
            action, comment: String((values[.comment] ?? "").prefix(1000)),
            ground: values[.ground].flatMap(ProhibitedGround.init),
            publishAt: values[.publishAt].flatMap { Instant(local: $0) },
            targetSlug: values[.target].map(slug),
            revisionID: values[.revision].flatMap { Int64($0) })
    }

    /// The last part of an address as people paste it.
    private static func slug(_ entered: String) -> String {
        let path = entered.split(separator: "?").first ?? ""
        return path.split(separator: "/").last.map(String.init) ?? ""
    }

    static func sentence(for error: any Error) -> String? {
        switch error {
        case let refusal as WorkflowRefusal: refusal.sentence
        case let refusal as StepRefusal: refusal.sentence
        case let invalid as InvalidForm<ArticleForm.Field>:
            invalid.errors.map(\.message).joined(separator: " ")
        default: nil
        }
    }

    static func takeOnMany(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let isWholePage =
            form.fields.first(ArticleWorkListPage.all) == ArticleWorkListPage.ticked
        let chosen = form.fields
            .all(isWholePage ? ArticleWorkListPage.shown : ArticleWorkListPage.selected)
            .map { $0.split(separator: "-").compactMap { Int64($0) } }
            .filter { $0.count == 2 }.prefix(bulkLimit)
        guard
            let action = form.fields.first(ArticleStepField.action.rawValue)
                .flatMap(WorkflowAction.init), !action.needsReason
        else { return .problem(.badRequest) }
        var done = 0
        var refusals: [String] = []
        for row in chosen {
            do {
                try staff.portal.articleWorkflow.take(
                    ArticleWorkflow.Step(action, revisionID: row[1]), on: row[0], of: staff.site,
                    by: staff.actor, now: staff.now)
                done += 1
            } catch {
                let known = error is UnknownArticle ? "Không tìm thấy bài." : sentence(for: error)
                guard let sentence = known else { throw error }
                if !refusals.contains(sentence) { refusals.append(sentence) }
            }
        }
        if chosen.isEmpty {
            return try ArticleWorkLists.show(
                staff, refusal: "Hãy chọn ít nhất một bài.", status: .unprocessableContent)
        }
        let left = chosen.count - done
        return try ArticleWorkLists.show(
            staff, notice: done == 0 ? nil : "\(action.name): \(done) bài.",
            refusal: left == 0 ? nil : "\(left) bài chưa được: \(refusals.joined(separator: " "))",
            status: done == 0 ? .unprocessableContent : .ok)
    }

    static func share(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        do {
            let token = try staff.portal.articlePreviewing.share(
                item.id, of: staff.site, by: staff.actor, now: staff.now, using: &generator)
            let link = ArticleWorkAddresses.shared(token.text)
                .on(origin: staff.house.origins.origin(of: staff.site.label))
            return try ArticleWorkForms.page(staff, item.id, sharedLink: link)
        } catch is UnknownArticle {
            return .problem(.notFound)
        }
    }

    static func restore(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let revision = form.fields.first(ArticleStepField.revision.rawValue).flatMap { Int64($0) }
        do {
            try staff.portal.articleEditing.restore(
                revision: revision ?? 0, of: item.id, on: staff.site, by: staff.actor,
                now: staff.now)
            return try ArticleWorkForms.page(
                staff, item.id, notice: "Đã lấy lại bản cũ làm bản nháp mới.")
        } catch is UnknownArticle {
            return .problem(.notFound)
        } catch {
            guard let sentence = sentence(for: error) else { throw error }
            return try ArticleWorkForms.page(
                staff, item.id, refusal: sentence, status: .unprocessableContent)
        }
    }
}
