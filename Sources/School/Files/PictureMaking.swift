import CPictures
import Synchronization

/// A picture made anew: nothing of the file that came is in it but what can be seen.
struct MadePicture: Sendable {
    /// JPEG, or PNG where something shines through.
    let kind: UploadKind
    let bytes: [UInt8]
    let width: Int
    let height: Int
}

/// Why a picture can't be taken.
enum PictureFault: Error {
    case broken, tooManyDots, tooHungry
}

enum PictureMaking {
    /// Pictures are made one after the other, so that many at once don't take many times the memory.
    private static let turn = Mutex(())

    /// Throws where the file isn't a whole picture of this kind, or is too large.
    static func make(_ bytes: [UInt8], _ kind: UploadKind) throws(PictureFault) -> MadePicture {
        let limits = pictures_limits(
            most_dots: FileRules.mostDots, longest_side: FileRules.longestSide, most_memory: FileRules.mostMemory)
        var made = pictures_made()
        let answer = turn.withLock { _ in
            switch kind {
            case .jpeg: pictures_from_jpeg(bytes, bytes.count, Int32(PictureTurn.of(jpeg: bytes)), limits, &made)
            case .png: pictures_from_png(bytes, bytes.count, limits, &made)
            case .heic: pictures_from_heic(bytes, bytes.count, limits, &made)
            case .pdf: Int32(PICTURES_BROKEN.rawValue)
            }
        }
        defer { pictures_free(&made) }
        switch UInt32(bitPattern: answer) {
        case PICTURES_FINE.rawValue: break
        case PICTURES_TOO_LARGE.rawValue: throw .tooManyDots
        case PICTURES_TOO_HUNGRY.rawValue: throw .tooHungry
        default: throw .broken
        }
        return MadePicture(
            kind: made.is_png != 0 ? .png : .jpeg,
            bytes: Array(UnsafeBufferPointer(start: made.bytes, count: made.size)),
            width: Int(made.width), height: Int(made.height))
    }
}
