/// What files may come with a comment, as the form says and the server holds.
public enum CommentFiles {
    /// Files at most.
    public static let count = 3
    /// Bytes of one.
    public static let bytes = 5 << 20
}
