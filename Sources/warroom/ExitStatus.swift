import ArgumentParser

/// Exit statuses of `sysexits.h`, as far as they are used.
enum ExitStatus: Int32 {
  case usage = 64
  case badData = 65
  case noInput = 66
  case noHost = 69
  case cannotCreate = 73
  case diskTrouble = 74
  case refused = 77
  case configuration = 78
}
