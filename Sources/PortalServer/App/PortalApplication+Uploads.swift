import HTTPKit
import PortalCore

extension PortalApplication {
    func bodyHandling(of request: Request) -> BodyHandling {
        guard request.method == .post,
            case .found(let route, _) = router.match(.post, request.pathSegments),
            let rule = route.rule.uploads
        else { return .collected }
        let standing = current
        guard case .staff(let access) = route.rule.access else {
            return uploads.handling(of: request, limits: rule.limits(standing.house))
        }
        let registers = standing.registers
        guard request.host == domain, case .site(let province) = registers.sites.resolve(label: "")
        else { return .collected }
        return uploads.handling(
            of: visit(request, province, registers, standing.house), rule, for: access)
    }
}
