/// The errno values that our code tells apart (Linux, all architectures alike).
package enum Errno {
  package static let permission: Int32 = 1
  package static let missing: Int32 = 2
  package static let noProcess: Int32 = 3
  package static let interrupted: Int32 = 4
  package static let io: Int32 = 5
  package static let again: Int32 = 11
  package static let access: Int32 = 13
  package static let exists: Int32 = 17
  package static let notFolder: Int32 = 20
  package static let invalid: Int32 = 22
  package static let tooBig: Int32 = 27
  package static let noSpace: Int32 = 28
  package static let readOnly: Int32 = 30
  package static let brokenPipe: Int32 = 32
  package static let nameTooLong: Int32 = 36
  package static let loop: Int32 = 40
  package static let connectionReset: Int32 = 104
  package static let timedOut: Int32 = 110
  package static let refused: Int32 = 111
  package static let overQuota: Int32 = 122
  package static let notSupported: Int32 = 95
}
