import Testing
import WarRoomJSON

@Suite struct JSONObjectTests {
  private let object: JSONObject

  init() throws {
    let text = """
      {"text":"x","yes":true,"whole":-5,"big":18446744073709551615,"half":1.5,"exp":1e3,
       "none":null,"list":["a","b"],"mixed":["a",1],"inner":{"deep":[{"n":1},{"n":"one"}]}}
      """
    object = try JSONObject(JSON.parse(text.utf8))
  }

  @Test func readsWhatIsThere() throws {
    #expect(try object.string("text") == "x")
    #expect(try object.bool("yes"))
    #expect(try object.int64("whole") == -5)
    #expect(try object.integer("big", as: UInt64.self) == .max)
    #expect(try object.strings("list") == ["a", "b"])
    #expect(try object.array("mixed").count == 2)
    #expect(try object.object("inner").objects("deep")[0].int64("n") == 1)
    #expect(try object.optionalString("none") == nil)
    #expect(try object.optionalString("absent") == nil)
    #expect(try object.optionalObject("absent")?.members == nil)
  }

  @Test func namesWhatIsMissingOrWrong() {
    #expect(problem { try object.string("absent") } == "absent missing")
    #expect(problem { try object.string("none") } == "none string")
    #expect(problem { try object.string("whole") } == "whole string")
    #expect(problem { try object.optionalString("whole") } == "whole string")
    #expect(problem { try object.bool("text") } == "text true or false")
    #expect(problem { try object.int64("big") } == "big 64-bit integer")
    #expect(problem { try object.integer("whole", as: UInt32.self) } == "whole 32-bit integer")
    #expect(problem { try object.int64("half") } == "half 64-bit integer")
    #expect(problem { try object.int64("exp") } == "exp 64-bit integer")
    #expect(problem { try object.strings("mixed") } == "mixed[1] string")
    #expect(problem { try object.object("list") } == "list object")
    #expect(problem { try object.objects("list") } == "list[0] object")
    #expect(
      problem { try object.object("inner").objects("deep")[1].int64("n") }
        == "inner.deep[1].n 64-bit integer")
    #expect(problem { try JSONObject(.array([])) } == " object")
  }

  private func problem<Value>(_ body: () throws -> Value) -> String {
    do {
      _ = try body()
      return "none"
    } catch let error as JSONShapeError {
      switch error.problem {
      case .missing: return error.path + " missing"
      case .expected(let what): return error.path + " " + what
      case .unknownMember: return error.path + " unknown"
      }
    } catch {
      return "another error"
    }
  }
}
