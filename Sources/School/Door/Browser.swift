import Pages

/// A browser as its owner knows it: which program, on what. Kept as two words of ours, and said in the reader's language.
struct Browser: Sendable, Equatable {
    /// Programs that most people use, in the order in which they are told apart: Edge also says that it is Chrome.
    enum Program: String, CaseIterable, Sendable {
        case edge, firefox, chrome, safari
    }

    /// What people use them on.
    enum Machine: String, CaseIterable, Sendable {
        case iphone, ipad, android, windows, mac, chromebook, linux
    }

    var program: Program?
    var machine: Machine?

    /// Reads what a browser says of itself (`User-Agent`).
    init(agent: String) {
        program = Program.allCases.first { agent.contains($0.mark) }
        machine = Machine.allCases.first { agent.contains($0.mark) }
    }

    /// Reads `kept` again; what it does not know stays unknown.
    init(kept: String) {
        let parts = kept.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        program = parts.first.flatMap { Program(rawValue: $0) }
        machine = parts.last.flatMap { Machine(rawValue: $0) }
    }

    /// `firefox/android`.
    var kept: String { "\(program?.rawValue ?? "")/\(machine?.rawValue ?? "")" }
}

extension Words {
    /// "Firefox on an iPhone".
    func says(_ browser: Browser) -> String {
        if browser.program == nil, browser.machine == nil { return self("An unknown browser") }
        let program = browser.program?.name ?? self("A browser")
        return self("\(program) on \(says(browser.machine))")
    }

    private func says(_ machine: Browser.Machine?) -> String {
        switch machine {
        case .iphone: self("an iPhone")
        case .ipad: self("an iPad")
        case .android: self("an Android phone or tablet")
        case .windows: self("a Windows computer")
        case .mac: self("a Mac")
        case .chromebook: self("a Chromebook")
        case .linux: self("a Linux computer")
        case nil: self("another device")
        }
    }
}

extension Browser.Program {
    /// A name that no language translates.
    var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    fileprivate var mark: String { self == .edge ? "Edg/" : name + "/" }
}

extension Browser.Machine {
    fileprivate var mark: String {
        switch self {
        case .iphone: "iPhone"
        case .ipad: "iPad"
        case .android: "Android"
        case .windows: "Windows"
        case .mac: "Mac OS"
        case .chromebook: "CrOS"
        case .linux: "Linux"
        }
    }
}
