/// What the browser's window for choosing a file offers first. It is a help to whoever chooses; nothing is trusted because
/// of it.
public enum FileChoice: String, Sendable {
    case pictures = "image/jpeg,image/png,image/heic,.heic"
    case picturesAndPDF = "image/jpeg,image/png,image/heic,.heic,application/pdf,.pdf"
}

/// A file to choose, with what may be chosen beside it. Its form says `takesFiles: true`. After an error the file has to be
/// chosen again, which browsers want so; everything else stays typed.
public func fileField(
    _ name: String, _ label: String, in form: Filled, hint: String, accept: FileChoice
) -> HTML {
    let help = FieldHelp(name, form, hint: hint)
    return """
        <div class="field"><label for="\(form.id(name))">\(label)</label>\(help.hint)\(help.error)\
        <input id="\(form.id(name))" name="\(name)" type="file" accept="\(accept.rawValue)"\(help.attributes)></div>

        """
}
