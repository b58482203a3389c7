import HTTPKit
import PortalCore
import Templates

/// Writing articles.
enum ArticleWorkForms {
    static func new(_ staff: StaffVisit) throws -> Reply {
        let form = ArticleForm(values: [.author: staff.site.name, .format: "text"])
        return try newPage(form, staff)
    }

    private static func newPage(
        _ form: ArticleForm, _ staff: StaffVisit,
        errors: [FieldError<ArticleForm.Field>] = [], status: HTTPStatus = .ok
    ) throws -> Reply {
        .page(
            ArticleEditPage.new(
                form,
                sections: try staff.portal.articleEditing.sections(
                    of: staff.site, for: staff.actor),
                errors: errors, in: staff.context),
            status: status)
    }

    static func create(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let article = ArticleForm(values: form.values())
        do {
            let id = try staff.portal.articleEditing.create(
                article, on: staff.site, by: staff.actor, submissionKey: form.submissionKey,
                now: staff.now)
            // Its own address from now on, so that nothing is lost with this one.
            let removals = staff.portal.articleEditing.removals(from: article)
            return ArticleNotice.reply(.edit, staff, id, hasRemovals: removals != nil)
        } catch let invalid as InvalidForm<ArticleForm.Field> {
            return try newPage(
                article, staff, errors: invalid.errors, status: .unprocessableContent)
        }
    }

    static func edit(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        if staff.may(.writeContent) {
            do {
                _ = try staff.portal.articleEditing.enter(
                    item.id, on: staff.site, by: staff.actor, now: staff.now)
            } catch is UnknownArticle {
                return .problem(.notFound)
            }
        }
        return try page(staff, item.id, notice: ArticleNotice.sentence(of: staff))
    }

    static func save(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let article = ArticleForm(values: form.values())
        do {
            _ = try staff.portal.articleEditing.save(
                item.id, article, on: staff.site, by: staff.actor, now: staff.now)
            return try saved(article, staff, item.id)
        } catch is UnknownArticle {
            return .problem(.notFound)
        } catch let invalid as InvalidForm<ArticleForm.Field> {
            return try page(
                staff, item.id, form: article, errors: invalid.errors,
                status: .unprocessableContent)
        } catch let conflict as EditConflict {
            return .page(
                ArticleConflictPage.render(
                    item, theirs: conflict.theirs, mine: conflict.mine,
                    sections: try staff.portal.articleEditing.sections(
                        of: staff.site, for: staff.actor),
                    in: staff.context),
                status: .conflict)
        } catch let refusal as WorkflowRefusal {
            return try page(
                staff, item.id, form: article, refusal: refusal.sentence,
                status: .unprocessableContent)
        }
    }

    /// Where something had to be left out, the person is told at once.
    private static func saved(
        _ form: ArticleForm, _ staff: StaffVisit, _ id: Int64
    ) throws -> Reply {
        guard let removals = staff.portal.articleEditing.removals(from: form) else {
            return ArticleNotice.reply(.edit, staff, id)
        }
        return try page(staff, id, notice: "Đã lưu bản nháp. \(removals)")
    }

    /// The article's page in the admin.
    static func page(
        _ staff: StaffVisit, _ id: Int64, form: ArticleForm? = nil,
        errors: [FieldError<ArticleForm.Field>] = [], refusal: String? = nil,
        notice: String? = nil, sharedLink: WebAddress? = nil,
        typed: [ArticleStepField: String] = [:], status: HTTPStatus = .ok
    ) throws -> Reply {
        let opened = try staff.portal.articleEditing.open(
            id, of: staff.site, by: staff.actor, now: staff.now)
        guard let opened else { return .problem(.notFound) }
        let requests =
            try staff.may(.handleIntake)
            ? staff.portal.intakeList.openChanges(of: id, on: staff.site, for: staff.actor) : nil
        return .page(
            ArticleEditPage.render(
                opened,
                form: form ?? ArticleForm(opened.revision.content, base: opened.revision.id),
                actions: opened.item.actions(for: staff.actor), requests: requests, errors: errors,
                refusal: refusal, notice: notice, sharedLink: sharedLink, typed: typed,
                hindrance: opened.item.hindrance(for: staff.actor), in: staff.context),
            status: status)
    }
}
