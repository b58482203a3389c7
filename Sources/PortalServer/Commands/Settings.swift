import Foundation
import HTTPKit
import Logging
import PortalCore

/// Every setting of the program; `docs/configuration.md` shows the same table.
enum Settings {
    static let data = Setting.text(
        "data", "PORTAL_DATA", "var", "thư mục dữ liệu: cơ sở dữ liệu, tệp, khóa")
    static let resources = Setting.text(
        "resources", "PORTAL_RESOURCES", "Resources", "thư mục tài nguyên đi kèm chương trình")
    static let addresses = Setting<[ListenAddress]>(
        flag: "address", variable: "PORTAL_ADDRESS", fallback: "127.0.0.1:8080",
        meaning: """
            nơi lắng nghe, như 127.0.0.1:8080, [::1]:8080 hoặc unix:/run/portal/http.sock; \
            nhiều nơi thì lặp lại hoặc cách nhau bằng dấu phẩy; cổng 0 là tự chọn
            """
    ) { text in
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let addresses = names.compactMap { ListenAddress($0) }
        return addresses.count == names.count ? addresses : nil
    }
    static let socketMode = Setting<UInt32>(
        flag: "socket-mode", variable: "PORTAL_SOCKET_MODE", fallback: "660",
        meaning: "quyền truy cập của tệp Unix socket, ba chữ số hệ tám"
    ) { text in text.utf8.count == 3 ? UInt32(text, radix: 8) : nil }
    static let takeover = Setting.toggle(
        "takeover", "PORTAL_TAKEOVER", "off",
        "mở cả địa chỉ mà tiến trình khác đang phục vụ, để thay tiến trình đó không gián đoạn")
    static let metricsAddress = Setting<ListenAddress?>(
        flag: "metrics-address", variable: "PORTAL_METRICS_ADDRESS", fallback: "",
        meaning: """
            nơi lắng nghe riêng cho người vận hành: /metrics, /_health/live, /_health/ready; \
            để trống là không mở
            """
    ) { text in text.isEmpty ? .some(nil) : ListenAddress(text).map(Optional.some) }
    static let domain = Setting<String>(
        flag: "domain", variable: "PORTAL_DOMAIN", fallback: "laichau.gov.vn",
        meaning: "tên miền của cổng tỉnh; cổng thành viên ở dưới một nhãn"
    ) { text in
        let labels = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return labels.allSatisfy(HostLabel.isValid) ? text : nil
    }
    static let publicScheme = Setting<String>(
        flag: "public-scheme", variable: "PORTAL_PUBLIC_SCHEME", fallback: "http",
        meaning: "giao thức người đọc dùng: http, hoặc https khi có máy chủ TLS ở trước"
    ) { ["http", "https"].contains($0) ? $0 : nil }
    static let publicPort = Setting<Int?>(
        flag: "public-port", variable: "PORTAL_PUBLIC_PORT", fallback: "",
        meaning: "cổng người đọc dùng, khi khác cổng lắng nghe"
    ) { text in text.isEmpty ? .some(nil) : UInt16(text).map { Int($0) } }
    static let trustedProxies = Setting.networks(
        "trusted-proxies", "PORTAL_TRUSTED_PROXIES",
        "các mạng của máy chủ trung gian được tin, cách nhau bằng dấu phẩy, như 10.0.0.0/8")
    static let proxyProtocolFrom = Setting.networks(
        "proxy-protocol-from", "PORTAL_PROXY_PROTOCOL_FROM",
        """
        các mạng mà mọi kết nối đều mở đầu bằng PROXY protocol (bản 1 hoặc 2), cách nhau bằng dấu \
        phẩy; từ nơi khác thì không nhận
        """)
    static let rateLimit = Setting.rate(
        "rate-limit", "PORTAL_RATE_LIMIT", "50/s:200", "số yêu cầu của một địa chỉ")
    static let formRateLimit = Setting.rate(
        "form-rate-limit", "PORTAL_FORM_RATE_LIMIT", "10/min:10",
        "số biểu mẫu gửi từ một địa chỉ")
    static let connectionsPerAddress = Setting<Int?>(
        flag: "connections-per-address", variable: "PORTAL_CONNECTIONS_PER_ADDRESS",
        fallback: "256",
        meaning: "số kết nối cùng lúc của một địa chỉ, từ 1 đến 1000000; off là không giới hạn"
    ) { text in
        if text == "off" { return .some(nil) }
        guard let limit = Int(text), (1...1_000_000).contains(limit) else { return nil }
        return .some(limit)
    }
    static let loops = Setting.number(
        "loops", "PORTAL_LOOPS", 0,
        "số vòng sự kiện; 0 là một vòng cho mỗi nhân xử lý mà tiến trình được dùng",
        in: 0...256)
    static let workers = Setting.number(
        "workers", "PORTAL_WORKERS", 8, "số yêu cầu được xử lý cùng lúc", in: 1...256)
    static let workerNiceness = Setting.number(
        "worker-niceness", "PORTAL_WORKER_NICENESS", 10,
        "mức nhường bộ xử lý (niceness) của các luồng làm trang cho vòng sự kiện", in: 0...19)
    static let queue = Setting.number(
        "queue", "PORTAL_QUEUE", 1024, "số yêu cầu được chờ xử lý", in: 1...100_000)
    static let connections = Setting.number(
        "max-connections", "PORTAL_MAX_CONNECTIONS", 16_384, "số kết nối cùng lúc",
        in: 1...1_000_000)
    static let bodyKiB = Setting.number(
        "max-body", "PORTAL_MAX_BODY", 256, "nội dung gửi lên nhiều nhất, tính bằng KiB",
        in: 1...1_048_576)
    static let bodyMemoryMiB = Setting.number(
        "body-memory", "PORTAL_BODY_MEMORY", 256,
        "bộ nhớ cho nội dung gửi lên của mọi kết nối cộng lại, tính bằng MiB", in: 1...1_048_576)
    static let bodyMemoryShare = Setting.number(
        "body-memory-share", "PORTAL_BODY_MEMORY_SHARE", 25,
        "phần của bộ nhớ đó mà các nội dung gửi từ một địa chỉ được chiếm, tính bằng phần trăm",
        in: 1...100)
    static let cacheMiB = Setting.number(
        "page-cache", "PORTAL_PAGE_CACHE", 32, "bộ nhớ cho trang đã dựng, tính bằng MiB",
        in: 0...4096)
    static let databaseCacheKiB = Setting.number(
        "database-cache", "PORTAL_DATABASE_CACHE", 4096,
        "bộ nhớ đệm của mỗi kết nối cơ sở dữ liệu, tính bằng KiB", in: 64...1_048_576)
    static let headerSeconds = Setting.number(
        "header-timeout", "PORTAL_HEADER_TIMEOUT", 10, "giây để nhận hết phần đầu của yêu cầu",
        in: 1...3600)
    static let bodySeconds = Setting.number(
        "body-timeout", "PORTAL_BODY_TIMEOUT", 30, "giây để nhận hết nội dung của yêu cầu",
        in: 1...3600)
    static let idleSeconds = Setting.number(
        "idle-timeout", "PORTAL_IDLE_TIMEOUT", 30, "giây giữ kết nối không có yêu cầu",
        in: 1...3600)
    static let writeSeconds = Setting.number(
        "write-timeout", "PORTAL_WRITE_TIMEOUT", 30, "giây để gửi xong câu trả lời", in: 1...3600)
    static let graceSeconds = Setting.number(
        "grace", "PORTAL_GRACE", 10, "giây chờ các yêu cầu dở dang khi dừng", in: 0...600)
    static let formHours = Setting.number(
        "form-lifetime", "PORTAL_FORM_LIFETIME", 12, "giờ mà một biểu mẫu còn gửi được",
        in: 1...168)
    static let formHaste = Setting.number(
        "form-haste", "PORTAL_FORM_HASTE", 3,
        """
        giây đầu sau khi mở mà biểu mẫu gửi không cần tài khoản chưa được nhận, vì chỉ máy gửi nhanh \
        như thế; 0 là nhận ngay
        """, in: 0...60)
    static let sessionIdleMinutes = Setting.number(
        "session-idle", "PORTAL_SESSION_IDLE", 60,
        "phút mà phiên quản trị không dùng đến thì kết thúc", in: 5...1440)
    static let sessionHours = Setting.number(
        "session-lifetime", "PORTAL_SESSION_LIFETIME", 12,
        "giờ mà phiên quản trị kéo dài nhiều nhất", in: 1...168)
    static let secondFactorRoles = Setting<Set<Role>>(
        flag: "second-factor-roles", variable: "PORTAL_SECOND_FACTOR_ROLES", fallback: "",
        meaning: """
            các vai trò phải xác thực hai lớp, cách nhau bằng dấu phẩy: \
            \(Role.allCases.map(\.rawValue).joined(separator: ", "))
            """
    ) { text in
        let names = text.split(separator: ",").map(String.init)
        let roles = Set(names.compactMap(Role.init))
        return roles.count == Set(names).count ? roles : nil
    }
    static let askerRetention = Setting.number(
        "asker-retention", "PORTAL_ASKER_RETENTION", DataRetention.standardMonths,
        "số tháng giữ dữ liệu cá nhân của người gửi sau khi việc kết thúc; hết hạn thì tự xóa",
        in: 1...240)
    static let mailFrom = Setting<MailMessage.Mailbox?>(
        flag: "mail-from", variable: "PORTAL_MAIL_FROM", fallback: "",
        meaning: "địa chỉ thư điện tử mà cổng gửi thư từ đó; để trống là không gửi thư"
    ) { text in
        text.isEmpty ? .some(nil) : MailMessage.Mailbox(address: text).map(Optional.some)
    }
    static let sendmail = Setting<String>(
        flag: "sendmail", variable: "PORTAL_SENDMAIL", fallback: "/usr/sbin/sendmail",
        meaning: "chương trình sendmail của máy chủ thư, đường dẫn đầy đủ"
    ) { $0.hasPrefix("/") ? $0 : nil }
    static let webhooksInside = Setting.toggle(
        "webhooks-inside", "PORTAL_WEBHOOKS_INSIDE", "off",
        "webhook được gọi cả máy chủ ở mạng nội bộ")
    static let signatureRoots = Setting.text(
        "signature-roots", "PORTAL_SIGNATURE_ROOTS", "",
        """
        thư mục chứa chứng thư gốc (.pem, .crt) để kiểm tra chữ ký số của tệp PDF gửi đến; để trống là \
        không kiểm tra chuỗi chứng thư
        """)
    static let mediaFileMiB = Setting.number(
        "media-file-limit", "PORTAL_MEDIA_FILE_LIMIT", 50,
        "một tệp của thư viện lớn nhất, tính bằng MiB", in: 1...512)
    static let mediaFiles = Setting.number(
        "media-files", "PORTAL_MEDIA_FILES", 20, "số tệp trong một lần tải lên thư viện",
        in: 1...100)
    static let mediaSiteMiB = Setting.number(
        "media-site-limit", "PORTAL_MEDIA_SITE_LIMIT", 20_480,
        "các tệp của một cổng cộng lại lớn nhất, tính bằng MiB", in: 1...10_485_760)
    static let clamdSocket = Setting<UnixAddress?>(
        flag: "clamd-socket", variable: "PORTAL_CLAMD_SOCKET", fallback: "",
        meaning: """
            tệp Unix socket của clamd để quét vi-rút trong tệp tải lên, như \
            /run/clamav/clamd.ctl; để trống là không quét
            """
    ) { text in text.isEmpty ? .some(nil) : UnixAddress(path: text).map(Optional.some) }
    static let clamdRequired = Setting.toggle(
        "clamd-required", "PORTAL_CLAMD_REQUIRED", "on",
        "khi không hỏi được clamd thì không nhận tệp; off là nhận tệp chưa quét")
    static let accessLog = Setting.text(
        "access-log", "PORTAL_ACCESS_LOG", "off",
        "nhật ký truy cập: off, - (đầu ra chuẩn) hoặc tên tệp")
    static let accessLogFormat = Setting.choice(
        "access-log-format", "PORTAL_ACCESS_LOG_FORMAT", AccessLogFormat.Style.combined,
        "dạng của nhật ký truy cập")
    static let accessLogAddresses = Setting.choice(
        "access-log-addresses", "PORTAL_ACCESS_LOG_ADDRESSES",
        AccessLogFormat.AddressDetail.shortened,
        "địa chỉ người đọc trong nhật ký truy cập, đủ, rút gọn (/24, /48) hoặc bỏ")
    static let logLevel = Setting<Logger.Level>(
        flag: "log-level", variable: "PORTAL_LOG_LEVEL", fallback: "notice",
        meaning: "mức nhật ký: trace, debug, info, notice, warning, error, critical"
    ) { Logger.Level(rawValue: $0) }

    /// The documented table, in the order of the declarations.
    static let rows: [String] = [
        data.row, resources.row, addresses.row, socketMode.row, takeover.row,
        metricsAddress.row, domain.row, publicScheme.row, publicPort.row,
        trustedProxies.row, proxyProtocolFrom.row, rateLimit.row, formRateLimit.row,
        connectionsPerAddress.row, loops.row, workers.row, workerNiceness.row, queue.row,
        connections.row,
        bodyKiB.row, bodyMemoryMiB.row, bodyMemoryShare.row, cacheMiB.row,
        databaseCacheKiB.row, headerSeconds.row, bodySeconds.row, idleSeconds.row,
        writeSeconds.row, graceSeconds.row, formHours.row, formHaste.row,
        sessionIdleMinutes.row, sessionHours.row, secondFactorRoles.row, askerRetention.row,
        mailFrom.row,
        sendmail.row, webhooksInside.row, signatureRoots.row, mediaFileMiB.row,
        mediaFiles.row, mediaSiteMiB.row, clamdSocket.row, clamdRequired.row, accessLog.row,
        accessLogFormat.row,
        accessLogAddresses.row, logLevel.row,
    ]
}
