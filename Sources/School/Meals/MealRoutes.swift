/// Every page and act about meals.
enum MealRoutes {
    static let all: [Route] = FamilyMealRoutes.all + LunchRoutes.all + DietRoutes.all + MealOfficeRoutes.all
}
