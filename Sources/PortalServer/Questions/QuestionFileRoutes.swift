import Foundation
import HTTPKit
import PortalCore
import Templates

/// The files of questions: for those who handle them, and those that are published.
enum QuestionFileRoutes {
    static func add(to table: inout RouteTable) {
        table.privatePage(
            QuestionAddresses.file, access: .everyone, handler: "Questions.attachment"
        ) { visit, place in
            try send(
                place.number,
                of: try visit.portal.questions.answered(place.slug, of: visit.site), visit)
        }
        table.sitePage(
            QuestionWorkAddresses.file, access: .permitted(.seeQuestions),
            handler: "Questions.file"
        ) { staff, place in
            let opened = try staff.portal.questionDesk.open(
                place.item.id, on: staff.site, for: staff.actor, now: staff.now)
            guard let file = opened?.files.first(where: { $0.number == place.number }) else {
                return .problem(.notFound)
            }
            return try send(file, staff.visit)
        }
        table.siteSubmission(
            QuestionWorkAddresses.publicFiles, access: .permitted(.handleQuestions),
            handler: "Questions.publishFiles"
        ) { staff, item, form in try publish(staff, item, form) }
    }

    private static func publish(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let opened = try staff.portal.questionDesk.open(
            item.id, on: staff.site, for: staff.actor, now: staff.now)
        guard let opened else { return .problem(.notFound) }
        let numbers = form.fields.all(AttachmentSection.field).compactMap { Int($0) }
        do {
            try staff.portal.questionDesk.publishFiles(
                Set(numbers), of: opened.question.code, by: staff.actor, now: staff.now)
        } catch let refusal as QuestionRefusal {
            return try QuestionWorkForms.page(
                staff, item.id, refusal: refusal.sentence, status: .unprocessableContent)
        }
        return .redirect(to: QuestionWorkAddresses.item(item))
    }

    /// A file that is published with an item.
    static func send(
        _ number: Int, of question: AnsweredQuestion?, _ visit: Visit
    ) throws -> Reply {
        guard let file = question?.files.first(where: { $0.number == number }) else {
            return .problem(.notFound)
        }
        return try send(file, visit)
    }

    /// Always as a download, so that nothing in it runs as a page of ours.
    private static func send(_ file: QuestionAttachment, _ visit: Visit) throws -> Reply {
        var response = try FileResponse.make(
            path: QuestionFiles(in: visit.house.files).location(of: file).path,
            request: visit.request, mediaType: file.mediaType, downloadName: file.name)
        response.fields.set("Cache-Control", "no-store")
        return .response(response)
    }
}

extension AdminQuestionFile: NamesSite {
    var siteName: AdminSiteName { item.site }
}
