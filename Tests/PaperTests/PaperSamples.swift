import Paper

/// A letter about a trip, in five languages.
struct PaperSample: Sendable, CustomStringConvertible {
    var language: PaperLanguage
    var title: String
    var greeting: String
    var body: String
    var link: String
    var bring: String
    var items: [String]
    var heads: [String]
    var rows: [[String]]
    var thanks: String
    var page: PaperPageWords

    var description: String { language.tag }

    var document: PaperDocument {
        PaperDocument(
            title: title, language: language, made: PaperDate(2026, 11, 23), letterhead: Self.seaview,
            address: Self.address,
            blocks: [
                .heading(title), .paragraph(greeting),
                .paragraph([
                    PaperSpan(body + " "), PaperSpan(link, link: "https://hometime.example/letters/12"), PaperSpan("."),
                ]),
                .heading(bring, level: 2), .list(isNumbered: false, items: items.map { [PaperSpan($0)] }),
                .table(PaperTable(heads: heads, rows: rows, shares: [2, 3])),
                .paragraph([PaperSpan(thanks, isBold: true)]), .paragraph("Anjali O’Brien\nSeaview Primary School"),
            ],
            foot: [.words("Maya Rao"), .words("Oak"), .page(page), .words("23.11.2026")])
    }

    static let seaview = PaperLetterhead(
        school: "Seaview Primary School", address: "14 Harbour Road, Seaview, SX4 7QB", phone: "01632 960 014")
    static let address = ["Mrs Anjali Rao", "Flat 3, Mariner’s Court", "27 Lighthouse Lane", "Seaview", "SX4 7PD"]

    static let all = [english, polish, urdu, arabic, welsh]

    static let english = PaperSample(
        language: .english, title: "Oak class visits the lifeboat station", greeting: "Dear Mrs Rao,",
        body: """
            On Thursday 10 December Oak class will walk to the lifeboat station at Seaview harbour. We leave school at \
            half past nine and are back for the end of lunch. The crew will show us the boat, the tractor that pulls it \
            to the water, and how they find people who are lost at sea. Please tell us by Friday 4 December whether \
            Maya may come. You can answer in a minute at
            """,
        link: "hometime.example/letters/12", bring: "What Maya needs",
        items: ["A warm coat, and shoes that can get wet", "A packed lunch in a bag that can be thrown away", "Water"],
        heads: ["When", "What"],
        rows: [["9.30", "We leave school"], ["10.15", "The crew shows us the boat"], ["12.45", "Back for lunch"]],
        thanks: "Thank you for your help.", page: .english)

    static let polish = PaperSample(
        language: PaperLanguage(tag: "pl"), title: "Klasa Oak odwiedza stację ratownictwa",
        greeting: "Szanowna Pani Rao,",
        body: """
            W czwartek 10 grudnia klasa Oak pójdzie pieszo do stacji ratownictwa wodnego w porcie. Wychodzimy ze szkoły \
            o wpół do dziesiątej i wracamy pod koniec przerwy obiadowej. Załoga pokaże nam łódź oraz ciągnik, który \
            wciąga ją do wody. Prosimy o odpowiedź do piątku 4 grudnia, czy Maya może iść z nami. Odpowiedź zajmie \
            minutę:
            """,
        link: "hometime.example/letters/12", bring: "Czego Maya potrzebuje",
        items: [
            "Ciepły płaszcz i buty, które mogą zmoknąć", "Drugie śniadanie w jednorazowej torbie", "Woda źródlana",
        ],
        heads: ["Kiedy", "Co"],
        rows: [["9.30", "Wychodzimy ze szkoły"], ["10.15", "Załoga pokazuje łódź"], ["12.45", "Powrót na obiad"]],
        thanks: "Dziękujemy za pomoc.", page: PaperPageWords(before: "strona ", between: " z "))

