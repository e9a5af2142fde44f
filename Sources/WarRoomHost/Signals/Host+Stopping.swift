import WarRoomConfig
import WarRoomCore
import WarRoomSystem

extension Host {
  /// Halts proposals where a limit is reached.
  func checkStopping(_ live: LiveRoom) {
    guard live.room.signals.stop == nil, live.room.incident?.phase.allowsActions == true,
      let reason = live.room.stopDue(policy.stopping, now: moment().wall)
    else { return }
    let isAsked = incoming.contains { order in
      if order.incident == live.id, case .signal(.stop) = order.order { true } else { false }
    }
    if !isAsked { post(live.id, .signal(.stop(reason: reason))) }
  }

  /// Runs what `config.yaml` names under `call`. Which incident it is, and why, stands in its
  /// environment, never among its words.
  func callPeople(_ reason: String, _ live: LiveRoom) {
    let path = options.configuration + "/config.yaml"
    guard let bytes = try? Files.read(path, limit: Limits.configurationBytes, followLinks: true)
    else { return }
    let words: [String]
    do throws(ConfigError) {
      words = try SettingsFile.parse(bytes, file: path).call
    } catch {
      return log("call: \(error.description)")
    }
    guard !words.isEmpty else { return }
    let why = LogText.escape(String(reason.prefix(Limits.reasonLength)))
    let environment =
      ProposerEnvironment.complete([], curlHome: options.curlHome) + [
        Alert.Label(name: "WARROOM_INCIDENT", value: live.id.text),
        Alert.Label(name: "WARROOM_REASON", value: why),
      ]
    let mailbox = mailbox
    Task.detached {
      let result = await CommandOutput.read(
        words, environment, limit: Limits.readingBytes, seconds: Limits.callSeconds)
      if case .failure(let problem) = result { mailbox.post(.trouble("call: \(problem.text)")) }
    }
  }
}
