/// The outlines of the present communes, drawn from official boundary data.
public struct CommuneMap: Sendable, Equatable, Decodable {
    /// One commune's outline.
    public struct Shape: Sendable, Equatable, Decodable {
        /// The last part of its address; never changes once published.
        public let slug: String
        /// The name.
        public let name: String
        /// The name with the kind of unit in front.
        public let fullName: String
        /// An SVG path in the map's coordinates.
        public let path: String
        /// Where the name stands.
        public let labelX: Int
        /// Where the name stands.
        public let labelY: Int
        /// The area in square kilometres.
        public let areaKm2: Double
    }

    /// In the map's units.
    public let width: Int
    /// In the map's units.
    public let height: Int
    /// The communes.
    public let shapes: [Shape]
}
