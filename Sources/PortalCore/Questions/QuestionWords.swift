import GRDB

/// The words that a list of questions is searched for.
struct QuestionWords {
    /// What the index is asked for: every word, the last one as far as it was typed.
    let expression: String

    /// - Returns: nil where there is no word in it.
    init?(_ text: String) {
        var syllables: [String] = []
        SyllableScanner.scan(text) { scanner in
            while scanner.next(), syllables.count < Self.most {
                syllables.append(String(decoding: scanner.folded, as: UTF8.self))
            }
        }
        guard let last = syllables.last else { return nil }
        expression = (syllables.dropLast().map { "\"\($0)\"" } + ["\"\(last)\"*"])
            .joined(separator: " ")
    }

    /// Words that are looked for; more narrow a list no further.
    private static let most = 12
}

/// What a list of questions is searched for.
enum QuestionSearch {
    case everything
    case code(QuestionCode)
    case words(QuestionWords)

    /// A code that a question bears, or else words of titles.
    init(for text: String, _ db: Database) throws {
        if let code = QuestionCode(entered: text), try QuestionCaseQueries.exists(code, db) {
            self = .code(code)
        } else {
            self = QuestionWords(text).map(QuestionSearch.words) ?? .everything
        }
    }

    /// Where rows come from, up to the next condition. Of closed questions there are many: there the
    /// index of words leads, in the order of the list. Of open ones there are few, which have an
    /// order of their own.
    func source(isClosed: Bool) -> StaticSQL {
        switch self {
        case .everything: " FROM question WHERE "
        case .code: " FROM question WHERE code = ? AND "
        case .words where isClosed:
            " FROM question_words CROSS JOIN question ON question.id = question_words.rowid"
                + " WHERE question_words MATCH ? AND "
        case .words:
            " FROM question WHERE +question.id IN"
                + " (SELECT rowid FROM question_words WHERE question_words MATCH ?) AND "
        }
    }

    /// What the source asks for.
    var values: [(any DatabaseValueConvertible)?] {
        switch self {
        case .everything: []
        case .code(let code): [code.characters]
        case .words(let words): [words.expression]
        }
    }

    /// The column in whose order closed questions are listed.
    var number: StaticSQL {
        if case .words = self { "question_words.rowid" } else { "question.id" }
    }
}

/// The index of the titles of all questions, public or not, for those who handle them.
enum QuestionWordsSchema {
    /// Kept by triggers, without a text of its own: a title is taken out by naming it. The tokenizer
    /// takes marks from vowels, not the stroke from đ.
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
            SELECT id, replace(replace(title, 'đ', 'd'), 'Đ', 'd') FROM question ORDER BY id;
            CREATE TRIGGER question_words_added AFTER INSERT ON question
            BEGIN
                INSERT INTO question_words (rowid, title)
                VALUES (new.id, replace(replace(new.title, 'đ', 'd'), 'Đ', 'd'));
            END;
            CREATE TRIGGER question_words_changed AFTER UPDATE OF title ON question
            WHEN old.title <> new.title
            BEGIN
                INSERT INTO question_words (question_words, rowid, title)
                VALUES ('delete', old.id, replace(replace(old.title, 'đ', 'd'), 'Đ', 'd'));
                INSERT INTO question_words (rowid, title)
                VALUES (new.id, replace(replace(new.title, 'đ', 'd'), 'Đ', 'd'));
            END;
            CREATE TRIGGER question_words_removed AFTER DELETE ON question
            BEGIN
                INSERT INTO question_words (question_words, rowid, title)
                VALUES ('delete', old.id, replace(replace(old.title, 'đ', 'd'), 'Đ', 'd'));
            END;
            """
    )
}
