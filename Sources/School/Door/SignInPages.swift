import Pages

enum SignInPages {
    static func signIn(_ tried: SignInForm, _ problem: SignInProblem?, word: String, words: Words) -> HTML {
        "<form method=\"post\" action=\"/sign-in\"><input type=\"hidden\" name=\"csrf\" value=\"\(word)\"><input name=\"email\" value=\"\(tried.email)\"><input name=\"password\" type=\"password\"></form>"
    }
}
