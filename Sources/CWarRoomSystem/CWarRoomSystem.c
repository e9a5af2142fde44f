#define _GNU_SOURCE
#include "CWarRoomSystem.h"

#include <termios.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <limits.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

#define REPEAT(call) ({ long r_; do { r_ = (call); } while (r_ < 0 && errno == EINTR); r_; })
#define RESULT(value) ({ long v_ = (value); v_ < 0 ? -(long)errno : v_; })

long wr_error_text(int number, char *text, long capacity) {
  const char *known = strerrordesc_np(number);
  int n = known ? snprintf(text, (size_t)capacity, "%s", known)
                : snprintf(text, (size_t)capacity, "error %d", number);
  return n < capacity ? n : capacity - 1;
}

// Files

long wr_open(const char *path, int flags, unsigned mode) {
  int f = O_CLOEXEC | O_NOCTTY;
  if ((flags & WR_READ) && (flags & WR_WRITE)) f |= O_RDWR;
  else if (flags & WR_WRITE) f |= O_WRONLY;
  else f |= O_RDONLY;
  if (flags & WR_APPEND) f |= O_APPEND;
  if (flags & WR_CREATE) f |= O_CREAT;
  if (flags & WR_EXCLUSIVE) f |= O_EXCL;
  if (flags & WR_FOLDER) f |= O_DIRECTORY;
  if (flags & WR_TRUNCATE) f |= O_TRUNC;
  if (flags & WR_NONBLOCK) f |= O_NONBLOCK;
  if (!(flags & WR_FOLLOW)) f |= O_NOFOLLOW;
  int fd = (int)REPEAT(open(path, f, (mode_t)mode));
  if (fd < 0) return -(long)errno;
  if (fd > 2) return fd;
  // Never own a standard stream: a stray write to it would land in the file.
  int high = fcntl(fd, F_DUPFD_CLOEXEC, 3);
  int number = errno;
  close(fd);
  return high < 0 ? -(long)number : high;
}

long wr_close(int fd) {
  // On Linux the descriptor is gone even when a signal interrupts close: never repeated.
  return close(fd) < 0 && errno != EINTR ? -(long)errno : 0;
}

long wr_duplicate(int fd) { return RESULT(fcntl(fd, F_DUPFD_CLOEXEC, 3)); }

long wr_read(int fd, void *bytes, long count) {
  return RESULT(REPEAT(read(fd, bytes, (size_t)count)));
}

long wr_pread(int fd, void *bytes, long count, int64_t offset) {
  return RESULT(REPEAT(pread(fd, bytes, (size_t)count, offset)));
}

long wr_write(int fd, const void *bytes, long count) {
  return RESULT(REPEAT(write(fd, bytes, (size_t)count)));
}

long wr_pread_all(int fd, void *bytes, long count, int64_t offset) {
  long done = 0;
  while (done < count) {
    long n = REPEAT(pread(fd, (char *)bytes + done, (size_t)(count - done), offset + done));
    if (n < 0) return -(long)errno;
    if (n == 0) break;
    done += n;
  }
  return done;
}

long wr_pwrite_all(int fd, const void *bytes, long count, int64_t offset) {
  long done = 0;
  while (done < count) {
    long n = REPEAT(pwrite(fd, (const char *)bytes + done, (size_t)(count - done), offset + done));
    if (n < 0) return -(long)errno;
    if (n == 0) return -EIO;
    done += n;
  }
  return done;
}

long wr_fsync(int fd) { return RESULT(fsync(fd)); }
long wr_fdatasync(int fd) { return RESULT(fdatasync(fd)); }
long wr_ftruncate(int fd, int64_t size) { return RESULT(REPEAT(ftruncate(fd, size))); }

long wr_reserve(int fd, int64_t offset, int64_t count) {
  return RESULT(REPEAT(fallocate(fd, FALLOC_FL_KEEP_SIZE, offset, count)));
}

long wr_forget_cached(int fd) { return -(long)posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED); }
long wr_lock(int fd) { return RESULT(REPEAT(flock(fd, LOCK_EX | LOCK_NB))); }
long wr_unlock(int fd) { return RESULT(flock(fd, LOCK_UN)); }

static long facts_of(const struct stat *s, struct wr_facts *facts) {
  facts->size = s->st_size;
  facts->modified_ns = (int64_t)s->st_mtim.tv_sec * 1000000000 + s->st_mtim.tv_nsec;
  facts->device = s->st_dev;
  facts->inode = s->st_ino;
  facts->links = s->st_nlink;
  facts->mode = s->st_mode & 07777;
  facts->uid = s->st_uid;
  facts->gid = s->st_gid;
  facts->kind = S_ISREG(s->st_mode) ? 1 : S_ISDIR(s->st_mode) ? 2 : S_ISLNK(s->st_mode) ? 3
    : S_ISSOCK(s->st_mode) ? 4 : 5;
  return 0;
}

