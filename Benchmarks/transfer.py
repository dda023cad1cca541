"""Common Transfer Files of invented pupils, as large as real ones: years of attendance and assessments are most of them."""

import pathlib

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
GIVEN = ["Amara", "Ben", "Chloe", "Dylan", "Zoë", "Farah", "Kwame", "Mei", "Oluwaseun", "Siân"]
FAMILY = ["Adeyemi", "Brown", "O'Neill", "Khan", "McDonald", "Singh", "Thorne-Smith", "Williams"]

HEADER = """<?xml version="1.0" encoding="UTF-8"?>
<CTfile>
<Header><DocumentName>Common Transfer File</DocumentName><CTFversion>25.0</CTFversion>
<DateTime>2026-11-21T10:00:00</DateTime><DocumentQualifier>full</DocumentQualifier><SupplierID>Bench</SupplierID>
<SourceSchool><LEA>999</LEA><Estab>1001</Estab><URN>900001</URN><SchoolName>Seaview</SchoolName>
<AcademicYear>2026</AcademicYear></SourceSchool>
<DestSchool><LEA>999</LEA><Estab>4001</Estab></DestSchool></Header>
<CTFpupilData>
"""


def write_transfer_file(path: pathlib.Path, pupils: int, years: int = 10) -> int:
    """Writes the file and says how many bytes it has."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEADER)
        file.writelines(pupil(number, years) for number in range(pupils))
        file.write("</CTFpupilData>\n</CTfile>\n")
    return path.stat().st_size


def upn(number: int) -> str:
    """A right unique pupil number: the check letter by DfE's sum."""
    digits = f"9991001{number:05}"
    return LETTERS[sum(int(digit) * place for place, digit in enumerate(digits, 2)) % 23] + digits


def pupil(number: int, years: int) -> str:
    given, family = GIVEN[number % 10].upper(), FAMILY[number // 10 % 8].upper()
    return f"""<Pupil><UPN>{upn(number)}</UPN><Surname>{family}</Surname><Forename>{given}</Forename>
<DOB>20{10 + number % 10}-0{1 + number % 9}-{1 + number // 90 % 28:02}</DOB><Sex>{"FM"[number % 2]}</Sex>
<BasicDetails><MiddleNames>Joy{number}</MiddleNames><NCyearActual>{1 + number % 13}</NCyearActual>
<EnrolStatus>C</EnrolStatus></BasicDetails>
<Address><BS7666Address><PAON>{number}</PAON><Street>High Street</Street><Town>Seaview</Town></BS7666Address>
<PostCode>ZZ1 1AA</PostCode></Address>
<Contacts>{contact(number, family, 1)}{contact(number, family, 2)}</Contacts>
<Attendance>{"".join(attendance(2026 - year) for year in range(years))}</Attendance>
<StageAssessments>{"".join(assessments(2026 - year) for year in range(years))}</StageAssessments>
<SchoolHistory><School><LEA>999</LEA><Estab>1001</Estab><SchoolName>Seaview</SchoolName>
<EntryDate>2020-09-03</EntryDate><LeavingDate>2026-07-22</LeavingDate><LeavingReason>TR</LeavingReason>
<LastSchool>true</LastSchool></School></SchoolHistory></Pupil>
"""


def contact(number: int, family: str, order: int) -> str:
    return f"""<Contact><Order>{order}</Order><Title>{"Mrs" if order == 1 else "Mr"}</Title><Surname>{family}</Surname>
<Forename>Parent{order}</Forename><Relationship>{"PAM" if order == 1 else "PAF"}</Relationship>
<Responsibility>{"true" if order == 1 else "false"}</Responsibility><AddressAsPupil>true</AddressAsPupil>
<Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700 9{order}{number:04}</PhoneNo></Phone></Phones>
<Email>parent{order}.{number}@example.org</Email></Contact>"""


def attendance(year: int) -> str:
    return f"""<YearData><Year>{year}</Year><LEA>999</LEA><Estab>1001</Estab><SchoolName>Seaview</SchoolName>
<SessionsPossible>380</SessionsPossible><SessionsAttended>370</SessionsAttended>
<SessionsAuthorised>8</SessionsAuthorised><SessionsUnauthorised>2</SessionsUnauthorised><AttendSessions>
<AttendanceStartDate>{year - 1}-09-01</AttendanceStartDate><AttendanceMarks>{"/" + chr(92)}</AttendanceMarks>
</AttendSessions></YearData>""".replace("/" + chr(92), ("/" + chr(92)) * 190)


def assessments(year: int) -> str:
    return "".join(f"""<KeyStage><Stage>KS2</Stage><StageAssessment><Locale>ENG</Locale><Year>{year}</Year>
<Subject>S{subject}</Subject><Method>TA</Method><Component>X</Component><ResultStatus>R</ResultStatus>
<Result>EXS</Result></StageAssessment></KeyStage>""" for subject in range(12))
