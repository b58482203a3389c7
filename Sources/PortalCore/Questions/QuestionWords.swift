import GRDB

/// The words that a list of questions is searched for, without their marks.
struct QuestionWords {
    /// Words that are looked for; more narrow a list no further.
    private static let most = 12

    private let syllables: [[UInt8]]
    private let initials: Initials

    /// - Returns: nil where there is no word in it.
    init?(_ text: String) {
        var found: [[UInt8]] = []
        SyllableScanner.scan(text, keepsMarks: false) { scanner in
            while found.count < Self.most, scanner.next() { found.append(scanner.folded) }
        }
        guard !found.isEmpty else { return nil }
        syllables = found
        initials = Initials(of: found)
    }

    /// What the index of closed questions is asked for.
    var expression: String {
        syllables.map { "\"\(String(decoding: $0, as: UTF8.self))\"" }.joined(separator: " ")
    }

    /// Whether a title has them all. A search reads the titles of all open questions, so only what
    /// begins like one of the words is folded, and nothing is put together.
    func isFound(in title: String) -> Bool {
        var missing = syllables
        SyllableScanner.scan(title, only: initials, keepsMarks: false) { scanner in
            while !missing.isEmpty, scanner.next() {
                missing.removeAll { $0 == scanner.folded }
            }
        }
        return missing.isEmpty
    }
}

/// What a list of questions is searched for.
enum QuestionSearch {
    case everything
    case code(QuestionCode)
    case words(QuestionWords)
    /// Open ones, by their numbers.
    case numbers([Int64])

    /// A code that a question bears, or else words of titles.
    init(for text: String, _ db: Database) throws {
        if let code = QuestionCode(entered: text), try QuestionCaseQueries.exists(code, db) {
            self = .code(code)
        } else {
            self = QuestionWords(text).map(QuestionSearch.words) ?? .everything
        }
    }

    /// The same among the open questions of a site and of a unit. They are few, change often and
    /// have an order of their own: their titles are read, and asking a question costs no index.
    func amongOpen(siteID: Int64, unitID: Int64?, _ db: Database) throws -> QuestionSearch {
        guard case .words(let words) = self else { return self }
        let titles =
            try db.rows(
                "SELECT id, title FROM question WHERE is_open AND site_id = ?", [siteID], Self.title
            )
            + db.rows(
                "SELECT id, title FROM question WHERE is_open AND unit_id = ?", [unitID], Self.title
            )
        return .numbers(titles.filter { words.isFound(in: $0.title) }.map(\.id))
    }

    private static func title(_ row: Row) -> (id: Int64, title: String) { (row[0], row[1]) }

    /// Where rows come from, up to the next condition. Of closed questions there are many: there the
    /// index of words leads, in the order of the list.
    var source: StaticSQL {
        switch self {
        case .everything: " FROM question WHERE "
        case .code: " FROM question WHERE code = ? AND "
        case .words:
            " FROM question_words CROSS JOIN question ON question.id = question_words.rowid"
                + " WHERE question_words MATCH ? AND "
        case .numbers:
            " FROM question WHERE question.id IN (SELECT value FROM json_each(?)) AND "
        }
    }

    /// What the source asks for.
    var values: [(any DatabaseValueConvertible)?] {
        switch self {
        case .everything: []
        case .code(let code): [code.characters]
        case .words(let words): [words.expression]
        case .numbers(let numbers): [StoredJSON.value(numbers)]
        }
    }

    /// The column in whose order closed questions are listed.
    var number: StaticSQL {
        if case .words = self { "question_words.rowid" } else { "question.id" }
    }
}

/// The index of the titles of closed questions, public or not, for those who handle them.
enum QuestionWordsSchema {
    /// Kept by triggers, without a text of its own: a title is taken out by naming it. A question is
    /// entered when it is closed, which is for good. The tokenizer takes marks from vowels, not the
    /// stroke from đ.
    ///
    /// A change that makes the table `question` anew makes these triggers anew too.
    static let create = Migration(
        name: "questions: words of titles",
        sql: """
            CREATE VIRTUAL TABLE question_words USING fts5(
                title, content = '', columnsize = 0, detail = none,
                tokenize = "unicode61 remove_diacritics 2"
            );
            INSERT INTO question_words (rowid, title)
            SELECT id, replace(replace(title, 'đ', 'd'), 'Đ', 'd') FROM question
            WHERE NOT is_open ORDER BY id;
            CREATE TRIGGER question_words_added AFTER INSERT ON question WHEN NOT new.is_open
            BEGIN
                INSERT INTO question_words (rowid, title)
                VALUES (new.id, replace(replace(new.title, 'đ', 'd'), 'Đ', 'd'));
            END;
            CREATE TRIGGER question_words_closed AFTER UPDATE OF state ON question
            WHEN old.is_open AND NOT new.is_open
            BEGIN
                INSERT INTO question_words (rowid, title)
                VALUES (new.id, replace(replace(new.title, 'đ', 'd'), 'Đ', 'd'));
            END;
            CREATE TRIGGER question_words_changed AFTER UPDATE OF title ON question
            WHEN old.title <> new.title AND NOT old.is_open AND NOT new.is_open
            BEGIN
                INSERT INTO question_words (question_words, rowid, title)
                VALUES ('delete', old.id, replace(replace(old.title, 'đ', 'd'), 'Đ', 'd'));
                INSERT INTO question_words (rowid, title)
                VALUES (new.id, replace(replace(new.title, 'đ', 'd'), 'Đ', 'd'));
            END;
            CREATE TRIGGER question_words_removed AFTER DELETE ON question WHEN NOT old.is_open
            BEGIN
                INSERT INTO question_words (question_words, rowid, title)
                VALUES ('delete', old.id, replace(replace(old.title, 'đ', 'd'), 'Đ', 'd'));
            END;
            """
    )
}
