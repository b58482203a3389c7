/// A form that came twice, by a finger that pressed twice or a line that broke.
enum RepeatedPress {
    /// For how long the same step of the same person is the same press of a button, in seconds.
    static let seconds: Int64 = 60
}
