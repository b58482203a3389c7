@testable import HTTPKit

// Reads one connection's bytes a line, in hexadecimal, and writes one line for each: the requests
// that HTTPKit would handle, each as `method target body-in-hexadecimal`, joined by ` | `, and at
// the end what becomes of the rest: `open`, `closed`, `waiting`, or the error.

while let line = readLine() {
    print(Verdict(Hexadecimal.bytes(line)).text)
}