long wr_fstat(int fd, struct wr_facts *facts) {
  struct stat s;
  return fstat(fd, &s) < 0 ? -(long)errno : facts_of(&s, facts);
}

long wr_stat(const char *path, int follow, struct wr_facts *facts) {
  struct stat s;
  int result = follow ? stat(path, &s) : lstat(path, &s);
  return result < 0 ? -(long)errno : facts_of(&s, facts);
}

long wr_filesystem(const char *path) {
  struct statfs s;
  return REPEAT(statfs(path, &s)) < 0 ? -(long)errno : (long)(s.f_type & 0xffffffff);
}

long wr_rename(const char *from, const char *to) { return RESULT(rename(from, to)); }
long wr_mkdir(const char *path, unsigned mode) { return RESULT(mkdir(path, (mode_t)mode)); }
long wr_symlink(const char *target, const char *path) { return RESULT(symlink(target, path)); }
long wr_unlink(const char *path) { return RESULT(unlink(path)); }
long wr_rmdir(const char *path) { return RESULT(rmdir(path)); }
long wr_chmod(const char *path, unsigned mode) { return RESULT(chmod(path, (mode_t)mode)); }

long wr_chown(const char *path, int64_t uid, int64_t gid) {
  return RESULT(lchown(path, (uid_t)uid, (gid_t)gid));
}

long wr_readlink(const char *path, char *text, long capacity) {
  long n = readlink(path, text, (size_t)capacity);
  if (n < 0) return -(long)errno;
  return n == capacity ? -ENAMETOOLONG : n;
}

long wr_realpath(const char *path, char *text, long capacity) {
  char *real = realpath(path, NULL);
  if (!real) return -(long)errno;
  long n = (long)strlen(real);
  if (n >= capacity) n = -ENAMETOOLONG;
  else memcpy(text, real, (size_t)n + 1);
  free(real);
  return n;
}

long wr_list(const char *path, char *names, long capacity, long limit, long *count) {
  int fd = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0) return -(long)errno;
  DIR *folder = fdopendir(fd);
  if (!folder) {
    int number = errno;
    close(fd);
    return -(long)number;
  }
  long used = 0, found = 0, failure = 0;
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir(folder);
    if (!entry) {
      failure = errno;
      break;
    }
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    long size = (long)strlen(entry->d_name) + 1;
    if (found == limit || used + size > capacity) {
      failure = EOVERFLOW;
      break;
    }
    memcpy(names + used, entry->d_name, (size_t)size);
    used += size;
    found += 1;
  }
  closedir(folder);
  *count = found;
  return failure ? -failure : used;
}

long wr_access_run(const char *path) {
  struct stat s;
  if (stat(path, &s) < 0) return -(long)errno;
  if (!S_ISREG(s.st_mode)) return -EACCES;
  return RESULT(faccessat(AT_FDCWD, path, X_OK, AT_EACCESS));
}

// Searches

static long offset_of(const void *found, const void *bytes) {
  return found ? (long)((const char *)found - (const char *)bytes) : -1;
}

long wr_find_byte(const void *bytes, long start, long end, int byte) {
  if (start >= end) return -1;
  return offset_of(memchr((const char *)bytes + start, byte, (size_t)(end - start)), bytes);
}

long wr_find_last(const void *bytes, long start, long end, int byte) {
  if (start >= end) return -1;
  return offset_of(memrchr((const char *)bytes + start, byte, (size_t)(end - start)), bytes);
}

long wr_find(const void *bytes, long start, long end, const void *mark, long count) {
  if (start >= end) return -1;
  const char *from = (const char *)bytes + start;
  return offset_of(memmem(from, (size_t)(end - start), mark, (size_t)count), bytes);
}

// Machine and accounts

long wr_clocks_read(struct wr_clocks *clocks) {
  struct timespec wall, boot;
  if (clock_gettime(CLOCK_REALTIME, &wall) < 0) return -(long)errno;
  if (clock_gettime(CLOCK_BOOTTIME, &boot) < 0) return -(long)errno;
  clocks->wall_us = (int64_t)wall.tv_sec * 1000000 + wall.tv_nsec / 1000;
  clocks->boottime_ns = (int64_t)boot.tv_sec * 1000000000 + boot.tv_nsec;
  return 0;
}

long wr_random(void *bytes, long count) {
  long done = 0;
  while (done < count) {
    long n = REPEAT(getrandom((char *)bytes + done, (size_t)(count - done), 0));
    if (n < 0) return -(long)errno;
    done += n;
  }
  return done;
}

