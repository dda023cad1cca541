/// Turns documents into PDF: A4, tagged, fonts within, the same bytes from the same value.
public enum Paper {
    /// One file of all the documents, each beginning on a page of its own. Throws `CancellationError` when its task is
    /// cancelled. It takes 5 to 25 ms a page: not a thing for an event loop.
    public static func pdf(_ documents: [PaperDocument]) throws -> [UInt8] {
        let file = try PaperFile(Typesetter())
        for document in documents {
            try Task.checkCancellation()
            try file.add(document)
        }
        return try file.finish()
    }
}

/// A long run of letters: files of some pages each, so that memory stays small and a printer gets what it can hold.
public struct PaperRun: Sendable {
    /// A file is closed after the document that brings it to this many pages.
    public var pagesAFile: Int

    public init(pagesAFile: Int = 200) { self.pagesAFile = max(1, pagesAFile) }

    /// How far a run has come.
    public struct Progress: Hashable, Sendable {
        public var documents = 0
        public var pages = 0
        public var files = 0
    }

    /// Sets one document after the other, asking for the next only when it is needed. `tell` hears after each document,
    /// `take` gets each file as it is done. Throws `CancellationError` between documents when the task is cancelled.
    @discardableResult public func write(
        _ documents: some Sequence<PaperDocument>, tell: (Progress) -> Void = { _ in }, take: ([UInt8]) throws -> Void
    ) throws -> Progress {
        let typesetter = try Typesetter()
        var (progress, open): (Progress, PaperFile?) = (Progress(), nil)
        for document in documents {
            try Task.checkCancellation()
            let file = try open ?? PaperFile(typesetter)
            let before = file.pages
            try file.add(document)
            progress.documents += 1
            progress.pages += file.pages - before
            open = file.pages < pagesAFile ? file : nil
            if open == nil { try take(close(file, &progress)) }
            tell(progress)
        }
        if let open { try take(close(open, &progress)) }
        return progress
    }

    private func close(_ file: PaperFile, _ progress: inout Progress) throws -> [UInt8] {
        progress.files += 1
        return try file.finish()
    }
}
