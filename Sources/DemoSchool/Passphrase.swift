/// Passwords of the cast: three words and a number, such as `harbour-lantern-puzzle-42`, from the seed. Printed by
/// the command; no two seeds share them, so none is a default that could be left standing in a real school.
enum Passphrase {
    static func of(_ number: Int, seed: UInt64) -> String {
        var chance = Chance(seed, "passphrase").at(number)
        let three = (0..<3).map { _ in chance.pick(words) }
        return "\(three.joined(separator: "-"))-\(chance.from(10...99))"
    }

    /// For accounts that nobody is told about: 24 letters.
    static func untold(seed: UInt64) -> String {
        var chance = Chance(seed, "untold password")
        return String((0..<24).map { _ in chance.pick(Array("abcdefghjkmnpqrstvwxyz23456789")) })
    }

    /// Words of five to nine letters that a child can spell and that don't sound alike.
    static let words = NameBook.list(
        """
        acorn, anchor, apple, apron, arrow, autumn, badger, bakery, ballad, bamboo, banjo, barley, basket, beacon, beetle,
        biscuit, blanket, blossom, bonnet, bottle, bracken, breeze, bridge, bubble, bucket, button, cabbage, candle, canyon,
        carpet, castle, cedar, cellar, cheese, cherry, chimney, cinema, clover, cobble, comet, compass, copper, coral,
        cottage, cricket, crystal, cuckoo, curtain, cushion, daisy, dolphin, donkey, dragon, drummer, duckling, eagle,
        ember, engine, falcon, feather, fiddle, finch, flagon, flannel, forest, fossil, fountain, galaxy, garden, garlic,
        gazelle, ginger, glacier, goblet, gravel, guitar, hammer, harbour, harvest, hazel, hedgehog, heron, hillside, honey,
        igloo, island, jacket, jelly, jigsaw, juniper, kettle, kitten, ladder, lagoon, lantern, lavender, lemon, lettuce,
        lilac, linen, lizard, locket, lumber, magnet, mango, maple, marble, meadow, melon, mitten, monsoon, mosaic, muffin,
        mustard, nectar, needle, nettle, nutmeg, oasis, ocean, olive, onion, orchard, otter, oyster, paddle, palace, panda,
        parcel, parrot, pebble, pelican, pencil, pepper, piano, pickle, picnic, pigeon, pillow, planet, plum, pocket, pollen,
        poppy, potato, prairie, puddle, puffin, pumpkin, puzzle, quartz, quiver, rabbit, radish, rainbow, raisin, ribbon,
        river, robin, rocket, saddle, saffron, salmon, sandal, sapphire, satchel, seagull, shadow, shelter, silver, skipper,
        sparrow, spinach, spiral, squirrel, statue, stable, sunrise, swallow, tablet, teapot, temple, thimble, thistle,
        thunder, ticket, tiger, timber, tomato, tractor, trumpet, tulip, tunnel, turnip, turtle, umbrella, valley, vanilla,
        velvet, village, violin, walnut, walrus, willow, window, winter, wizard, woodland, yellow, zebra
        """)
}
