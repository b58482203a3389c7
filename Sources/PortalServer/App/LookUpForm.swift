import HTTPKit
import PortalCore
import Templates

/// The look-up of something by the code on its receipt, and by what else only its sender knows. What
/// is typed travels in the body, so that it stands in no log and no history.
protocol LookUpForm: PublicForm where Form == [Field: String] {
    associatedtype Code
    associatedtype Found

    /// Said where what was typed cannot be a code; its field is the one of the code.
    var malformed: FieldError<Field> { get }
    /// Said where nothing bears the code, or not together with what else was typed: always the same.
    var unknown: FieldError<Field> { get }

    /// Reads a code as people type it.
    func code(_ text: String) -> Code?
    /// What a code opens together with what else was typed.
    func find(_ code: Code, _ entered: Form) throws -> Found?
    /// The answer where something was found.
    func answer(_ found: Found, to entered: Form) throws -> Reply
}

extension LookUpForm {
    var failure: String { FormDesk.notLookedUp }

    /// A code in the address is put into the form; receipts lead here so.
    func showWithCode() throws -> Reply {
        let typed = visit.request.query.text(malformed.field.rawValue) ?? ""
        let isMalformed = !typed.allSatisfy(\.isWhitespace) && code(typed) == nil
        let state = desk.context(errors: isMalformed ? [malformed] : [])
        return desk.reply(try page([malformed.field: typed], state))
    }

    func read(_ fields: FormFields) -> Form { fields.values() }

    func store(_ entered: Form, _ files: FormFiles, key: String) throws -> Reply {
        try answer(find(entered), to: entered)
    }

    /// What was typed opens.
    ///
    /// - Throws: `InvalidForm<Field>` where it opens nothing.
    func find(_ entered: Form) throws -> Found {
        guard let code = code(entered[malformed.field] ?? "") else {
            throw InvalidForm(errors: [malformed])
        }
        guard let found = try find(code, entered) else { throw InvalidForm(errors: [unknown]) }
        return found
    }
}
