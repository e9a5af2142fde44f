import ArgumentParser

/// The command `warroom`.
@main
struct WarRoom: ParsableCommand {
  mutating func run() throws {}
}
