/// All units below the province, past and present, with their portals: a snapshot in memory, since
/// the home page shows most of them.
public struct UnitRegister: Sendable {
    private let entries: [UnitDirectory.Entry]

    init(entries: [UnitDirectory.Entry]) {
        self.entries = entries
    }

    /// The units as they stand on a day.
    public func directory(on day: CalendarDay) -> UnitDirectory {
        let present = entries.filter { $0.unit.exists(on: day) }
        return UnitDirectory(
            departments: present.filter { [.department, .office].contains($0.unit.kind) },
            communes: present.filter { [.commune, .ward].contains($0.unit.kind) },
            formerDistricts: entries.filter {
                $0.unit.kind == .district && !$0.unit.exists(on: day)
            })
    }
}
