/// The table of petitions.
enum PetitionSchema {
    /// What a petition says beside title, text and who sent it, which stand with the questions.
    static let create = Migration(
        name: "petitions: create",
        sql: """
            CREATE TABLE petition (
                question_id INTEGER PRIMARY KEY REFERENCES question ON DELETE CASCADE,
                rule TEXT NOT NULL CHECK (trim(rule) <> ''),
                provision TEXT,
                difficulty TEXT NOT NULL CHECK (difficulty IN
                    ('burdensome', 'contradictory', 'unrealistic', 'conduct', 'other')),
                proposal TEXT
            ) STRICT;
            """
    )
}
