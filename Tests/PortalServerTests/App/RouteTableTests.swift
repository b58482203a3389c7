import HTTPKit
import Testing

@testable import PortalServer

struct RouteTableTests {
    @Test func everyRouteStandsInOnePlaceOnly() {
        let names = RouteTable.all.routes.map { "\($0.method) \($0.pattern)" }
        #expect(Set(names).count == names.count)
        #expect(!names.isEmpty)
    }

    @Test func formsAreNeverKept() {
        for route in RouteTable.all.routes where route.method == .post {
            #expect(route.rule.caching == .never, "\(route.pattern)")
        }
    }

    @Test func whatTakesSomethingInIsClosedOnArchivedSites() {
        let open = RouteTable.all.routes.filter {
            $0.method == .post && $0.rule.access == .everyone
        }
        #expect(
            open.map(\.rule.handler) == [
                "Questions.status", "Feedback.status", "DataRequests.status", "Display.save",
            ])
    }

    /// `Feature.what`, the feature being a folder of this module.
    @Test func everyHandlerIsNamedAfterItsFeature() {
        let features = FeatureFolders.of("PortalServer")
        for route in RouteTable.all.routes {
            let parts = route.rule.handler.split(separator: ".").map(String.init)
            #expect(parts.count == 2, "\(route.rule.handler)")
            #expect(features.contains(parts.first ?? ""), "\(route.rule.handler)")
        }
    }
}
