import Glibc

/// What the system says of this process, under the names that Prometheus clients use.
struct ProcessMetrics {
    let residentBytes: Int
    let openDescriptors: Int
    let descriptorLimit: Int
    let processorNanoseconds: Int

    /// nil where `/proc` cannot be read.
    static func current() -> ProcessMetrics? {
        var usage = rusage()
        var limit = rlimit()
        guard let pages = residentPages(), let descriptors = descriptorCount(),
            getrusage(RUSAGE_SELF.rawValue, &usage) == 0,
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
        else { return nil }
        return ProcessMetrics(
            residentBytes: pages * sysconf(Int32(_SC_PAGESIZE)), openDescriptors: descriptors,
            descriptorLimit: Int(clamping: limit.rlim_cur),
            processorNanoseconds: nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime))
    }

    func write(to page: inout MetricsText) {
        page.single(
            "process_resident_memory_bytes", .gauge, residentBytes, help: "Resident memory.")
        page.single("process_open_fds", .gauge, openDescriptors, help: "Open descriptors.")
        page.single("process_max_fds", .gauge, descriptorLimit, help: "Descriptors at most.")
        page.family(
            "process_cpu_seconds_total", .counter, help: "Processor time, user and system.")
        page.sample("process_cpu_seconds_total", nanoseconds: processorNanoseconds)
    }

    private static func residentPages() -> Int? {
        guard let file = fopen("/proc/self/statm", "re") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        guard fgets(&line, Int32(line.count), file) != nil else { return nil }
        let text = String(
            decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let fields = text.split(separator: " ")
        return fields.count > 1 ? Int(fields[1]) : nil
    }

    private static func descriptorCount() -> Int? {
        guard let folder = opendir("/proc/self/fd") else { return nil }
        defer { closedir(folder) }
        var count = 0
        while let entry = readdir(folder) {
            if entry.pointee.d_name.0 != CChar(bitPattern: UInt8(ascii: ".")) { count += 1 }
        }
        // The folder itself is open for the count only.
        return count - 1
    }

    private static func nanoseconds(_ time: timeval) -> Int {
        time.tv_sec * 1_000_000_000 + Int(time.tv_usec) * 1000
    }
}