    static let urdu = PaperSample(
        language: PaperLanguage(tag: "ur"), title: "اوک کلاس لائف بوٹ اسٹیشن جائے گی", greeting: "محترمہ راؤ صاحبہ،",
        body: """
            جمعرات 10 دسمبر کو Oak کلاس بندرگاہ پر لائف بوٹ اسٹیشن پیدل جائے گی۔ ہم ساڑھے نو بجے اسکول سے نکلیں گے اور \
            دوپہر کے کھانے کے وقت تک واپس آ جائیں گے۔ عملہ ہمیں کشتی دکھائے گا اور بتائے گا کہ وہ سمندر میں کھو جانے والوں کو \
            کیسے ڈھونڈتے ہیں۔ براہ کرم جمعہ 4 دسمبر تک بتائیں کہ کیا Maya آ سکتی ہے۔ آپ یہاں جواب دے سکتے ہیں:
            """,
        link: "hometime.example/letters/12", bring: "مایا کو کیا چاہیے",
        items: ["گرم کوٹ اور ایسے جوتے جو بھیگ سکیں", "دوپہر کا کھانا", "پانی کی بوتل"],
        heads: ["کب", "کیا"],
        rows: [["9.30", "اسکول سے روانگی"], ["10.15", "عملہ کشتی دکھاتا ہے"], ["12.45", "واپسی"]],
        thanks: "آپ کی مدد کا شکریہ۔", page: PaperPageWords(before: "صفحہ ", between: " از "))

    static let arabic = PaperSample(
        language: PaperLanguage(tag: "ar"), title: "صف أوك يزور محطة قوارب النجاة", greeting: "السيدة راو المحترمة،",
        body: """
            يوم الخميس 10 ديسمبر سيذهب صف Oak سيرًا على الأقدام إلى محطة قوارب النجاة في الميناء. نغادر المدرسة في الساعة \
            التاسعة والنصف ونعود قبل نهاية استراحة الغداء. سيعرض علينا الطاقم القارب والجرار الذي يسحبه إلى الماء. نرجو \
            إبلاغنا قبل يوم الجمعة 4 ديسمبر إن كان بإمكان Maya أن تأتي. يمكنكم الرد خلال دقيقة هنا:
            """,
        link: "hometime.example/letters/12", bring: "ما تحتاج إليه مايا",
        items: ["معطف دافئ وحذاء لا يضره البلل", "وجبة غداء", "قارورة ماء"], heads: ["متى", "ماذا"],
        rows: [["9.30", "نغادر المدرسة"], ["10.15", "الطاقم يعرض القارب"], ["12.45", "العودة للغداء"]],
        thanks: "شكرًا لمساعدتكم.", page: PaperPageWords(before: "صفحة ", between: " من "))

    static let welsh = PaperSample(
        language: PaperLanguage(tag: "cy"), title: "Dosbarth Oak yn ymweld â gorsaf y bad achub",
        greeting: "Annwyl Mrs Rao,",
        body: """
            Ddydd Iau 10 Rhagfyr bydd dosbarth Oak yn cerdded i orsaf y bad achub yn yr harbwr. Byddwn yn gadael yr ysgol \
            am hanner awr wedi naw ac yn ôl erbyn diwedd amser cinio. Bydd y criw yn dangos y cwch i ni a’r tractor sy’n \
            ei dynnu i’r dŵr. Rhowch wybod i ni erbyn dydd Gwener 4 Rhagfyr a gaiff Maya ddod. Gallwch ateb mewn munud:
            """,
        link: "hometime.example/letters/12", bring: "Beth sydd ei angen ar Maya",
        items: ["Côt gynnes, ac esgidiau a all wlychu", "Pecyn bwyd", "Dŵr"], heads: ["Pryd", "Beth"],
        rows: [["9.30", "Gadael yr ysgol"], ["10.15", "Y criw yn dangos y cwch"], ["12.45", "Yn ôl i ginio"]],
        thanks: "Diolch am eich cymorth.", page: PaperPageWords(before: "tudalen ", between: " o "))
}
