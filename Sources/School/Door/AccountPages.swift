import Pages
import People

enum AccountPages {
    static func account(_ viewer: Viewer, _ signIns: [OpenSignIn], _ visit: Visit) -> HTML {
        "<input type=\"hidden\" name=\"csrf\" value=\"\(visit.csrf)\"><p>\(viewer.name) \(viewer.email)</p>\(signIns.map { signIn -> HTML in "<li>\(signIn.browser)</li>" })"
    }
}
