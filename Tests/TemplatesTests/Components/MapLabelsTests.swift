import Testing

@testable import PortalCore
@testable import Templates

@Suite struct MapLabelsTests {
    private func labels(_ places: [(String, Int, Int)]) -> [MapLabels.Label] {
        let shapes = places.map { name, x, y in
            CommuneMap.Shape(
                slug: "a", name: name, fullName: name, path: "M0 0z", labelX: x, labelY: y,
                areaKm2: 1)
        }
        return MapLabels(CommuneMap(width: 660, height: 400, shapes: shapes)).labels
    }

    @Test func labelsApartStay() {
        let placed = labels([("Mù Cả", 100, 100), ("Pa Ủ", 300, 100), ("Tà Tổng", 100, 120)])
        #expect(placed.map(\.y) == [100, 100, 120])
    }

    @Test func theLaterOfTwoMovesDown() {
        let placed = labels([("Nậm Cuổi", 100, 100), ("Nậm Sỏ", 120, 102)])
        #expect(placed.map(\.y) == [100, 112])
        #expect(placed.map(\.x) == [100, 120])
    }

    @Test func noLabelOfTheRealMapCoversAnother() throws {
        let map = try Samples().map()
        let placed = MapLabels(map).labels
        let size = map.width / 66
        for (index, label) in placed.enumerated() {
            for other in placed[..<index] {
                let width = Double(label.text.count + other.text.count) / 2 * 0.5 * Double(size)
                #expect(
                    abs(label.y - other.y) >= size || Double(abs(label.x - other.x)) >= width,
                    "\(label.text) covers \(other.text)")
            }
        }
        #expect(placed.count == map.shapes.count)
    }
}
