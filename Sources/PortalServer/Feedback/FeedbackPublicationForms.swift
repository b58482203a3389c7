import HTTPKit
import PortalCore
import Templates

/// What a Board publishes of feedback, and what everybody reads of it.
enum FeedbackPublicationForms {
    static func list(_ visit: Visit) throws -> Reply {
        let page = try visit.portal.feedback.published(
            on: visit.site, page: visit.pageRequest, limit: visit.house.limits.listItems)
        return .page(FeedbackRepliesPage.render(page, in: visit.context))
    }

    static func publish(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let typed = FeedbackPublicationForm(values: form.values())
        do {
            try staff.portal.feedbackDesk.publish(
                typed, of: item.id, on: staff.site, by: staff.actor, now: staff.now)
            return .redirect(to: FeedbackAddresses.item(item))
        } catch let invalid as InvalidForm<FeedbackPublicationForm.Field> {
            return try FeedbackWorkForms.page(
                staff, item, publishing: (typed, invalid.errors), status: .unprocessableContent)
        } catch FeedbackRefusal.unknownFeedback {
            return .problem(.notFound)
        } catch let refusal as FeedbackRefusal {
            return try FeedbackWorkForms.page(
                staff, item, refusal: refusal.sentence, status: .unprocessableContent)
        }
    }

    static func unpublish(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        do {
            try staff.portal.feedbackDesk.unpublish(
                item.id, on: staff.site, by: staff.actor, now: staff.now)
            return .redirect(to: FeedbackAddresses.item(item))
        } catch FeedbackRefusal.unknownFeedback {
            return .problem(.notFound)
        }
    }
}
