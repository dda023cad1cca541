extension NameBook {
    static let british = NameBook(
        language: "en", share: 48,
        girls: list(
            """
            Olivia, Isla, Ava, Lily, Freya, Florence, Willow, Evie, Sophie, Charlotte, Elizabeth, Ruby, Phoebe, Grace, Matilda,
            Harriet, Rosie, Emily, Jessica, Ella, Daisy, Alice, Eleanor, Molly, Lucy, Imogen, Lottie, Maisie, Erin, Hannah,
            Beatrice, Georgina, Lola, Darcey, Amber, Scarlett, Nancy, Ivy-Mae, Bonnie, Robyn, Orla, Heidi, Abigail, Katherine
            """),
        boys: list(
            """
            Oliver, George, Arthur, Noah, Theodore, Alfie, Henry, Archie, Thomas, Joshua, William, Charlie, Edward, Samuel,
            Freddie, Finley, Harrison, Jude, Toby, Albert, Max, Isaac, Reuben, Logan, Jenson, Ralph, Daniel, Benjamin, Louis,
            Elliot, Rory, Stanley, Tommy-Lee, Ezra, Nathaniel, Dexter, Felix, Hugo, Jasper, Callum, Ewan, Zachary, Jacob, Ned
            """),
        women: list(
            """
            Sarah, Emma, Claire, Laura, Rebecca, Gemma, Rachel, Kelly, Victoria, Katie, Nicola, Amy, Louise, Charlotte, Stacey,
            Hayley, Kerry, Natalie, Samantha, Jodie, Leanne, Donna, Joanne, Helen, Bethany, Philippa, Zoe, Danielle, Kirsty
            """),
        men: list(
            """
            David, James, Matthew, Christopher, Andrew, Daniel, Paul, Mark, Lee, Craig, Stuart, Gareth, Adam, Ryan, Martin,
            Stephen, Simon, Darren, Robert, Jonathan, Michael, Ross, Dean, Luke, Philip, Ian, Neil, Richard, Scott, Ashley
            """),
        families: list(
            """
            Smith, Jones, Taylor, Brown, Wilson, Walker, Wright, Thompson, White, Hughes, Green, Hall, Clarke, Wood, Turner,
            Hill, Moore, Cooper, Ward, Baker, Harrison, Barnes, Knight, Webb, Holmes, Palmer, Fisher, Chapman, Lowe, Marsh,
            Whitaker, Ainsworth, Bickerstaff, Cholmondeley, Featherstone, Fletcher-Boyd, Grimshaw, Hargreaves, Heathcote, Ibbotson,
            Lovelace, MacDonald, McAllister, Nettleship, Oldroyd, Pemberton-Hayes, Quayle, Ramsbottom, St John, Thistlethwaite,
            Underwood, Vickers, Wainwright, Winterbourne, Yardley, O'Brien, Penhaligon, Trelawny, Skelton, Ogden, Bramley, Cope
            """),
        knownAs: pairs(
            """
            Elizabeth=Lizzie, Matilda=Tilly, Theodore=Theo, Alfie=Alf, William=Billy, Edward=Teddy, Samuel=Sam, Joshua=Josh,
            Benjamin=Ben, Harriet=Hattie, Beatrice=Bea, Georgina=Georgie, Katherine=Kit, Nathaniel=Nat, Zachary=Zac,
            Thomas=Tom, Isaac=Ike, Eleanor=Nell, Florence=Flo, Charlotte=Charlie, Daniel=Dan, Abigail=Abi
            """))

    static let welsh = NameBook(
        language: "cy", share: 3,
        girls: list("Siân, Cerys, Efa, Mali, Ffion, Gwenllian, Nia, Seren, Lowri, Heledd, Carys, Angharad, Non"),
        boys: list("Llŷr, Gethin, Iestyn, Rhŷn, Osian, Macsen, Dafydd, Emrys, Ioan, Twm, Siôn, Gruffudd, Hywel"),
        families: list(
            "Llewellyn, ap Rhys, Pritchard, Bowen, Gruffydd, Prosser, Ellis-Wyn, Môn, Penry, Vaughan, Tudur"),
        knownAs: pairs("Gwenllian=Gwen, Dafydd=Dai, Angharad=Haf"))

    static let irish = NameBook(
        language: "ga", share: 3,
        girls: list("Aoife, Caoimhe, Niamh, Saoirse, Róisín, Sadhbh, Éabha, Clodagh, Gráinne, Méabh"),
        boys: list("Oisín, Cillian, Tadhg, Seán, Darragh, Eoin, Fionn, Ruairí, Conor, Séamus"),
        families: list(
            "O’Connor, Byrne, Ní Bhriain, Ó Súilleabháin, Gallagher, Doherty, O'Neill, Kavanagh, Mac Giolla, Keane"))

    static let caribbean = NameBook(
        language: "en", share: 4,
        girls: list("Tianna, Shanice, Kezia, Amari, Zariah, Jada, Imani, Naomi, Aaliyah, Sanaa"),
        boys: list("Tyrese, Kymani, Jahmal, Malachi, D’Andre, Zion, Elijah, Romario, Andre, Micah"),
        families: list(
            "Campbell, Morgan-Bailey, Francis, Gayle, Joseph, Grant, Lewin, Charles, Brathwaite, Sinclair, St. Hilaire")
    )
}
