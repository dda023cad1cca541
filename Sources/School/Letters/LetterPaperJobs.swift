import Pages
import Paper
import People
import Store

/// Sets a letter for those who read on paper: a file at a time, outside of any transaction. Whoever stops the server
/// loses the file that is being set, and it is set anew.
enum LetterPaperJobs {
    static let print = JobKind(name: "letters.paper") { about, records in
        guard let work = LetterPaperWork(about), let batch = try records.nextBatch(of: work), !batch.copies.isEmpty
        else { return { { _, _ in } } }
        return {
            let words = Words.english
            let pages = batch.copies.map { batch.sheet.document(above: $0.says(words), words) }
            let bytes = try Paper.pdf(pages)
            return { records, now in
                try records.keep(bytes, of: batch, at: now)
                guard batch.before + batch.copies.count < batch.all else { return }
                try records.leave(batch.work.job(batch.nth, due: now))
            }
        }
    }
}
