import GRDB

/// Checks a comment form.
enum CommentValidation {
    /// Who comments, as the form has it.
    enum Kind: String, CaseIterable {
        case person = "ca-nhan"
        case organisation = "to-chuc"
    }

    /// - Parameter clauses: the anchors of what can be commented on.
    static func submission(
        from form: CommentForm, clauses: [String] = []
    ) -> Result<CommentSubmission, InvalidForm<CommentForm.Field>> {
        var check = FormCheck(form.values)
        let clause = check.choice(.clause, among: clauses)
        let position = check.choice(.position, among: CommentPosition.allCases.map(\.rawValue))
        let showsName = form[.showName] == FormCheck<CommentForm.Field>.ticked
        let body = check.text(.body, body)
        let kind = check.choice(.kind, among: Kind.allCases.map(\.rawValue)).flatMap(Kind.init)
        // Whoever names an organisation comments for it, and is not made a person unasked.
        let namesOrganisation = !form[.organisation].isBlank
        let isOrganisation = kind == .organisation || (kind == nil && namesOrganisation)
        let organisation = isOrganisation ? check.text(.organisation, organisation) : nil
        if kind == .person, namesOrganisation {
            check.refuse(
                .organisation,
                "Bạn chọn tư cách cá nhân nhưng ghi tên tổ chức. Hãy chọn lại hoặc xóa tên tổ chức."
            )
        }
        // A name that is to be shown has to be there.
        let name =
            showsName && !isOrganisation
            ? check.text(.name, shownName) : check.optionalText(.name, name)
        let contact = check.optionalText(.contact, contact)
        if name != nil || contact != nil { check.consent(.consent) }
        return check.result {
            CommentSubmission(
                clause: clause, position: position.flatMap(CommentPosition.init), body: body,
                organisation: organisation, name: name, contact: contact, showsName: showsName,
                consentVersion: ConsentNotice.version)
        }
    }

    private static let body = TextRule(
        length: 10...10_000, missing: "Hãy viết ý kiến của bạn.", isMultiline: true)
    private static let organisation = TextRule(
        length: 2...200, missing: "Hãy ghi tên tổ chức góp ý.")
    private static let shownName = TextRule(
        length: 2...100, missing: "Hãy ghi tên bạn muốn hiển thị, hoặc bỏ chọn công khai tên.")
    private static let name = TextRule(length: 0...100, missing: "")
    private static let contact = TextRule(length: 0...200, missing: "")
}

/// Stores comments for moderation.
enum CommentIntake {
    static func store(
        _ comment: CommentSubmission, on consultation: Consultation,
        attachments: [CommentAttachment], submissionKey: String, now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO consultation_comment (consultation_id, submission_key, state, body, name,
                contact, shows_name, consent_version, received_at, clause, clause_label, version,
                position, kind, organisation)
            VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (submission_key) DO NOTHING
            """,
            [
                consultation.id, submissionKey, comment.body, comment.name, comment.contact,
                comment.showsName, comment.consentVersion, now.epochSeconds, comment.clause,
                comment.clause.flatMap { consultation.text.clause($0)?.label },
                consultation.versions.last?.number ?? 1, comment.position?.rawValue,
                comment.organisation == nil ? "person" : "organisation", comment.organisation,
            ])
        guard db.changesCount > 0 else { return }
        let id = db.lastInsertedRowID
        for attachment in attachments {
            try db.run(
                """
                INSERT INTO consultation_attachment (comment_id, name, media_type, size, digest)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    id, attachment.name, attachment.mediaType, attachment.size,
                    attachment.digest,
                ])
        }
    }
}

/// A file that came with a comment: for the receiving unit, never for the public.
public struct CommentAttachment: Sendable, Equatable {
    /// A harmless form of the name that was sent.
    public let name: String
    /// What its content is.
    public let mediaType: String
    /// Bytes.
    public let size: Int64
    /// Under which the store has it.
    public let digest: String

    /// Puts it together from its parts.
    public init(name: String, mediaType: String, size: Int64, digest: String) {
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.digest = digest
    }
}
