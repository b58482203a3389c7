/// The addresses of the home page.
public enum HomeAddresses {
    /// `/`
    public static let home = Address<Void>("/")
}
