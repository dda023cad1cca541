/// Bank holidays in the United Kingdom, 2012 to 2028.
///
/// Contains public sector information licensed under the Open Government Licence v3.0
/// (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/): GOV.UK, `bank-holidays.json`, Crown
/// copyright, taken from ministryofjustice/govuk-bank-holidays at 35fc7558e1f7c33bddd2ec484b3549225b152c2a (MIT).
enum BankHolidayList {
    /// A line each: where (E England and Wales, S Scotland, N Northern Ireland), day, title, notes.
    static let text = """
        S,2012-01-02,2nd January,
        EN,2012-01-02,New Year’s Day,Substitute day
        S,2012-01-03,New Year’s Day,Substitute day
        N,2012-03-19,St Patrick’s Day,Substitute day
        ESN,2012-04-06,Good Friday,
        EN,2012-04-09,Easter Monday,
        ESN,2012-05-07,Early May bank holiday,
        N,2012-06-04,Spring bank holiday,
        ES,2012-06-04,Spring bank holiday,Substitute day
        ESN,2012-06-05,Queen’s Diamond Jubilee,Extra bank holiday
        N,2012-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2012-08-06,Summer bank holiday,
        EN,2012-08-27,Summer bank holiday,
        S,2012-11-30,St Andrew’s Day,
        ESN,2012-12-25,Christmas Day,
        ESN,2012-12-26,Boxing Day,
        ESN,2013-01-01,New Year’s Day,
        S,2013-01-02,2nd January,
        N,2013-03-18,St Patrick’s Day,Substitute day
        ESN,2013-03-29,Good Friday,
        EN,2013-04-01,Easter Monday,
        ESN,2013-05-06,Early May bank holiday,
        ESN,2013-05-27,Spring bank holiday,
        N,2013-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2013-08-05,Summer bank holiday,
        EN,2013-08-26,Summer bank holiday,
        S,2013-12-02,St Andrew’s Day,Substitute day
        ESN,2013-12-25,Christmas Day,
        ESN,2013-12-26,Boxing Day,
        ESN,2014-01-01,New Year’s Day,
        S,2014-01-02,2nd January,
        N,2014-03-17,St Patrick’s Day,
        ESN,2014-04-18,Good Friday,
        EN,2014-04-21,Easter Monday,
        ESN,2014-05-05,Early May bank holiday,
        ESN,2014-05-26,Spring bank holiday,
        N,2014-07-14,Battle of the Boyne (Orangemen’s Day),Substitute day
        S,2014-08-04,Summer bank holiday,
        EN,2014-08-25,Summer bank holiday,
        S,2014-12-01,St Andrew’s Day,Substitute day
        ESN,2014-12-25,Christmas Day,
        ESN,2014-12-26,Boxing Day,
        ESN,2015-01-01,New Year’s Day,
        S,2015-01-02,2nd January,
        N,2015-03-17,St Patrick’s Day,
        ESN,2015-04-03,Good Friday,
        EN,2015-04-06,Easter Monday,
        ESN,2015-05-04,Early May bank holiday,
        ESN,2015-05-25,Spring bank holiday,
        N,2015-07-13,Battle of the Boyne (Orangemen’s Day),Substitute day
        S,2015-08-03,Summer bank holiday,
        EN,2015-08-31,Summer bank holiday,
        S,2015-11-30,St Andrew’s Day,
        ESN,2015-12-25,Christmas Day,
        ESN,2015-12-28,Boxing Day,Substitute day
        ESN,2016-01-01,New Year’s Day,
        S,2016-01-04,2nd January,Substitute day
        N,2016-03-17,St Patrick’s Day,
        ESN,2016-03-25,Good Friday,
        EN,2016-03-28,Easter Monday,
        ESN,2016-05-02,Early May bank holiday,
        ESN,2016-05-30,Spring bank holiday,
        N,2016-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2016-08-01,Summer bank holiday,
        EN,2016-08-29,Summer bank holiday,
        S,2016-11-30,St Andrew’s Day,
        ESN,2016-12-26,Boxing Day,
        ESN,2016-12-27,Christmas Day,Substitute day
        S,2017-01-02,2nd January,
        EN,2017-01-02,New Year’s Day,Substitute day
        S,2017-01-03,New Year’s Day,Substitute day
        N,2017-03-17,St Patrick’s Day,
        ESN,2017-04-14,Good Friday,
        EN,2017-04-17,Easter Monday,
        ESN,2017-05-01,Early May bank holiday,
        ESN,2017-05-29,Spring bank holiday,
        N,2017-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2017-08-07,Summer bank holiday,
        EN,2017-08-28,Summer bank holiday,
        S,2017-11-30,St Andrew’s Day,
        ESN,2017-12-25,Christmas Day,
        ESN,2017-12-26,Boxing Day,
        ESN,2018-01-01,New Year’s Day,
        S,2018-01-02,2nd January,
        N,2018-03-19,St Patrick’s Day,Substitute day
        ESN,2018-03-30,Good Friday,
        EN,2018-04-02,Easter Monday,
        ESN,2018-05-07,Early May bank holiday,
        ESN,2018-05-28,Spring bank holiday,
        N,2018-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2018-08-06,Summer bank holiday,
        EN,2018-08-27,Summer bank holiday,
        S,2018-11-30,St Andrew’s Day,
        ESN,2018-12-25,Christmas Day,
        ESN,2018-12-26,Boxing Day,
        ESN,2019-01-01,New Year’s Day,
        S,2019-01-02,2nd January,
        N,2019-03-18,St Patrick’s Day,Substitute day
        ESN,2019-04-19,Good Friday,
        EN,2019-04-22,Easter Monday,
        ESN,2019-05-06,Early May bank holiday,
        ESN,2019-05-27,Spring bank holiday,
        N,2019-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2019-08-05,Summer bank holiday,
        EN,2019-08-26,Summer bank holiday,
        S,2019-12-02,St Andrew’s Day,Substitute day
        ESN,2019-12-25,Christmas Day,
        ESN,2019-12-26,Boxing Day,
        ESN,2020-01-01,New Year’s Day,
        S,2020-01-02,2nd January,
        N,2020-03-17,St Patrick’s Day,
        ESN,2020-04-10,Good Friday,
        EN,2020-04-13,Easter Monday,
        ESN,2020-05-08,Early May bank holiday (VE day),
        ESN,2020-05-25,Spring bank holiday,
        N,2020-07-13,Battle of the Boyne (Orangemen’s Day),Substitute day
        S,2020-08-03,Summer bank holiday,
        EN,2020-08-31,Summer bank holiday,
        S,2020-11-30,St Andrew’s Day,
        ESN,2020-12-25,Christmas Day,
        ESN,2020-12-28,Boxing Day,Substitute day
        ESN,2021-01-01,New Year’s Day,
        S,2021-01-04,2nd January,Substitute day
        N,2021-03-17,St Patrick’s Day,
        ESN,2021-04-02,Good Friday,
        EN,2021-04-05,Easter Monday,
        ESN,2021-05-03,Early May bank holiday,
        ESN,2021-05-31,Spring bank holiday,
        N,2021-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2021-08-02,Summer bank holiday,
        EN,2021-08-30,Summer bank holiday,
        S,2021-11-30,St Andrew’s Day,
        ESN,2021-12-27,Christmas Day,Substitute day
        ESN,2021-12-28,Boxing Day,Substitute day
        ESN,2022-01-03,New Year’s Day,Substitute day
        S,2022-01-04,2nd January,Substitute day
        N,2022-03-17,St Patrick’s Day,
        ESN,2022-04-15,Good Friday,
        EN,2022-04-18,Easter Monday,
        ESN,2022-05-02,Early May bank holiday,
        ESN,2022-06-02,Spring bank holiday,
        ESN,2022-06-03,Platinum Jubilee bank holiday,
        N,2022-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2022-08-01,Summer bank holiday,
        EN,2022-08-29,Summer bank holiday,
        ESN,2022-09-19,Bank Holiday for the State Funeral of Queen Elizabeth II,
        S,2022-11-30,St Andrew’s Day,
        ESN,2022-12-26,Boxing Day,
        ESN,2022-12-27,Christmas Day,Substitute day
        ESN,2023-01-02,New Year’s Day,Substitute day
        S,2023-01-03,2nd January,Substitute day
        N,2023-03-17,St Patrick’s Day,
        ESN,2023-04-07,Good Friday,
        EN,2023-04-10,Easter Monday,
        ESN,2023-05-01,Early May bank holiday,
        ESN,2023-05-08,Bank holiday for the coronation of King Charles III,
        ESN,2023-05-29,Spring bank holiday,
        N,2023-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2023-08-07,Summer bank holiday,
        EN,2023-08-28,Summer bank holiday,
        S,2023-11-30,St Andrew’s Day,
        ESN,2023-12-25,Christmas Day,
        ESN,2023-12-26,Boxing Day,
        ESN,2024-01-01,New Year’s Day,
        S,2024-01-02,2nd January,
        N,2024-03-18,St Patrick’s Day,Substitute day
        ESN,2024-03-29,Good Friday,
        EN,2024-04-01,Easter Monday,
        ESN,2024-05-06,Early May bank holiday,
        ESN,2024-05-27,Spring bank holiday,
        N,2024-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2024-08-05,Summer bank holiday,
        EN,2024-08-26,Summer bank holiday,
        S,2024-12-02,St Andrew’s Day,Substitute day
        ESN,2024-12-25,Christmas Day,
        ESN,2024-12-26,Boxing Day,
        ESN,2025-01-01,New Year’s Day,
        S,2025-01-02,2nd January,
        N,2025-03-17,St Patrick’s Day,
        ESN,2025-04-18,Good Friday,
        EN,2025-04-21,Easter Monday,
        ESN,2025-05-05,Early May bank holiday,
        ESN,2025-05-26,Spring bank holiday,
        N,2025-07-14,Battle of the Boyne (Orangemen’s Day),Substitute day
        S,2025-08-04,Summer bank holiday,
        EN,2025-08-25,Summer bank holiday,
        S,2025-12-01,St Andrew’s Day,Substitute day
        ESN,2025-12-25,Christmas Day,
        ESN,2025-12-26,Boxing Day,
        ESN,2026-01-01,New Year’s Day,
        S,2026-01-02,2nd January,
        N,2026-03-17,St Patrick’s Day,
        ESN,2026-04-03,Good Friday,
        EN,2026-04-06,Easter Monday,
        ESN,2026-05-04,Early May bank holiday,
        ESN,2026-05-25,Spring bank holiday,
        N,2026-07-13,Battle of the Boyne (Orangemen’s Day),Substitute day
        S,2026-08-03,Summer bank holiday,
        EN,2026-08-31,Summer bank holiday,
        S,2026-11-30,St Andrew’s Day,
        ESN,2026-12-25,Christmas Day,
        ESN,2026-12-28,Boxing Day,Substitute day
        ESN,2027-01-01,New Year’s Day,
        S,2027-01-04,2nd January,Substitute day
        N,2027-03-17,St Patrick’s Day,
        ESN,2027-03-26,Good Friday,
        EN,2027-03-29,Easter Monday,
        ESN,2027-05-03,Early May bank holiday,
        ESN,2027-05-31,Spring bank holiday,
        N,2027-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2027-08-02,Summer bank holiday,
        EN,2027-08-30,Summer bank holiday,
        S,2027-11-30,St Andrew’s Day,
        ESN,2027-12-27,Christmas Day,Substitute day
        ESN,2027-12-28,Boxing Day,Substitute day
        ESN,2028-01-03,New Year’s Day,Substitute day
        S,2028-01-04,2nd January,Substitute day
        N,2028-03-17,St Patrick’s Day,
        ESN,2028-04-14,Good Friday,
        EN,2028-04-17,Easter Monday,
        ESN,2028-05-01,Early May bank holiday,
        ESN,2028-05-29,Spring bank holiday,
        N,2028-07-12,Battle of the Boyne (Orangemen’s Day),
        S,2028-08-07,Summer bank holiday,
        EN,2028-08-28,Summer bank holiday,
        S,2028-11-30,St Andrew’s Day,
        ESN,2028-12-25,Christmas Day,
        ESN,2028-12-26,Boxing Day,
        """
}
