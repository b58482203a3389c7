import HTTPKit
import PortalCore
import Templates

/// Editing a year of the calendar: looked at first, then applied.
enum CalendarForms {
    static func show(_ staff: StaffVisit, _ year: Int64) throws -> Reply {
        guard let year = Int(exactly: year), LunarCalendar.supportedYears.contains(year) else {
            return .problem(.notFound)
        }
        return try page(staff, year)
    }

    private static func page(
        _ staff: StaffVisit, _ year: Int, values: [CalendarPage.Field: String]? = nil,
        errors: [FieldError<CalendarPage.Field>] = [], outcome: CalendarPage.Outcome? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        .page(
            CalendarPage.render(
                try staff.portal.calendar.sheet(of: year), history: try history(staff, year),
                values: values, errors: errors, outcome: outcome, in: staff.context),
            status: status)
    }

    /// The edits of the year; the one that the address names is opened.
    private static func history(_ staff: StaffVisit, _ year: Int) throws -> CalendarHistory {
        let calendar = staff.portal.calendar
        let revisions = try calendar.revisions(of: year)
        let named = staff.visit.request.query.first(DeadlineAddresses.revision)
        let opened = revisions.first { String($0.revision) == named }
        return CalendarHistory(
            of: year, revisions: revisions, counts: try calendar.changeCounts(of: year),
            opened: try opened.map {
                CalendarHistory.Opened(revision: $0, changes: try calendar.changes(of: $0))
            })
    }

    static func take(
        _ staff: StaffVisit, _ year: Int64, _ form: StaffForm, isApplied: Bool
    ) throws -> Reply {
        guard let year = Int(exactly: year), LunarCalendar.supportedYears.contains(year) else {
            return .problem(.notFound)
        }
        let values: [CalendarPage.Field: String] = form.values()
        do {
            let edit = CalendarEdit(
                year: year, days: try CalendarLines.parse(values[.days] ?? ""),
                source: values[.source] ?? "",
                basedOn: values[.base].flatMap { Int($0) } ?? 0)
            let changes =
                isApplied
                ? try staff.portal.calendar.apply(edit, by: staff.actor, now: staff.now)
                : try staff.portal.calendar.preview(edit)
            return try page(
                staff, year, values: isApplied ? nil : values,
                outcome: CalendarPage.Outcome(changes: changes, isApplied: isApplied))
        } catch let line as CalendarLines.Unreadable {
            return try again(staff, year, values, .days, line.sentence)
        } catch let refusal as CalendarEdit.Refusal {
            let field: CalendarPage.Field = refusal == .emptySource ? .source : .days
            return try again(staff, year, values, field, refusal.sentence)
        }
    }

    private static func again(
        _ staff: StaffVisit, _ year: Int, _ values: [CalendarPage.Field: String],
        _ field: CalendarPage.Field, _ sentence: String
    ) throws -> Reply {
        try page(
            staff, year, values: values, errors: [FieldError(field, sentence)],
            status: .unprocessableContent)
    }
}
