/// The addresses of questions and answers (pages.md).
public enum QuestionAddresses {
    /// The answered questions.
    public static let list = Address<Void>("/hoi-dap")
    /// One answered question, by its slug.
    public static let question = Address<String>("/hoi-dap/{slug}")
    /// Where one begins to ask.
    public static let ask = Address<Void>("/hoi-dap/dat-cau-hoi")
    /// Where a code tells the state of a question.
    public static let lookUp = Address<Void>("/hoi-dap/tra-cuu")
}
