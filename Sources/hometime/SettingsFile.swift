import ArgumentParser
import Foundation

/// A file of settings, looked over before it is used: a name that is misspelt would otherwise be passed over in silence.
struct SettingsFile {
    let path: String

    private static let names: Set<String> = [
        "HOMETIME_DATABASE", "HOMETIME_ROLE", "HOMETIME_CONNECTIONS", "HOMETIME_HOST", "HOMETIME_PORT",
        "HOMETIME_CERTIFICATE", "HOMETIME_KEY", "HOMETIME_PROXIES", "HOMETIME_LOG",
    ]

    /// Throws, in words, when the file can't be read or a line is no setting.
    func check() throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path) can't be read. Check its name, and that this user may read it.")
        }
        let text = String(decoding: data, as: UTF8.self)
        guard !text.utf8.contains(UInt8(ascii: "\r")) else {
            throw ValidationError("\(path) has the line ends of Windows. Save it with those of Unix (LF).")
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            guard let fault = fault(line.trimmingCharacters(in: .whitespaces)) else { continue }
            throw ValidationError("\(path), line \(place + 1): \(fault)")
        }
    }

    private func fault(_ line: String) -> String? {
        if line.isEmpty || line.hasPrefix("#") { return nil }
        let name = line.prefix { $0 != "=" }
        let value = line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
        guard name.count < line.count, Self.names.contains(name.trimmingCharacters(in: .whitespaces)) else {
            return "“\(name.prefix(60))” is no setting. Write NAME=value; hometime --help lists the names."
        }
        return value.hasPrefix("\"") || value.hasPrefix("'") ? "Write the value without quotation marks." : nil
    }
}
