/// The files in which the command keeps demonstrations: one for each day, `demo-2026-11-20-full.sqlite`, or of a day that
/// is to be played, `morning-…`.
public enum DemoFiles {
    /// Which of the files in a folder were made for other days than `name` and may go: of its kind and size, exactly so
    /// named, and not open anywhere (an open database has its log beside it).
    public static func outlived(in folder: [String], by name: String) -> [String] {
        guard let kept = parts(of: name) else { return [] }
        let all = Set(folder)
        return folder.filter { other in
            guard other != name, let found = parts(of: other) else { return false }
            return found == kept && !all.contains(other + "-wal")
        }
    }

    /// Kind and size; nil for a file that is none of ours.
    private static func parts(of name: String) -> [Substring]? {
        guard let found = name.wholeMatch(of: /(demo|morning)-\d{4}-\d{2}-\d{2}-(small|full|\d+)\.sqlite/) else {
            return nil
        }
        return [found.output.1, found.output.2]
    }
}
