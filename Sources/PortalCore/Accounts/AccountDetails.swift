/// What is known of a person beside their rights.
public struct AccountDetails: Sendable, Equatable {
    /// The person's name.
    public let displayName: String
    /// The office they hold.
    public let position: String?
    /// Where notices go.
    public let email: String?

    /// Puts it together from its parts.
    public init(displayName: String, position: String?, email: String?) {
        self.displayName = displayName
        self.position = position
        self.email = email
    }

    /// For the audit trail.
    var summary: String {
        [displayName, position, email].compactMap(\.self).joined(separator: "; ")
    }

    /// The details of a form, or what is wrong with them and with the user name.
    static func checked(
        _ values: [AccountService.Field: String], username: String
    ) -> Result<AccountDetails, InvalidForm<AccountService.Field>> {
        var check = FormCheck(values)
        if !Username.isValid(username) {
            check.refuse(
                .username,
                """
                Tên đăng nhập gồm 3–40 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch nối; \
                bắt đầu bằng chữ.
                """)
        }
        let name = check.text(
            .displayName, TextRule(length: 2...100, missing: "Hãy ghi họ và tên."))
        let position = check.optionalText(.position, TextRule(length: 0...200, missing: ""))
        let email = check.email(.email)
        return check.result {
            AccountDetails(displayName: name, position: position, email: email)
        }
    }
}

extension Account {
    /// What can be changed.
    public var details: AccountDetails {
        AccountDetails(displayName: displayName, position: position, email: email)
    }
}