long wr_zone_seconds(int64_t second) {
  time_t at = (time_t)second;
  struct tm local;
  return localtime_r(&at, &local) ? local.tm_gmtoff : 0;
}

long wr_host_name(char *text, long capacity) {
  if (gethostname(text, (size_t)capacity) < 0) return -(long)errno;
  text[capacity - 1] = 0;
  return (long)strlen(text);
}

static long copy_text(const char *from, char *text, long capacity) {
  long n = (long)strlen(from);
  if (n >= capacity) return -ERANGE;
  memcpy(text, from, (size_t)n + 1);
  return n;
}

static long user_field(uint32_t uid, int home, char *text, long capacity) {
  char buffer[16384];
  struct passwd entry, *found = NULL;
  int number = getpwuid_r(uid, &entry, buffer, sizeof buffer, &found);
  if (number) return -(long)number;
  if (!found) return -ENOENT;
  return copy_text(home ? found->pw_dir : found->pw_name, text, capacity);
}

long wr_user_name(uint32_t uid, char *text, long capacity) {
  return user_field(uid, 0, text, capacity);
}

long wr_user_home(uint32_t uid, char *text, long capacity) {
  return user_field(uid, 1, text, capacity);
}

long wr_user_id(const char *name) {
  char buffer[16384];
  struct passwd entry, *found = NULL;
  int number = getpwnam_r(name, &entry, buffer, sizeof buffer, &found);
  if (number) return -(long)number;
  return found ? (long)found->pw_uid : -ENOENT;
}

long wr_group_id(const char *name) {
  char buffer[65536];
  struct group entry, *found = NULL;
  int number = getgrnam_r(name, &entry, buffer, sizeof buffer, &found);
  if (number) return -(long)number;
  return found ? (long)found->gr_gid : -ENOENT;
}

long wr_user_in_group(uint32_t uid, uint32_t gid) {
  char buffer[65536];
  struct passwd entry, *found = NULL;
  int number = getpwuid_r(uid, &entry, buffer, sizeof buffer, &found);
  if (number) return -(long)number;
  if (!found) return 0;
  gid_t groups[1024];
  int count = sizeof groups / sizeof groups[0];
  // With more groups than that -1 comes back; the ones that fit are filled in.
  if (getgrouplist(found->pw_name, found->pw_gid, groups, &count) < 0) {
    count = sizeof groups / sizeof groups[0];
  }
  for (int i = 0; i < count; i++) {
    if (groups[i] == gid) return 1;
  }
  return 0;
}

long wr_flush_input(int fd) { return RESULT(tcflush(fd, TCIFLUSH)); }

// The reading end never waits; the writing end is handed to a child, where it must.
long wr_pipe(int *ends) {
  if (pipe2(ends, O_CLOEXEC) != 0) return -(long)errno;
  int flags = fcntl(ends[0], F_GETFL);
  if (flags < 0 || fcntl(ends[0], F_SETFL, flags | O_NONBLOCK) != 0) {
    long failure = -(long)errno;
    close(ends[0]);
    close(ends[1]);
    return failure;
  }
  return 0;
}

long wr_eventfd(void) { return RESULT(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)); }

long wr_event_signal(int fd) {
  uint64_t one = 1;
  long n = REPEAT(write(fd, &one, sizeof one));
  return n < 0 && errno != EAGAIN ? -(long)errno : 0;
}

long wr_event_clear(int fd) {
  uint64_t count = 0;
  long n = REPEAT(read(fd, &count, sizeof count));
  return n < 0 && errno != EAGAIN ? -(long)errno : 0;
}

// This process

long wr_become_subreaper(void) { return RESULT(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)); }

long wr_set_nonblocking(int fd) {
  int flags = fcntl(fd, F_GETFL);
  return flags < 0 ? -(long)errno : RESULT(fcntl(fd, F_SETFL, flags | O_NONBLOCK));
}

long wr_kill(int pid, int number) { return pid > 0 ? RESULT(kill(pid, number)) : -EINVAL; }

long wr_kill_group(int group, int number) {
  return group > 1 ? RESULT(kill(-group, number)) : -EINVAL;
}

int wr_isatty(int fd) { return isatty(fd); }
unsigned wr_umask(unsigned mask) { return umask((mode_t)mask); }
int wr_pid(void) { return getpid(); }
int wr_parent_pid(void) { return getppid(); }
uint32_t wr_uid(void) { return getuid(); }
uint32_t wr_euid(void) { return geteuid(); }
uint32_t wr_gid(void) { return getgid(); }
uint32_t wr_egid(void) { return getegid(); }

extern char **environ;

const char *wr_environment_entry(long index) {
  if (!environ || index < 0) return NULL;
  for (long i = 0; environ[i]; i++)
    if (i == index) return environ[i];
  return NULL;
}

void wr_exit(int status) { _exit(status); }
