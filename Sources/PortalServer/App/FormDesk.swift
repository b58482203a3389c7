import HTTPKit
import PortalCore
import Templates

/// Gives out forms and takes them back: token, cookie, origin, honeypot.
struct FormDesk {
    /// Said where a valid form could not be stored, which is our fault and may pass.
    static let notStored = """
        Hệ thống đang gặp sự cố nên chưa lưu được nội dung. Những gì bạn viết vẫn còn ở dưới; hãy \
        gửi lại sau ít phút.
        """

    /// The same of a form that only looks something up.
    static let notLookedUp = """
        Hệ thống đang gặp sự cố nên chưa tra cứu được. Những gì bạn viết vẫn còn ở dưới; hãy thử \
        lại sau ít phút.
        """

    /// After a minute every limit of forms allows one again.
    private static let pauseSeconds = 60

    /// Who has it, or sent it.
    let visit: Visit
    private let form: String
    private let browser: BrowserCookie
    private let isCounted: Bool
    private let takesTime: Bool

    /// - Parameters:
    ///   - form: the form's name; a token of one form is no good for another.
    ///   - isCounted: whether an address may send only so many of them in a while.
    ///   - takesTime: whether nobody but a machine sends it as soon as it was opened. Not of
    ///     look-ups, choices, and steps that follow another form.
    init(
        _ form: String, of visit: Visit, isCounted: Bool = true, takesTime: Bool = false
    ) {
        self.isCounted = isCounted
        self.takesTime = takesTime
        var generator = SystemRandomNumberGenerator()
        self.visit = visit
        self.form = form + "@" + visit.site.label
        browser = BrowserCookie(
            of: visit.request, origins: visit.house.origins, using: &generator)
    }

    /// - Parameter other: that of another form on the same page, for the same browser.
    init(_ form: String, beside other: FormDesk) {
        isCounted = other.isCounted
        takesTime = false
        visit = other.visit
        self.form = form + "@" + other.visit.site.label
        browser = other.browser
    }

    /// What a form needs to be shown.
    func context<Field>(
        errors: [FieldError<Field>] = [], notice: String? = nil
    ) -> FormContext<Field> {
        var generator = SystemRandomNumberGenerator()
        let token = visit.house.tokens.make(
            form: form, browser: browser.value, now: openedAt, using: &generator)
        return FormContext(token: token, errors: errors, notice: notice)
    }

    /// Since when the person has had the form. One that comes back to them was open before: who
    /// mends a mistake, or sent it too soon, waits no second time.
    private var openedAt: Instant {
        guard takesTime, visit.request.method == .post,
            let fields = try? visit.request.submittedForm(), case .valid(_, let age) = check(fields)
        else { return visit.now }
        return visit.now.adding(seconds: -min(age, visit.house.tokens.haste))
    }

    private func check(_ fields: FormFields) -> FormTokens.Check {
        visit.house.tokens.check(
            fields.first(FormContext<Never>.tokenName) ?? "", form: form, browser: browser.value,
            now: visit.now)
    }

    /// An answer that shows the form, with the cookie its token is bound to.
    func reply(_ page: HTML, status: HTTPStatus = .ok) -> Reply {
        var response = Pages.response(page, status: status)
        if status == .tooManyRequests {
            response.fields.set("Retry-After", String(Self.pauseSeconds))
        }
        if browser.isNew { response.setCookie(browser.setCookie(visit.house.origins)) }
        return .response(response)
    }

    /// A form that came back.
    enum Arrival {
        /// Ours; the name of this filled-in form.
        case accepted(fields: FormFields, submissionKey: String)
        /// To be shown again with what was typed, and the sentence that says why.
        case again(fields: FormFields, notice: String, status: HTTPStatus)
        case refused(Problem)
    }

    /// Checks what arrived.
    func take() -> Arrival {
        guard visit.isFromThisSite else { return .refused(.forbidden) }
        let fields: FormFields
        do {
            fields = try visit.request.submittedForm()
        } catch {
            return .refused(error == .wrongMediaType ? .badRequest : .contentTooLarge)
        }
        guard (fields.first(HoneypotField.name) ?? "").isEmpty else {
            return .again(
                fields: fields,
                notice: "Ô “website” phải để trống. Hãy xóa nội dung ô đó rồi gửi lại.",
                status: .unprocessableContent)
        }
        guard !isCounted || visit.house.admitsForm(of: visit.request) else {
            return .again(
                fields: fields,
                notice: """
                    Từ địa chỉ mạng của bạn vừa có quá nhiều biểu mẫu được gửi nên nội dung này \
                    chưa được gửi. Những gì bạn viết vẫn còn ở dưới; hãy đợi một phút rồi gửi lại.
                    """,
                status: .tooManyRequests)
        }
        switch check(fields) {
        // A form that was stored was old enough then and is older now, so that its second arrival
        // finds the receipt.
        case .valid(_, let age) where takesTime && age < visit.house.tokens.haste:
            return .again(
                fields: fields,
                notice: """
                    Biểu mẫu được gửi ngay khi vừa mở nên chưa được nhận; Cổng làm vậy để ngăn \
                    máy gửi thư rác. Những gì bạn viết vẫn còn ở dưới; hãy xem lại rồi gửi lần nữa.
                    """,
                status: .unprocessableContent)
        case .valid(let key, _): return .accepted(fields: fields, submissionKey: key)
        case .expired, .forged:
            return .again(
                fields: fields,
                notice: """
                    Phiên làm việc đã hết hạn nên nội dung chưa được gửi. Những gì bạn viết vẫn \
                    còn ở dưới; hãy xem lại rồi gửi lần nữa. Nếu vẫn gặp thông báo này, hãy cho \
                    phép trình duyệt lưu cookie.
                    """,
                status: .unprocessableContent)
        }
    }
}
