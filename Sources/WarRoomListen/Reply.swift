import NIOCore

/// The way back to whoever waits for an answer.
package struct Reply: Sendable {
  let loop: any EventLoop
  let send: @Sendable (Answer) -> Void

  /// Gives each its answer, with one wake-up for each thread that serves connections.
  package static func send(_ answers: [(reply: Reply, answer: Answer)]) {
    var byLoop: [ObjectIdentifier: [(reply: Reply, answer: Answer)]] = [:]
    for answer in answers {
      byLoop[ObjectIdentifier(answer.reply.loop), default: []].append(answer)
    }
    for group in byLoop.values {
      guard let loop = group.first?.reply.loop else { continue }
      loop.execute {
        for (reply, answer) in group { reply.send(answer) }
      }
    }
  }
}
