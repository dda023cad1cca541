import People
import Testing

@testable import School

private let users = """
    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
    p1,active,2026-09-01,true,s1,student,ada,,Ada,King,,,,,,"a1,a2",05,secret
    p2,active,2026-09-01,true,s1,student,ben,,Ben,Moss,,,,,,,05,secret
    p3,tobedeleted,2026-09-01,true,s1,student,cy,,Cy,Gone,,,,,,,05,secret
    a1,active,2026-09-01,true,s1,parent,mum,,Grace,King,,,grace@example.org,07700900001,,,,secret
    a2,active,2026-09-01,true,s1,teacher,tea,,Tom,Tutor,,,tom@example.org,,,,,secret
    a3,active,2026-09-01,true,s1,guardian,gua,,Gus,Moss,,,,,,p2,,secret
    """

@Suite struct OneRosterTests {
    let files = [
        file("manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.users,bulk"),
        file(
            "orgs.csv",
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\ns1,active,,Seaview,school,,"),
        file("users.csv", users),
        file(
            "classes.csv",
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId\nc1,active,,5K,05,,5K,homeroom,,s1"
        ),
        file(
            "enrollments.csv",
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary\ne1,active,,c1,s1,p1,student,\ne2,active,,c1,s1,a2,teacher,true\ne3,active,,c1,s1,p9,student,"
        ),
    ]

    @Test func `version 1,1 is read like School Data Sync`() {
        let reading = Reading(files, choices())
        #expect(reading.refusals == [] && reading.kind == .oneRoster)
        #expect(reading.intake.pupils.map(\.identity.name.given) == ["Ada", "Ben"])
        #expect(reading.intake.groups.map(\.kind) == [.registration])
        #expect(reading.intake.memberships.count == 1 && reading.intake.teaching.count == 1)
        #expect(reading.intake.staff.map(\.name.given) == ["Tom"])
        #expect(!String(reflecting: reading).contains("secret"))
    }

    @Test func `relatives are found from either side, without any say about responsibility`() {
        let contacts = Reading(files, choices()).intake.contacts
        #expect(contacts.map(\.name.given) == ["Grace", "Gus"])
        #expect(contacts.map(\.pupil.name.given) == ["Ada", "Ben"])
        #expect(contacts.allSatisfy { $0.responsibility == .notStated })
    }

    @Test func `in version 1,2 the roles stand in a file of their own`() {
        let own = [
            files[1],
            file(
                "users.csv",
                "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,agentSourcedIds,preferredGivenName\np1,active,,true,a,,Adalovelace,King,a1,Ada\na1,active,,true,g,,Grace,King,,"
            ),
            file(
                "roles.csv",
                "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\nr1,active,,p1,primary,student,,,s1\nr2,active,,a1,primary,guardian,,,s1"
            ),
            file("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\np1,active,,2016-01-31,female"),
        ]
        let reading = Reading(own, choices())
        #expect(reading.refusals == [] && reading.kind == .oneRoster)
        #expect(reading.intake.pupils.map(\.preferred.given) == ["Ada"])
        #expect(reading.intake.pupils.map(\.identity.born?.description) == ["2016-01-31"])
        #expect(reading.intake.contacts.map(\.name.given) == ["Grace"])
    }

    @Test func `users are needed`() {
        #expect(Reading([files[0], files[1]], choices()).refusals == [": There is no users.csv among the files."])
    }
}
