import Testing

@testable import HTTPKit

struct DescriptorLimitTests {
    @Test("the kernel has room for as many descriptors as were reserved, or as there may be")
    func reserve() throws {
        DescriptorLimit.raise()
        let wanted = min(100_000, Int(DescriptorLimit.ceiling))
        DescriptorLimit.reserveTable(for: wanted, copying: try Wakeup().descriptor)
        #expect(try ProcessMemory.descriptorRoom() >= wanted)
        // Where there may be thousands of millions, the table would take gigabytes.
        guard DescriptorLimit.ceiling < 2_000_000 else { return }
        DescriptorLimit.reserveTable(for: .max, copying: try Wakeup().descriptor)
        #expect(try ProcessMemory.descriptorRoom() >= Int(DescriptorLimit.ceiling))
    }
}
