/// Everything a handler throws on purpose; met once, in `Door`. Anything else is a mistake of ours: a 500 with a
/// reference that the reader can quote.
public enum Refusal: Error {
    /// Nobody is signed in: the sign-in page, and back here afterwards.
    case signIn
    /// Not there, or not theirs: the same page, byte for byte.
    case notFound
    /// Something in the form needs mending: the page comes back with what was typed.
    case invalid(Answer)
    /// Somebody else changed the same thing meanwhile: the page shows both.
    case conflict(Answer)
    /// Too many tries of one person or from one place; try again after that many seconds (429).
    case tooManyTries(seconds: Int)
    /// One person has too many pages open that keep themselves up to date (429).
    case tooManyPages(seconds: Int)
    /// The house has too much to do just now, whoever asks; try again after that many seconds (503).
    case tooBusy(seconds: Int)
    /// The request itself is not one that our pages send.
    case badRequest(String)
    /// More was sent than this page takes.
    case tooLarge
}
