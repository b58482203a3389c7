import GRDB

/// Checks a comment form.
enum CommentValidation {
    static func submission(
        from form: CommentForm
    ) -> Result<CommentSubmission, InvalidForm<CommentForm.Field>> {
        var check = FormCheck(form.values)
        let showsName = form[.showName] == FormCheck<CommentForm.Field>.ticked
        let body = check.text(.body, body)
        // A name that is to be shown has to be there.
        let name = showsName ? check.text(.name, shownName) : check.optionalText(.name, name)
        let contact = check.optionalText(.contact, contact)
        if name != nil || contact != nil { check.consent(.consent) }
        return check.result {
            CommentSubmission(
                body: body, name: name, contact: contact, showsName: showsName,
                consentVersion: ConsentNotice.version)
        }
    }

    private static let body = TextRule(
        length: 10...10_000, missing: "Hãy viết ý kiến của bạn.", isMultiline: true)
    private static let shownName = TextRule(
        length: 2...100, missing: "Hãy ghi tên bạn muốn hiển thị, hoặc bỏ chọn công khai tên.")
    private static let name = TextRule(length: 0...100, missing: "")
    private static let contact = TextRule(length: 0...200, missing: "")
}

/// Stores comments for moderation.
enum CommentIntake {
    static func store(
        _ comment: CommentSubmission, consultationID: Int64, submissionKey: String, now: Instant,
        _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO consultation_comment (consultation_id, submission_key, state, body, name,
                contact, shows_name, consent_version, received_at)
            VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?)
            ON CONFLICT (submission_key) DO NOTHING
            """,
            [
                consultationID, submissionKey, comment.body, comment.name, comment.contact,
                comment.showsName, comment.consentVersion, now.epochSeconds,
            ])
    }
}
