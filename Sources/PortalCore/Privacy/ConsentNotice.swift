/// The words about personal data that people agree to (Law 91/2025/QH15: consent is provable).
public enum ConsentNotice {
    /// The version that forms show now; stored with each consent. Whoever changes the words, which
    /// stand in `PersonalDataNotice`, raises it.
    public static let version = 2
}
