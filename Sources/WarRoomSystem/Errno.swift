/// The errno values that our code tells apart (Linux, all architectures alike).
package enum Errno {
  /// Only the owner or root may (EPERM).
  package static let permission: Int32 = 1
  /// Nothing has that name (ENOENT).
  package static let missing: Int32 = 2
  /// No such process (ESRCH).
  package static let noProcess: Int32 = 3
  /// A signal came first (EINTR).
  package static let interrupted: Int32 = 4
  /// The device failed (EIO).
  package static let io: Int32 = 5
  /// It would have to wait (EAGAIN).
  package static let again: Int32 = 11
  /// Permissions forbid it (EACCES).
  package static let access: Int32 = 13
  /// Something has that name already (EEXIST).
  package static let exists: Int32 = 17
  /// A part of the path is no folder (ENOTDIR).
  package static let notFolder: Int32 = 20
  /// An argument makes no sense (EINVAL).
  package static let invalid: Int32 = 22
  /// Larger than is allowed (EFBIG).
  package static let tooBig: Int32 = 27
  /// The disk is full (ENOSPC).
  package static let noSpace: Int32 = 28
  /// The file system is mounted read-only (EROFS).
  package static let readOnly: Int32 = 30
  /// Nobody reads any more (EPIPE).
  package static let brokenPipe: Int32 = 32
  /// A name or path is longer than the kernel takes (ENAMETOOLONG).
  package static let nameTooLong: Int32 = 36
  /// A link where none may be (ELOOP).
  package static let loop: Int32 = 40
  /// The other side is gone (ECONNRESET).
  package static let connectionReset: Int32 = 104
  /// Too long (ETIMEDOUT).
  package static let timedOut: Int32 = 110
  /// Nobody listens (ECONNREFUSED).
  package static let refused: Int32 = 111
  /// The quota is used up (EDQUOT).
  package static let overQuota: Int32 = 122
  /// This file system cannot (EOPNOTSUPP).
  package static let notSupported: Int32 = 95
}
