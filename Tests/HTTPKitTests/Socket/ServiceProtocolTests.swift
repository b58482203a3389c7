import Foundation
import Testing

@testable import HTTPKit

/// What the service manager tells us and what we tell it.
struct ServiceProtocolTests {
    @Test("sockets are for the process that is named")
    func activation() throws {
        let given = ["LISTEN_PID": "7", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "http:metrics"]
        let sockets = try ActivationVariables.read(given, processID: 7)
        #expect(sockets.map(\.number) == [3, 4])
        #expect(sockets.map(\.name) == ["http", "metrics"])
        #expect(try ActivationVariables.read(given, processID: 8).isEmpty)
        #expect(try ActivationVariables.read([:], processID: 7).isEmpty)
        #expect(try ActivationVariables.read(["LISTEN_PID": "7"], processID: 7).isEmpty)
        let nameless = try ActivationVariables.read(
            ["LISTEN_PID": "7", "LISTEN_FDS": "1"], processID: 7)
        #expect(nameless.map(\.name) == ["unknown"])
    }

    @Test(
        "a count that is none is an error",
        arguments: ["", "-1", "x", "1025", "99999999999999999999"])
    func malformedCount(_ text: String) {
        #expect(throws: ActivationError.malformedCount(text)) {
            try ActivationVariables.read(["LISTEN_PID": "7", "LISTEN_FDS": text], processID: 7)
        }
    }

    @Test("names and sockets must be as many")
    func wrongNames() {
        #expect(throws: ActivationError.wrongNumberOfNames(expected: 2, found: 1)) {
            try ActivationVariables.read(
                ["LISTEN_PID": "7", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "a"], processID: 7)
        }
    }

    @Test("a descriptor that is no listening stream socket is refused")
    func notListening() throws {
        let datagram = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        let idle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let file = open("/dev/null", O_RDONLY)
        for number in [datagram, idle, file] {
            #expect(throws: ActivationError.notListening(descriptor: number)) {
                try InheritedSocket(number, name: "")
            }
            close(number)
        }
    }

    @Test("the lines of each state")
    func states() {
        #expect(ServiceManager.State.ready.text == "READY=1")
        #expect(ServiceManager.State.stopping.text == "STOPPING=1")
        #expect(ServiceManager.State.watchdog.text == "WATCHDOG=1")
        #expect(ServiceManager.State.status("a\nREADY=1").text == "STATUS=a READY=1")
        #expect(
            ServiceManager.State.reloading(monotonicMicroseconds: 5).text
                == "RELOADING=1\nMONOTONIC_USEC=5")
    }

    @Test("the watchdog belongs to one process")
    func watchdog() {
        func interval(_ environment: [String: String]) -> Duration? {
            ServiceManager.watchdogInterval(environment, processID: 7)
        }
        #expect(interval(["WATCHDOG_USEC": "2000000"]) == .seconds(2))
        #expect(interval(["WATCHDOG_USEC": "2000000", "WATCHDOG_PID": "7"]) == .seconds(2))
        #expect(interval(["WATCHDOG_USEC": "2000000", "WATCHDOG_PID": "8"]) == nil)
        #expect(interval(["WATCHDOG_USEC": "0"]) == nil)
        #expect(interval([:]) == nil)
    }

    @Test("messages reach a socket file and an abstract name", arguments: [true, false])
    func messages(_ isAbstract: Bool) throws {
        let directory = try TemporaryDirectory()
        let name = isAbstract ? "@httpkit-\(UUID().uuidString)" : directory.path + "/notify"
        let receiver = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(receiver) }
        let address = try #require(ServiceManager.address(name))
        #expect(address.withPointer { bind(receiver, $0, $1) } == 0)
        let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": name]))
        manager.tell(.ready, .status("nghe ở cổng 8080"))
        var buffer = [UInt8](repeating: 0, count: 1024)
        let count = recv(receiver, &buffer, buffer.count, 0)
        #expect(
            String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
                == "READY=1\nSTATUS=nghe ở cổng 8080")
    }

    @Test("without a service manager there is nobody to tell", arguments: ["", "x", "vsock:2:1"])
    func nobody(_ name: String) {
        #expect(ServiceManager(environment: ["NOTIFY_SOCKET": name]) == nil)
        #expect(ServiceManager(environment: [:]) == nil)
    }
}
