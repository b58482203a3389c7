/// The outlines of the present communes, drawn from official boundary data.
public struct CommuneMap: Sendable, Equatable, Decodable {
    /// One commune's outline.
    public struct Shape: Sendable, Equatable, Decodable {
        public let slug: String
        public let name: String
        public let fullName: String
        /// An SVG path in the map's coordinates.
        public let path: String
        public let labelX: Int
        public let labelY: Int
        public let areaKm2: Double
    }

    public let width: Int
    public let height: Int
    public let shapes: [Shape]
}
