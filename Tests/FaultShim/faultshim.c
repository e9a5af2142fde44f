// Makes chosen system calls fail, and cuts the power, under any program: LD_PRELOAD this.
//
// FAULTSHIM_PATH=<folder>      only files below it count (required)
// FAULTSHIM=<call>:<nth>:<what>[,...]
//   call  write fdatasync fsync ftruncate open fallocate rename unlink, or any
//   nth   1, 2, 3 ... of that call; 3+ means the third and all after it
//   what  an errno name (ENOSPC EDQUOT EIO EINTR EROFS EACCES ENOMEM EFBIG), short (half of the
//         bytes are taken), kill (SIGKILL instead of the call), lie (nothing is done, success)
// FAULTSHIM_CUT=<k>:<seed>     the k-th changing call below the folder is where the power goes
// FAULTSHIM_COUNT=<file>       at exit, the number of changing calls is written there
//
// A power cut keeps what was synced. Of what was written since, each 512-byte sector is there or
// is not; the size is the old one, the new one or one between; names that were made, moved or
// removed since their folder was synced stand or do not. Then the process ends with status 137.

#include "faultshim.h"

struct shim shim;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) _exit(99);
  return found;
}

uint64_t next_random(void) {
  shim.seed += 0x9e3779b97f4a7c15u;
  uint64_t z = shim.seed;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static int errno_of(const char *name) {
  static const struct { const char *name; int number; } known[] = {
    {"ENOSPC", ENOSPC}, {"EDQUOT", EDQUOT}, {"EIO", EIO}, {"EINTR", EINTR}, {"EROFS", EROFS},
    {"EACCES", EACCES}, {"ENOMEM", ENOMEM}, {"EFBIG", EFBIG},
  };
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (!strcmp(known[i].name, name)) return known[i].number;
  return 0;
}

static void parse_rules(const char *text) {
  char copy[1024];
  snprintf(copy, sizeof copy, "%s", text);
  char *rest = NULL;
  for (char *part = strtok_r(copy, ",", &rest); part && shim.rule_count < MAX_RULES;
       part = strtok_r(NULL, ",", &rest)) {
    struct rule *rule = &shim.rules[shim.rule_count];
    char nth[32], what[32];
    if (sscanf(part, "%15[^:]:%31[^:]:%31s", rule->call, nth, what) != 3) _exit(98);
    rule->nth = strtol(nth, NULL, 10);
    rule->and_after = strchr(nth, '+') != NULL;
    rule->number = errno_of(what);
    rule->what = !strcmp(what, "short") ? SHORT : !strcmp(what, "kill") ? KILL
      : !strcmp(what, "lie") ? LIE : FAIL;
    if (rule->what == FAIL && !rule->number) _exit(98);
    shim.rule_count++;
  }
}

void write_count(void) {
  const char *path = getenv("FAULTSHIM_COUNT");
  if (!path) return;
  char text[32];
  int size = snprintf(text, sizeof text, "%ld\n", shim.changes);
  int fd = REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (fd < 0) return;
  if (REAL(write)(fd, text, (size_t)size) < 0) {}
  REAL(close)(fd);
}

__attribute__((destructor)) static void at_end(void) { if (shim.ready) write_count(); }

static void start(void) {
  if (shim.ready) return;
  shim.ready = 1;
  const char *below = getenv("FAULTSHIM_PATH");
  if (!below) return;
  snprintf(shim.below, sizeof shim.below, "%s", below);
  shim.below_size = strlen(shim.below);
  const char *rules = getenv("FAULTSHIM");
  if (rules) parse_rules(rules);
  const char *cut = getenv("FAULTSHIM_CUT");
  unsigned long seed = 0;
  if (cut && sscanf(cut, "%ld:%lu", &shim.cut_at, &seed) == 2) shim.seed = seed;
}

static int is_below(const char *path) {
  start();
  if (!shim.below_size || !path || strncmp(path, shim.below, shim.below_size)) return 0;
  return path[shim.below_size] == '/' || path[shim.below_size] == 0;
}

static const char *path_of(int fd) {
  start();
  return fd >= 0 && fd < MAX_FD && shim.fd_path[fd][0] ? shim.fd_path[fd] : NULL;
}

void folder_of(const char *path, char *folder) {
  snprintf(folder, PATH_MAX, "%s", path);
  char *slash = strrchr(folder, '/');
  if (slash && slash != folder) *slash = 0;
}

// What to do with one call; < 0: fail with errno set. Called with the lock held.
enum verdict { GO, FAILED, HALF, PRETEND };

static enum verdict decide(const char *call, int changes) {
  if (changes) {
    shim.changes++;
    if (shim.cut_at && shim.changes == shim.cut_at && next_random() % 2) cut_power();
  }
  enum verdict verdict = GO;
  for (int i = 0; i < shim.rule_count; i++) {
    struct rule *rule = &shim.rules[i];
    if (strcmp(rule->call, call) && strcmp(rule->call, "any")) continue;
    rule->seen++;
    if (rule->seen != rule->nth && !(rule->and_after && rule->seen > rule->nth)) continue;
    switch (rule->what) {
      case KILL: kill(getpid(), SIGKILL); break;
      case SHORT: verdict = HALF; break;
      case LIE: verdict = PRETEND; break;
      case FAIL:
        errno = rule->number;
        verdict = FAILED;
        break;
    }
  }
  return verdict;
}

// After the k-th call took effect.
static void after_change(void) {
  if (shim.cut_at && shim.changes >= shim.cut_at) cut_power();
}

// Interposed calls

ssize_t write(int fd, const void *bytes, size_t count) {
  if (!path_of(fd)) return REAL(write)(fd, bytes, count);
  pthread_mutex_lock(&guard);
  file_of(fd);
  enum verdict verdict = decide("write", 1);
  ssize_t result = -1;
  if (verdict == HALF && count > 1) count /= 2;
  if (verdict == PRETEND) result = (ssize_t)count;
  else if (verdict != FAILED) result = REAL(write)(fd, bytes, count);
  after_change();
  pthread_mutex_unlock(&guard);
  return result;
}

static int sync_with(const char *call, int fd, int (*really)(int)) {
  const char *path = path_of(fd);
  if (!path) return really(fd);
  pthread_mutex_lock(&guard);
  int result = -1;
  enum verdict verdict = decide(call, 1);
  if (verdict == PRETEND) {
    result = 0;
  } else if (verdict != FAILED) {
    // The shim plays the disk: it keeps its own account, the real flush would only cost time.
    result = getenv("FAULTSHIM_REAL_SYNC") ? really(fd) : 0;
    struct stat s;
    if (!fstat(fd, &s) && S_ISDIR(s.st_mode)) forget_folder(path);
    else note_synced(file_of(fd));
  } else {
    // As Linux does: the pages count as clean now, a second sync says that all is well while the
    // disk never got them.
    int number = errno;
    struct disk_file *file = file_of(fd);
    if (file) file->dead = 1;
    errno = number;
  }
  after_change();
  pthread_mutex_unlock(&guard);
  return result;
}

int fsync(int fd) { return sync_with("fsync", fd, REAL(fsync)); }
int fdatasync(int fd) { return sync_with("fdatasync", fd, REAL(fdatasync)); }

int ftruncate(int fd, off_t size) {
  if (!path_of(fd)) return REAL(ftruncate)(fd, size);
  pthread_mutex_lock(&guard);
  file_of(fd);
  enum verdict verdict = decide("ftruncate", 1);
  int result = verdict == FAILED ? -1 : verdict == PRETEND ? 0 : REAL(ftruncate)(fd, size);
  after_change();
  pthread_mutex_unlock(&guard);
  return result;
}

int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

int fallocate(int fd, int mode, off_t offset, off_t count) {
  if (!path_of(fd)) return REAL(fallocate)(fd, mode, offset, count);
  pthread_mutex_lock(&guard);
  enum verdict verdict = decide("fallocate", 0);
  int result = verdict == FAILED ? -1 : 0;
  pthread_mutex_unlock(&guard);
  return result;
}

static int open_with(const char *path, int flags, mode_t mode) {
  if (!is_below(path)) return REAL(open)(path, flags, mode);
  pthread_mutex_lock(&guard);
  struct stat s;
  int makes = (flags & O_CREAT) && lstat(path, &s) < 0;
  enum verdict verdict = decide("open", makes);
  int fd = verdict == FAILED ? -1 : REAL(open)(path, flags, mode);
  if (fd >= 0 && fd < MAX_FD) {
    snprintf(shim.fd_path[fd], PATH_MAX, "%s", path);
    if (flags & (O_WRONLY | O_RDWR)) file_of(fd);
    if (makes && shim.cut_at) add_change(path, MADE);
  }
  if (makes) after_change();
  pthread_mutex_unlock(&guard);
  return fd;
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = (flags & O_CREAT) ? va_arg(list, mode_t) : 0;
  va_end(list);
  return open_with(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = (flags & O_CREAT) ? va_arg(list, mode_t) : 0;
  va_end(list);
  return open_with(path, flags, mode);
}

int close(int fd) {
  if (fd >= 0 && fd < MAX_FD) shim.fd_path[fd][0] = 0;
  return REAL(close)(fd);
}

int rename(const char *from, const char *to) {
  if (!is_below(from)) return REAL(rename)(from, to);
  pthread_mutex_lock(&guard);
  enum verdict verdict = decide("rename", 1);
  int result = -1;
  if (verdict != FAILED) {
    if (shim.cut_at) {
      struct name_change *change = add_change(to, MOVED);
      snprintf(change->old_path, PATH_MAX, "%s", from);
      keep_backup(to, change);
    }
    result = REAL(rename)(from, to);
  }
  after_change();
  pthread_mutex_unlock(&guard);
  return result;
}

int unlink(const char *path) {
  if (!is_below(path)) return REAL(unlink)(path);
  pthread_mutex_lock(&guard);
  struct stat s;
  int is_there = lstat(path, &s) == 0;
  enum verdict verdict = decide("unlink", is_there);
  int result = -1;
  if (verdict != FAILED) {
    if (is_there && shim.cut_at) keep_backup(path, add_change(path, REMOVED));
    result = REAL(unlink)(path);
  }
  if (is_there) after_change();
  pthread_mutex_unlock(&guard);
  return result;
}
