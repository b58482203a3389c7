import Testing

@testable import HTTPKit

struct DescriptorLimitTests {
    @Test("the kernel has room for as many descriptors as were reserved, or as there may be")
    func reserve() throws {
        DescriptorLimit.raise()
        let wanted = min(100_000, Int(DescriptorLimit.ceiling))
        DescriptorLimit.reserveTable(for: wanted, copying: try Wakeup().descriptor)
        #expect(try ProcessMemory.descriptorRoom() >= wanted)
        DescriptorLimit.reserveTable(for: .max, copying: try Wakeup().descriptor)
    }
}
