extension NameBook {
    static let pakistani = NameBook(
        language: "ur", share: 7,
        girls: list("Ayesha, Zainab, Hafsa, Maryam, Iqra, Mahnoor, Aleena, Noor-ul-Ain, Sana, Rabia, Khadija, Areeba"),
        boys: list("Daniyal, Hamza, Muhammad, Bilal, Ibrahim, Haider, Zayan, Abdul-Rehman, Saad, Usman, Rayyan, Ali"),
        women: list("Nasreen, Shabana, Farzana, Saima, Rukhsana, Uzma, Samina"),
        men: list("Imran, Tariq, Nadeem, Asif, Shahid, Kamran, Javed"),
        families: list("Khan, Ahmed, Hussain, Malik, Siddiqui, Mirza, Bukhari, Chaudhry, Qureshi, Iqbal, Raja, Butt"),
        knownAs: pairs("Ayesha=عائشہ, Zainab=زینب, Maryam=مریم, Hamza=حمزہ, Muhammad=Mo, Ibrahim=ابراہیم, Bilal=بلال"))

    static let bengali = NameBook(
        language: "bn", share: 5,
        girls: list("Nusrat, Tahmina, Farhana, Anika, Raisa, Sumaiya, Jannat, Mahfuza"),
        boys: list("Tanvir, Rafi, Shahriar, Mahdi, Nafis, Arif, Yeasin, Zubair"),
        families: list("Begum, Rahman, Chowdhury, Miah, Uddin, Khatun, Islam, Sarker, Haque, Talukdar"),
        knownAs: pairs("Nusrat=নুসরাত, Anika=Ani, Tanvir=তানভীর"))

    static let gujarati = NameBook(
        language: "gu", share: 4,
        girls: list("Maya, Diya, Krishna, Hetvi, Riya, Nidhi, Aarohi, Jhanvi"),
        boys: list("Dev, Aarav, Harsh, Jay, Krish, Parth, Vivaan, Om"),
        women: list("Anjali, Bhavna, Nisha, Heena, Jigna, Kalpana"),
        men: list("Nilesh, Rakesh, Hitesh, Bhavesh, Ketan, Sunil"),
        families: list("Patel, Shah, Desai, Mehta, Joshi, Solanki, Mistry, Lad, Bhatt"))

    static let punjabi = NameBook(
        language: "pa", share: 3,
        girls: list("Simran, Jasleen, Harpreet, Gurleen, Manvir, Kiranjot, Avneet"),
        boys: list("Arjan, Gurpreet, Fateh, Jaskaran, Himmat, Manvir, Kirpal"),
        families: list("Singh, Dhillon, Gill, Sandhu, Bains, Grewal, Sidhu, Purewal"),
        feminine: { $0 == "Singh" ? "Kaur" : $0 }, knownAs: pairs("Simran=ਸਿਮਰਨ, Jaskaran=Jazz"))

    static let tamil = NameBook(
        language: "ta", share: 3,
        girls: list("Kavya, Abirami, Nilani, Tharani, Meenakshi, Yazhini, Anusha"),
        boys: list("Kavin, Aravinth, Sivakumar, Pranavan, Kumaran, Senthooran, Ilango"),
        families: list("Sivasubramaniam, Rajendran, Kanagaratnam, Murugan, Thillainathan, Balasubramaniam, Selvarajah"),
        fathersName: true, knownAs: pairs("Anusha=அனுஷா, Tharani=தரணி, Kavin=கவின்"))
}
