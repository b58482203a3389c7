public import PortalCore

/// The addresses of the work on consultations.
public enum ConsultationWorkAddresses {
    /// A site's consultations.
    public static let list = Address<AdminSiteName>(admin: "/lay-y-kien")
    /// A new draft.
    public static let new = Address<AdminSiteName>(admin: "/lay-y-kien/moi")
    /// A consultation: where it is, what can be done.
    public static let item = Address<AdminItem>(admin: "/lay-y-kien/{so}")
    /// Its title, times and receiving unit.
    public static let data = Address<AdminItem>(admin: "/lay-y-kien/{so}/thong-tin")
    /// The text.
    public static let text = Address<AdminItem>(admin: "/lay-y-kien/{so}/noi-dung")
    /// Reads the text out of a file, to be corrected.
    public static let extraction = Address<AdminItem>(admin: "/lay-y-kien/{so}/noi-dung/tu-tep")
    /// Papers and files.
    public static let files = Address<AdminItem>(admin: "/lay-y-kien/{so}/tep")
    /// Takes a file out again.
    public static let fileRemoval = Address<AdminItem>(admin: "/lay-y-kien/{so}/tep/bo")
    /// A step of its way.
    public static let step = Address<AdminItem>(admin: "/lay-y-kien/{so}/buoc")
    /// The comments, to be released or declined.
    public static let comments = Address<AdminItem>(admin: "/lay-y-kien/{so}/y-kien")
    /// A commenter's phone number or e-mail address.
    public static let contact = Address<AdminItem>(admin: "/lay-y-kien/{so}/lien-he")
    /// A file that came with a comment.
    public static let attachment = Address<AdminItem>(admin: "/lay-y-kien/{so}/tep-gui-kem")
    /// All comments by the pieces of the draft, with the replies.
    public static let synthesis = Address<AdminItem>(admin: "/lay-y-kien/{so}/tong-hop")
    /// The same as a table for spreadsheet programs.
    public static let table = Address<AdminItem>(admin: "/lay-y-kien/{so}/tong-hop/csv")
    /// What was asked, said and done.
    public static let outcome = Address<AdminItem>(admin: "/lay-y-kien/{so}/ket-qua")

    /// The list, narrowed.
    public static func list(
        _ site: AdminSiteName, _ filter: ConsultationWorkFilter
    ) -> WebAddress {
        list(site).with(
            query: filter == .all ? [] : [(ConsultationWorkField.filter, filter.rawValue)])
    }
}

/// The names in the query of the list.
public enum ConsultationWorkField {
    /// What it is narrowed to.
    public static let filter = "loc"
}

/// The fields of the forms about the text of a draft.
public enum DraftTextField: String, Sendable, CaseIterable {
    case text = "noi-dung"
    case note = "ghi-chu"
    /// The revision that the person saw.
    case revision = "ban"
    case file = "tep"
}

/// The fields of the forms that add a paper and take it out.
public enum ConsultationFileField: String, Sendable, CaseIterable {
    case title = "ten-tai-lieu"
    case file = "tep"
    case number = "so-tep"
}

/// The fields of the forms that take a step with a consultation.
public enum ConsultationStepField: String, Sendable, CaseIterable {
    case action = "buoc"
    case reason = "ly-do"
    case moment = "den"
    /// The revision that the person saw.
    case revision = "ban"
}

/// The fields of the forms on comments.
public enum CommentWorkField: String, Sendable, CaseIterable {
    case comment = "y-kien"
    case decision = "quyet-dinh"
    case ground = "can-cu"
    case reason = "ly-do"
    case verdict = "tiep-thu"
    case reply = "giai-trinh"
    case attachment = "tep"
    case state = "loc"
}
