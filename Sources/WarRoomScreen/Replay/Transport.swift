/// What the keys of a replay ask of it.
package enum Transport: Equatable, Sendable {
  case playPause
  /// So many records on, or back.
  case step(Int)
  /// To the next record of these kinds, or the one before.
  case stop(ReplayKinds, backward: Bool)
  /// To where a written target means.
  case go(ReplayTarget)
  /// To a record.
  case place(Int)
  case faster
  case slower
  /// List what is worth going to.
  case chapters
  /// To the next record that holds this text, or the one before.
  case search(String, backward: Bool)
  case endSearch
  /// The keys go to the replay beside this one.
  case other
}
