extension NameBook {
    static let nigerian = NameBook(
        language: "yo", share: 5,
        girls: list("Simisola, Temilolúwa, Chidinma, Adaeze, Oluwadarasimi, Ngozi, Ireoluwa, Ebunoluwa, Zainabu"),
        boys: list("Oluwaseun, Chukwuemeka, Ayọ̀délé, Tobi, Ifeanyi, Kelechi, Babatunde, Olamide, Obinna"),
        women: list("Aderonke, Folake, Ifeoma, Blessing, Yetunde, Amarachi"),
        men: list("Emeka, Kunle, Segun, Uche, Adewale, Ikenna"),
        families: list(
            "Bello, Adeyemi, Okonkwo, Adébáyọ̀, Nwosu, Eze, Ogunlesi, Akinfenwa, Okafor, Balogun, Onwuachi-Willig"),
        knownAs: pairs("Simisola=Simi, Temilolúwa=Temi, Oluwaseun=Seun, Chukwuemeka=Emeka, Oluwadarasimi=Dara"))

    static let somali = NameBook(
        language: "so", share: 4,
        girls: list("Faadumo, Hodan, Ubax, Ifrax, Sahra, Xaliimo, Naciima, Ayaan"),
        boys: list("Cabdi, Maxamed, Liban, Axmed, Xasan, Cumar, Bashiir, Guuleed"),
        families: list("Warsame, Cabdullaahi, Xuseen, Nuur, Jaamac, Faarax, Cali, Maxamuud, Yuusuf"), fathersName: true,
        knownAs: pairs("Faadumo=Fadumo, Maxamed=Mohamed, Xaliimo=Halima, Cumar=Omar"))

    static let arabic = NameBook(
        language: "ar", share: 4,
        girls: list("Layla, Nour, Rania, Yasmin, Salma, Hala, Farah, Lamees"),
        boys: list("Omar, Yousef, Karim, Tareq, Adam, Ziad, Abd al-Rahman, Anas"),
        families: list("Haddad, al-Khatib, Mansour, El-Sayed, Darwish, Abu Zayd, Nasser, Ben Youssef, Saleh"),
        fathersName: true,
        knownAs: pairs("Layla=ليلى, Yousef=يوسف, Nour=نور, Omar=عمر"))

    static let chinese = NameBook(
        language: "zh", share: 4,
        girls: list("Xinyi, Mei, Yuxuan, Jiayi, Ruolan, Lihua, Qing"),
        boys: list("Xiaolong, Haoran, Zihan, Jun, Wei, Yichen, Bo"),
        women: list("Wen, Li, Fang, Yan, Xiu"), men: list("Jian, Gang, Ming, Tao, Lei"),
        families: list("Li, Wang, Zhang, Chen, Liu, Huang, Ng, Lee, Lü, Xu"),
        knownAs: pairs("Xinyi=Cindy, Xiaolong=小龙, Yuxuan=雨萱, Haoran=Howard, Mei=小美"))

    static let vietnamese = NameBook(
        language: "vi", share: 2,
        girls: list("Ngọc Ánh, Thảo, Mỹ Linh, Hương, Bảo Trân"), boys: list("Minh Đức, Quốc Huy, Tuấn, Phúc, Dũng"),
        families: list("Nguyễn, Trần, Lê, Phạm, Đặng, Huỳnh, Võ"))
}
