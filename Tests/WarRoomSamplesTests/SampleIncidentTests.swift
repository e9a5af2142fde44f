import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSamples

/// The incidents inside the program, each as whoever replays it meets it.
struct SampleIncidentTests {
  @Test func thereAreAtLeastFourteenEachUnderItsOwnName() {
    let slugs = SampleIncident.all.map(\.slug)
    #expect(slugs.count >= 14)
    #expect(Set(slugs).count == slugs.count)
    #expect(slugs == slugs.sorted())
    #expect(SampleIncident.named("gitlab-2017-01-31") != nil)
    #expect(SampleIncident.named("gitlab") == nil)
  }

  @Test(arguments: SampleIncident.all.map(\.slug))
  func itsJournalIsWholeAndTheSameEachTime(_ slug: String) throws {
    let sample = try #require(SampleIncident.named(slug))
    let bytes = sample.journal()
    #expect(bytes == sample.journal())
    var room = Room()
    var scanner = JournalScanner()
    let end = try scanner.read(segment: 1, bytes, isLast: true) { room.evolve($0.record) }
    #expect(end == .whole)
    #expect(room.misfits == [])
    #expect(room.sequence == scanner.head.sequence)
    #expect(room.incident?.title == sample.title)
    #expect(room.incident?.imported?.link == sample.source)
    #expect(!sample.source.isEmpty)
  }

  @Test(arguments: SampleIncident.all.map(\.slug))
  func itShowsPhasesOptionsScopeAndCause(_ slug: String) throws {
    let sample = try #require(SampleIncident.named(slug))
    var room = Room()
    var scanner = JournalScanner()
    var phases: Set<Phase> = []
    _ = try scanner.read(segment: 1, sample.journal(), isLast: true) {
      room.evolve($0.record)
      if let phase = room.incident?.phase { phases.insert(phase) }
    }
    #expect(phases.count >= 2)
    #expect(!room.options.isEmpty)
    #expect(room.incident?.scope.isEmpty == false)
    #expect(room.incident?.severityIsRecorded == false)
    #expect(room.closing.cause?.trigger.isEmpty == false)
    #expect(room.milestones.started != nil || room.milestones.detected != nil)
    let times = room.entries.map(\.recorded)
    #expect(times == times.sorted())
  }

  @Test(arguments: SampleIncident.all.map(\.slug))
  func whatFailsIsKnownWhenItWas(_ slug: String) throws {
    let sample = try #require(SampleIncident.named(slug))
    var room = Room()
    var scanner = JournalScanner()
    var (scopes, failed): (Set<String>, Set<String>) = ([], [])
    var named = false
    _ = try scanner.read(segment: 1, sample.journal(), isLast: true) { entry in
      room.evolve(entry.record)
      if let scope = room.incident?.scope, !scope.isEmpty { scopes.insert(scope) }
      let fails = room.surroundings.impacts.filter { $0.impact.kind == .fails }
      failed.formUnion(fails.map(\.impact.subject))
      named = named || room.incident?.services.isEmpty == false
    }
    #expect(!named, "nothing is named before it was known")
    #expect(scopes.count > 1, "what was known of it grows")
    #expect(!failed.isEmpty)
    let marks = [room.milestones.mitigated, room.milestones.recovered, room.milestones.resolved]
    let end = marks.compactMap { $0 }.max()
    let after = room.surroundings.impacts.filter { stated in
      stated.impact.kind == .fails && end.map { stated.at <= $0 } ?? false
    }
    #expect(after.isEmpty, "\(after.map(\.impact.subject)) still fail at the end")
  }
}
