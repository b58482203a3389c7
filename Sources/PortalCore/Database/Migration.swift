import GRDB

/// One change of the schema. Once shipped it never changes; a test holds its text.
struct Migration: Sendable {
    /// The feature and what is done, such as `sites: create`; recorded in the database.
    let name: String
    let sql: StaticSQL
}

/// Every change of the schema in the order in which they are applied.
enum Schema {
    static let migrations: [Migration] = [
        UnitSchema.create,
        SiteSchema.create,
        DeadlineSchema.create,
        ArticleSchema.create,
        DocumentSchema.create,
        QuestionSchema.create,
        ConsultationSchema.create,
        SearchSchema.create,
        FeedSchema.numbers,
        ContentVersion.create,
        AccountSchema.create,
        AuditSchema.create,
        PublicationSchema.create,
        ArticleItemSchema.create,
        DeadlineSchema.years,
        DeadlineRuleSchema.create,
        QuestionSchema.clock,
        QuestionHandlingSchema.create,
        PublicationSchema.subjects,
        ArticleWorkSchema.lists,
        NoticeSchema.create,
        IntakeSchema.create,
        MediaSchema.create,
        ArticlePictureSchema.create,
        ConsultationWorkSchema.create,
        FeedbackSchema.create,
        QuestionFigureSchema.create,
        IntakeSchema.changes,
        AuditSchema.people,
        SupplementSchema.create,
        NoticeSchema.addresses,
        QuestionMailSchema.create,
        QuestionWordsSchema.create,
        ConsultationEndSchema.create,
        QuestionKindSchema.create,
        PetitionSchema.create,
        DataRequestSchema.create,
        AskerRemovalSchema.parts,
        IntakeSchema.articles,
        MergeSchema.index,
        FeedbackSchema.clocks,
        FeedbackSchema.codes,
        FeedbackSchema.publications,
        DeadlineSchema.moves,
        DocumentSchema.numberKeys,
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql.text) }
        }
        return migrator
    }
}
