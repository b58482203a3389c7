/// What all requests of a moment begin with; it never changes, so that it is taken as one whole.
final class Standing: Sendable {
    let house: House
    let registers: Registers

    init(_ house: House, _ registers: Registers) {
        self.house = house
        self.registers = registers
    }
}
