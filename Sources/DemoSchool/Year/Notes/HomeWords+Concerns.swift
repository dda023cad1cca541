extension HomeWords {
    /// By category. "Kindness" is what was missing.
    static let concerns = [
        "Listening": listening, "Kindness": unkind, "In lessons": inLessons, "Homework": homework,
        "Ready to learn": ready, "Respect": respect,
    ]

    static let listening = [
        "We talked about it, and the rest of the day went well.",
        "Please talk at home about listening when others speak.",
        "It was hard to listen today. Tomorrow is a new day.",
        "A reminder helped, and we moved on.",
        "We agreed on a new seat, nearer to the front.",
        "Your child can listen well, and we know it. Today it did not work.",
    ]

    private static let unkind = [
        "We talked about it, and your child said sorry.",
        "The two children have talked with a grown-up. It is settled.",
        "Please talk at home about what to do when we are cross.",
        "It was soon over, and your child helped to put it right.",
        "We shall keep an eye on it at playtime.",
        "We thought together about other ways to say what is wrong.",
    ]

    private static let inLessons = [
        "The lesson had to stop for a moment. We talked about it afterwards.",
        "A reminder was enough.",
        "A different seat helped, and the work was finished.",
        "Please talk at home about letting others work in peace.",
        "It was a restless lesson. Tomorrow we start afresh.",
    ]

    private static let homework = [
        "It can be handed in tomorrow morning. Please help to find the time.",
        "Is there a quiet place for homework at home? We can help if not.",
        "Homework club is open after school every day.",
        "Please look at the homework list together this evening.",
    ]

    private static let ready = [
        "The first minutes of a lesson matter. Please help with being ready for them.",
        "It can happen to anybody. Please help so that it does not happen again.",
        "Packing the bag in the evening helps with a calm start to the day.",
        "We want every lesson to start well. Please talk about it at home.",
    ]

    private static let respect = [
        "We talked about it straight away. Your child was ready to put it right.",
        "Your child has said sorry.",
        "Please talk at home about staying calm when things go wrong.",
        "Tomorrow we shall sit down together and find a better way.",
        "This is not how we know your child. We have talked about it.",
    ]
}
