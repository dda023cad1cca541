import Pages

extension Words {
    /// "640 KB", "1.2 MB", as the limits count: 1,024 bytes to a KB.
    func size(_ bytes: Int) -> String {
        guard bytes >= 1 << 20 else { return self("\(max(1, bytes >> 10)) KB") }
        let tenths = (bytes * 10) >> 20
        let point = self(".", context: "decimal point")
        let amount = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(point)\(tenths % 10)"
        return self("\(amount) MB")
    }

    /// What may be chosen, beside the field for it.
    var saysWhatIsTaken: String {
        self("A photo or picture (JPEG, PNG or HEIC) or a PDF, at most 10 MB and \(FileRules.mostPages) pages.")
    }

    func says(_ kind: UploadKind) -> String { kind == .pdf ? self("PDF") : self("Picture") }

    /// What is wrong with a file, and what to do.
    func says(_ fault: UploadFault) -> String {
        switch fault {
        case .empty: self("This file is empty. Choose another one.")
        case .tooLarge: self("This file is larger than 10 MB. Make it smaller, then choose it again.")
        case .unknown:
            self("This is not a picture or a PDF that we can take. Save it as a PDF, then choose that file.")
        case .picture(let fault): says(fault)
        case .document(let fault): says(fault)
        case .uploaderIsFull:
            self("You have handed in 200 MB of files, which is as much as one person may. Please tell the school.")
        case .schoolIsFull:
            self("There is no room left for this school’s files. Please tell whoever looks after Hometime.")
        }
    }

    private func says(_ fault: PictureFault) -> String {
        switch fault {
        case .broken: self("This picture is damaged or not whole. Open it, save it anew, then choose the new file.")
        case .tooManyDots: self("This picture has more than 40 million dots. Make it smaller, then choose it again.")
        case .tooHungry:
            self("This picture takes too much room to open. Save it as a plain JPEG, then choose that file.")
        }
    }

    private func says(_ fault: PDFFault) -> String {
        switch fault {
        case .broken, .tooHungry:
            self(
                "This PDF is damaged or made in an unusual way. Open it, print it to a new PDF, then choose that file.")
        case .locked: self("This PDF is locked. Save it without a password, then choose that file.")
        case .active:
            self(
                "This PDF holds more than pages, such as a script or another file. Print it to a new PDF, then choose that."
            )
        case .tooManyPages: self("This PDF has more than \(FileRules.mostPages) pages. Choose a shorter one.")
        }
    }
}
