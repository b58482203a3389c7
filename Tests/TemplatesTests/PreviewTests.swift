import Foundation
import Testing

@testable import Templates

/// Writes the sample pages to a folder, to be looked at in a browser; see `make screenshots` for
/// the pages of a running portal.
@Test(
    .enabled(
        if: ProcessInfo.processInfo.environment["PORTAL_PREVIEW"] != nil,
        "writes pages to look at, where PORTAL_PREVIEW names a folder"))
func writePreview() throws {
    let folder = URL(filePath: try #require(ProcessInfo.processInfo.environment["PORTAL_PREVIEW"]))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for page in try Samples().pages() {
        try Data(page.html.bytes).write(to: folder.appending(path: page.name + ".html"))
    }
}
