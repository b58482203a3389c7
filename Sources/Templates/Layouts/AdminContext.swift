import PortalCore

/// What every page of the admin is given beside its own values.
public struct AdminContext: Sendable {
    /// What any page is given; the site is the provincial portal, under whose host the admin is.
    public let page: PageContext
    /// The site that is worked on.
    public let workingOn: SiteLink
    /// Who is signed in.
    public let person: String
    /// The rail.
    public let navigation: [AdminNavigation.Group]
    /// Proves that a form was ours.
    public let token: String
    /// Days until the password has to be changed; nil while that is far.
    public let passwordDaysLeft: Int?
    /// Notices that the person has not opened.
    public let unreadNotices: Int

    /// Puts it together from its parts.
    public init(
        page: PageContext, workingOn: SiteLink, person: String,
        navigation: [AdminNavigation.Group], token: String, passwordDaysLeft: Int?,
        unreadNotices: Int = 0
    ) {
        self.page = page
        self.workingOn = workingOn
        self.person = person
        self.navigation = navigation
        self.token = token
        self.passwordDaysLeft = passwordDaysLeft
        self.unreadNotices = unreadNotices
    }

    /// What a form needs to be shown.
    public func form<Field>(
        errors: [FieldError<Field>] = [], notice: String? = nil
    ) -> FormContext<Field> {
        FormContext(token: token, errors: errors, notice: notice)
    }

    /// The hidden field that every form of the admin carries.
    var hiddenToken: HTML {
        "<input type=\"hidden\" name=\"\(FormContext<Never>.tokenName)\" value=\"\(token)\">"
    }
}

/// The entries of the admin's rail.
public enum AdminNavigation {
    /// Entries under a heading.
    public struct Group: Sendable, Equatable {
        /// The heading; nil for the first group.
        public let title: String?
        /// The entries in their order.
        public let entries: [Entry]

        /// Puts it together from its parts.
        public init(title: String?, entries: [Entry]) {
            self.title = title
            self.entries = entries
        }
    }

    /// A link of the rail.
    public struct Entry: Sendable, Equatable {
        /// What it says.
        public let title: String
        /// Where it leads.
        public let address: WebAddress

        /// Puts it together from its parts.
        public init(_ title: String, _ address: WebAddress) {
            self.title = title
            self.address = address
        }
    }
}
