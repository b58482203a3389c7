import FuzzTargets
import Glibc

/// The target that the environment names; libFuzzer keeps the arguments to itself.
private let target: FuzzTarget? = getenv("FUZZ_TARGET").flatMap {
    FuzzTarget(rawValue: String(cString: $0))
}

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let target else {
        print("FUZZ_TARGET must be one of:", FuzzTarget.allCases.map(\.rawValue))
        exit(64)
    }
    target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
