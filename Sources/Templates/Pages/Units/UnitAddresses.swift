/// The addresses of the directory of units (pages.md).
public enum UnitAddresses {
    /// All units and their portals.
    public static let directory = Address<Void>("/don-vi")
    /// One unit, by its slug.
    public static let unit = Address<String>("/don-vi/{slug}")
}
