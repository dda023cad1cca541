import ArgumentParser
import Configuration
@main struct Hometime: AsyncParsableCommand { func run() async throws {} }
