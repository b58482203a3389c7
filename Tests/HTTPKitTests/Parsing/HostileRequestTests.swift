import Testing

@testable import HTTPKit

struct HostileRequestTests {
    @Test("is refused for its reason, however it is cut", arguments: HostileRequest.all)
    func refused(_ hostile: HostileRequest) {
        for pieces in everySplit(hostile.bytes) {
            let stream = parse(pieces)
            #expect(stream.error == hostile.error)
            #expect(stream.requests.isEmpty)
        }
    }

    @Test("every reason but the size limits has a case")
    func reasonsCovered() {
        let covered = Set(HostileRequest.all.map(\.error))
        let bySize: Set<RequestError> = [.requestLineTooLong, .fieldsTooLarge]
        #expect(covered.union(bySize) == Set(RequestError.allCases))
    }
}
