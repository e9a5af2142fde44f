/// When further proposals halt and somebody has to be asked for help. Each limit holds by itself;
/// what the Incident Commander has reset counts anew from then on.
package struct Stopping: Equatable, Sendable {
  /// Actions in a row that were watched and brought no improvement.
  package var withoutImprovement: Int
  /// Actions of one incident; nil: any number.
  package var actions: Int?
  /// Seconds since the declaration; nil: any time.
  package var seconds: Int64?
  /// Hundredths of what the agents of one incident may cost, in the home's own currency; nil: no
  /// bound.
  package var agentCost: Int64?

  /// Built in: three attempts that changed nothing mean that the cause is not understood.
  package static let withoutImprovement = 3

  package init(
    withoutImprovement: Int = Stopping.withoutImprovement, actions: Int? = nil,
    seconds: Int64? = nil, agentCost: Int64? = nil
  ) {
    self.withoutImprovement = withoutImprovement
    self.actions = actions
    self.seconds = seconds
    self.agentCost = agentCost
  }
}
