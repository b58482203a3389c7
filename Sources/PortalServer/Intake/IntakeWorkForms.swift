import Foundation
import HTTPKit
import PortalCore
import Templates

/// The register: list, entries, steps.
enum IntakeWorkForms {
    /// What was just done.
    enum Done: Equatable {
        case registered
        case step(IntakeAction)

        fileprivate var word: String {
            switch self {
            case .registered: "ghi-so"
            case .step(let action): action.rawValue
            }
        }
    }

    private static let doneName = "da"

    static func list(_ staff: StaffVisit) throws -> Reply {
        let filter = filter(staff.visit.request.query)
        return .page(
            IntakeListPage.render(try page(filter, staff), filter: filter, in: staff.context))
    }

    static func changes(_ staff: StaffVisit) throws -> Reply {
        var filter = filter(staff.visit.request.query)
        filter.isChange = true
        return .page(
            ChangeListPage.render(try page(filter, staff), filter: filter, in: staff.context))
    }

    private static func filter(_ query: QueryItems) -> IntakeFilter {
        IntakeFilter(
            query.first(IntakeFilterField.kind.rawValue).flatMap(IntakeFilter.Kind.init) ?? .open,
            way: query.first(IntakeFilterField.way.rawValue).flatMap(IntakeWay.init),
            words: String((query.first(IntakeFilterField.words.rawValue) ?? "").prefix(100)))
    }

    private static func page(
        _ filter: IntakeFilter, _ staff: StaffVisit
    ) throws -> Page<IntakeEntry> {
        try staff.portal.intakeList.page(
            filter, of: staff.site, for: staff.actor, today: staff.now.day,
            page: staff.visit.pageRequest, limit: staff.house.limits.listItems)
    }

    static func done(_ done: Done, _ staff: StaffVisit, _ id: Int64) -> Reply {
        let address = IntakeAddresses.item(
            AdminItem(AdminSiteName(label: staff.site.label), id))
        return .redirect(to: address.with(query: [(doneName, done.word)]))
    }

    /// What was just done, in a sentence; nil where the page was opened otherwise.
    static func notice(of staff: StaffVisit) -> String? {
        guard let word = staff.visit.request.query.first(doneName) else { return nil }
        if word == Done.registered.word { return "Đã ghi vào sổ tiếp nhận." }
        return IntakeAction(rawValue: word).map { "Đã thực hiện: \($0.name.lowercased())." }
    }

    static func page(
        _ staff: StaffVisit, _ item: AdminItem, typed: IntakeEntryPage.Typed = .init(),
        refusal: String? = nil, notice: String? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        let opened = try staff.portal.intakeDesk.open(item.id, on: staff.site, for: staff.actor)
        guard let opened else { return .problem(.notFound) }
        return .page(
            IntakeEntryPage.render(
                opened, files: opened.files.map { check($0, staff) }, typed: typed,
                refusal: refusal, notice: notice, in: staff.context),
            status: status)
    }

    /// Signatures are checked when the page is asked for, so that nothing is shown that was found
    /// out with other roots. A file that cannot be read is told of in the log.
    private static func check(
        _ file: IntakeFile, _ staff: StaffVisit
    ) -> IntakeEntryPage.CheckedFile {
        guard file.type == .media(.pdf) else {
            return IntakeEntryPage.CheckedFile(file, report: nil)
        }
        do {
            let content = try Data(
                contentsOf: staff.house.intakeFiles.location(of: file), options: .mappedIfSafe)
            let report = staff.house.signatures.check(content, now: staff.now)
            return IntakeEntryPage.CheckedFile(file, report: report)
        } catch {
            staff.visit.report(error)
            return IntakeEntryPage.CheckedFile(file, report: nil)
        }
    }

    static func take(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let values: [IntakeStepField: String] = form.values()
        guard let action = values[.action].flatMap(IntakeAction.init) else {
            return .problem(.badRequest)
        }
        let reason = String((values[.reason] ?? "").prefix(1000))
        let ground = values[.ground].flatMap(ProhibitedGround.init)
        return try attempt(
            staff, item, typed: .init(action: action, reason: reason, ground: ground)
        ) {
            try staff.portal.intakeDesk.take(
                IntakeDesk.Step(action, reason: reason, ground: ground, seen: seen(values)),
                on: item.id, of: staff.site, by: staff.actor, now: staff.now)
            return done(.step(action), staff, item.id)
        }
    }

    static func sender(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        let desk = staff.portal.intakeDesk
        let opened = try desk.open(item.id, on: staff.site, for: staff.actor)
        let sender = try desk.sender(
            of: item.id, on: staff.site, by: staff.actor, now: staff.now)
        guard let opened, let sender else { return .problem(.notFound) }
        return .page(IntakeSenderPage.render(sender, of: opened.entry, in: staff.context))
    }

    /// A file is given out to be kept, never to be shown: it came from anybody.
    static func file(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        let file = try staff.portal.intakeDesk.file(item.id, on: staff.site, for: staff.actor)
        guard let file else { return .problem(.notFound) }
        return .response(
            try FileResponse.make(
                path: staff.house.intakeFiles.location(of: file).path,
                request: staff.visit.request, mediaType: file.type.mediaType,
                downloadName: file.name, cacheControl: "no-store"))
    }

    static func seen(_ values: [IntakeStepField: String]) -> Int64 {
        values[.seen].flatMap { Int64($0) } ?? 0
    }

    /// Carries something out; a refusal is told above the page with what was typed.
    static func attempt(
        _ staff: StaffVisit, _ item: AdminItem, typed: IntakeEntryPage.Typed,
        _ work: () throws -> Reply
    ) throws -> Reply {
        do {
            return try work()
        } catch IntakeRefusal.unknownEntry {
            return .problem(.notFound)
        } catch let refusal as IntakeRefusal {
            if let action = typed.action,
                try staff.portal.intakeDesk.hasJustTaken(
                    action, on: item.id, of: staff.site, by: staff.actor, now: staff.now)
            {
                return done(.step(action), staff, item.id)
            }
            return try page(
                staff, item, typed: typed, refusal: refusal.sentence,
                status: .unprocessableContent)
        } catch let refusal as WorkflowRefusal {
            return try page(
                staff, item, typed: typed, refusal: refusal.sentence,
                status: .unprocessableContent)
        } catch is UnknownArticle {
            return try page(
                staff, item, typed: typed,
                refusal: "Bạn không xem được bài cần sửa nên chưa tạo được bản sửa đổi.",
                status: .unprocessableContent)
        } catch let invalid as InvalidForm<ArticleForm.Field> {
            return try page(
                staff, item, typed: typed,
                refusal: invalid.errors.map(\.message).joined(separator: " "),
                status: .unprocessableContent)
        }
    }
}
