import HTTPKit
import PortalCore
import Templates

/// A form of the public. All of them go one way, which stands here once: given out; taken back,
/// where the desk looks at token, honeypot and rate; text and files checked together; stored, or
/// shown again with what was typed. A feature says what is its own.
protocol PublicForm {
    /// What was typed.
    associatedtype Form
    /// What of it can be wrong, in the order of the form.
    associatedtype Field: RawRepresentable<String> & CaseIterable & Hashable & Sendable

    /// Where it is given out and taken back.
    var desk: FormDesk { get }
    /// The field that files come in; nil where none are taken.
    var filesField: Field? { get }
    /// Said where a form could not be stored and that is our fault.
    var failure: String { get }

    /// Reads what was typed.
    func read(_ fields: FormFields) -> Form
    /// The answer where nothing is taken any more, whatever was typed; nil while it is.
    func closed(_ form: Form) throws -> Reply?
    /// What becomes of a form that is ours: it is kept, unless a feature does something before.
    func accept(_ form: Form, _ fields: FormFields, key: String) throws -> Reply
    /// What is wrong with the text, asked where files came with it; nothing is stored.
    func errors(in form: Form) throws -> [FieldError<Field>]
    /// Why a file is not taken, in a sentence; nil where it is.
    func complaint(about content: [UInt8], named name: String) -> String?
    /// Stores it.
    ///
    /// - Parameter key: names this filled-in form, so that its second arrival changes nothing.
    /// - Returns: the way to the receipt.
    /// - Throws: `InvalidForm<Field>` where it is shown again with what is wrong; anything else is
    ///   our fault and said so.
    func store(_ form: Form, _ files: FormFiles, key: String) throws -> Reply
    /// The page with the form.
    func page(_ form: Form, _ state: FormContext<Field>) throws -> HTML
}

extension PublicForm {
    var visit: Visit { desk.visit }
    var filesField: Field? { nil }
    var failure: String { FormDesk.notStored }

    func closed(_ form: Form) throws -> Reply? { nil }

    func accept(_ form: Form, _ fields: FormFields, key: String) throws -> Reply {
        try keep(form, key: key)
    }

    func errors(in form: Form) throws -> [FieldError<Field>] { [] }

    func complaint(about content: [UInt8], named name: String) -> String? { nil }

    /// Gives it out.
    func show(_ form: Form) throws -> Reply {
        try closed(form) ?? desk.reply(page(form, desk.context()))
    }

    /// Takes it back.
    func submit() throws -> Reply {
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            let form = read(fields)
            return try closed(form) ?? again(form, notice: notice, status: status)
        case .accepted(let fields, let key):
            let form = read(fields)
            return try closed(form) ?? accept(form, fields, key: key)
        }
    }

    /// Checks and stores a form that is ours, or shows it again with what is wrong.
    func keep(_ form: Form, key: String) throws -> Reply {
        let files = FormFiles(of: visit.request, in: filesField?.rawValue)
        do {
            try check(form, with: files)
            return try store(form, files, key: key)
        } catch let invalid as InvalidForm<Field> {
            return try again(form, errors: invalid.errors, status: .unprocessableContent)
        } catch {
            visit.report(error)
            return try again(form, notice: failure, status: .serviceUnavailable)
        }
    }

    /// Looks at text and files before any file is stored, and tells all that is wrong at once:
    /// browsers forget chosen files, and nobody should have to choose them once for each error. A
    /// form without files is checked where it is stored.
    private func check(_ form: Form, with files: FormFiles) throws {
        guard let filesField, !files.isEmpty else { return }
        let found =
            try errors(in: form)
            + files.complaints(complaint).map { FieldError(filesField, $0) }
        guard found.isEmpty else { throw InvalidForm(errors: found) }
    }

    /// Errors are told in the order of the fields, which is that of the page.
    private func again(
        _ form: Form, errors: [FieldError<Field>] = [], notice: String? = nil, status: HTTPStatus
    ) throws -> Reply {
        let sorted = Field.allCases.flatMap { field in errors.filter { $0.field == field } }
        let state = desk.context(errors: sorted, notice: visit.request.noticeWithFiles(notice))
        return desk.reply(try page(form, state), status: status)
    }
}

extension QueryItems {
    /// The first value of each field that a form knows, without control characters; others are
    /// ignored.
    func values<Field: RawRepresentable<String> & CaseIterable & Hashable>() -> [Field: String] {
        var values: [Field: String] = [:]
        for field in Field.allCases { values[field] = text(field.rawValue) }
        return values
    }

    /// The first value, as a page may show it.
    func text(_ name: String) -> String? { first(name)?.withoutControls }
}

extension String {
    /// The same without the characters that no page may hold, not even escaped (HTML, “Preprocessing
    /// the input stream”); line breaks and tabs stay.
    var withoutControls: String {
        guard utf8.contains(where: Self.isControl) else { return self }
        return String(decoding: utf8.filter { !Self.isControl($0) }, as: UTF8.self)
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte == 0x7F || (byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte))
    }
}
