import Hummingbird
import Pages
import People
import Store

extension Door {
    /// The sign-in form comes back: slow sums first, on their own threads, then one short write.
    func signIn(_ wire: WireRequest, _ context: DoorContext) async throws -> WireResponse {
        do {
            let (answer, outcome) = try await signInAnswer(wire, context)
            tallies.signIn(outcome)
            return respond(answer, to: wire)
        } catch {
            switch error {
            case Refusal.tooManyTries: tallies.signIn(.waiting)
            case Refusal.tooBusy: tallies.signIn(.busy)
            default: tallies.signIn(.failed)
            }
            throw error
        }
    }

    private func signInAnswer(
        _ wire: WireRequest, _ context: DoorContext
    ) async throws -> (Answer, Tallies.SignInOutcome) {
        try refuseStrangers(wire)
        var request = start(wire, context, method: .post)
        request.form = Form(urlEncoded: try await collect(wire, upTo: 8 * 1024).readableBytesView)
        let tried = SignInForm(request.form)
        // A form without its word was left open too long, or is not ours: the same page again, with a fresh word.
        guard let word = request.doorWord, let brought = request.form["csrf"], Secret.same(word, brought) else {
            return (signInPage(tried, problem: .wordIsOld), .incomplete)
        }
        guard tried.isComplete else { return (signInPage(tried, problem: .incomplete), .incomplete) }
        let began = ContinuousClock.now
        let entry = try await check(tried, request)
        let takes = Self.whole(began.duration(to: .now), in: settings.signInTakes)
        try await Task.sleep(until: began + takes, clock: .continuous)
        guard let entry else { return (signInPage(tried, problem: .noMatch), .refused) }
        return (try await enter(entry, tried, request), .entered)
    }

    /// The next whole step after what was needed. An answer that took a little longer because somebody is staff, or
    /// because the house is busy, is not told from another by its time, as it would be after one floor for all.
    static func whole(_ took: Duration, in step: Duration) -> Duration {
        guard step > .zero else { return .zero }
        return step * max(1, Int((took / step).rounded(.up)))
    }

    /// The account, if the password is right. Unknown addresses take the same road and the same time.
    private func check(_ tried: SignInForm, _ request: Request) async throws -> AccountAtDoor? {
        let now = world.now()
        let device = request.device
        let found = try await world.store.read { try $0.account(email: tried.email, device: device) }
        let isKnown = device != nil && found?.knowsDevice == true
        let places: [Doorkeeper.Place] =
            if let device, isKnown { [.device(device)] } else {
                [.everybody, .strangers(account: tried.email), .address(Network.of(request.address))]
            }
        try keeper.admit(places, at: now)
        let stored = found?.password ?? Passwords.nobody
        let isRight = try await hashes.run(isKnown ? .known : .stranger) { Passwords.matches(tried.password, stored) }
        guard isRight, let found else { return nil }
        keeper.welcome(places)
        return found
    }

    private func enter(_ account: AccountAtDoor, _ tried: SignInForm, _ request: Request) async throws -> Answer {
        let now = world.now()
        let token = world.random(32)
        let device = account.keepsDevice ? nil : world.random(32)
        let stays = account.isStaff ? settings.staffStays : settings.familyStays
        let signIn = NewSignIn(
            token: Secret.hash(token), id: world.newID(), account: account.id, csrf: Secret.text(world.random(32)),
            browser: Browser(agent: request.agent).kept, beganAt: now, endsAt: now + stays)
        let stronger = try await strengthened(account, tried.password)
        let mark = device.map(Secret.hash) ?? request.device
        try await world.store.write { records in
            try records.begin(signIn, replacing: request.token)
            if let mark { try records.remember(device: mark, of: account.id, at: now) }
            if let stronger { try records.keep(password: stronger, of: account.id) }
        }
        var answer = Answer.seeOther(SafePath.checked(request.form["next"]) ?? "/")
        answer.cookies = [Cookies.set(Cookies.signIn, Secret.text(token), for: stays), Cookies.clear(Cookies.word)]
        if let device {
            answer.cookies.append(Cookies.set(Cookies.device, Secret.text(device), for: .seconds(400 * 86_400)))
        }
        return answer
    }

    /// The password's new stored form, when today's parameters are stronger than those it was kept with.
    private func strengthened(_ account: AccountAtDoor, _ password: String) async throws -> String? {
        let kind: Passwords.Kind = account.isStaff ? .staff : .family
        guard Passwords.isOutdated(account.password, kind: kind) else { return nil }
        let salt = world.random(16)
        return try await hashes.run(.known) { try Passwords.hash(password, salt: salt, kind: kind) }
    }

    /// The sign-in page, with a fresh word against forged forms.
    func signInPage(_ tried: SignInForm, problem: SignInProblem? = nil) -> Answer {
        let word = Secret.text(world.random(32))
        let page = SignInPages.signIn(tried, problem, word: word, words: settings.words)
        var answer = Answer.page(page, status: problem == nil ? 200 : 422)
        answer.cookies = [Cookies.set(Cookies.word, word, for: nil)]
        return answer
    }
}

/// What was typed at the door.
struct SignInForm: Sendable {
    /// Lower case and without spaces around it, as accounts keep it.
    var email: String
    var password: String
    var next: String?

    init(_ form: Form) {
        email = (form.text("email") ?? "").lowercased()
        password = form["password"] ?? ""
        next = SafePath.checked(form["next"])
    }

    var isComplete: Bool {
        !email.isEmpty && email.utf8.count <= 254 && !password.isEmpty && password.utf8.count <= 1024
    }
}

enum SignInProblem: Sendable { case noMatch, incomplete, wordIsOld }
