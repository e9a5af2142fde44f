// What the disk holds: content and names as of the last sync, and what a power cut leaves.

#include "faultshim.h"

// Content

struct disk_file *file_of(int fd) {
  struct stat s;
  if (fstat(fd, &s) < 0 || !S_ISREG(s.st_mode)) return NULL;
  struct disk_file *vacant = NULL;
  for (int i = 0; i < MAX_FILES; i++) {
    struct disk_file *file = &shim.files[i];
    if (file->used && file->device == s.st_dev && file->inode == s.st_ino) return file;
    if (!file->used && !vacant) vacant = file;
  }
  if (!vacant) _exit(97);
  vacant->used = 1;
  vacant->device = s.st_dev;
  vacant->inode = s.st_ino;
  char self[64];
  snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
  vacant->holder = REAL(open)(self, O_RDWR | O_CLOEXEC);
  if (vacant->holder < 0) _exit(97);
  // What an earlier process wrote counts as synced: a power cut is one process's bad luck.
  vacant->synced_size = s.st_size;
  vacant->synced = malloc((size_t)s.st_size + 1);
  if (pread(vacant->holder, vacant->synced, (size_t)s.st_size, 0) != s.st_size) _exit(97);
  return vacant;
}

void note_synced(struct disk_file *file) {
  struct stat s;
  if (!file || file->dead || fstat(file->holder, &s) < 0) return;
  file->synced = realloc(file->synced, (size_t)s.st_size + 1);
  if (pread(file->holder, file->synced, (size_t)s.st_size, 0) != s.st_size) _exit(97);
  file->synced_size = s.st_size;
}

static void cut_file(struct disk_file *file) {
  struct stat s;
  if (fstat(file->holder, &s) < 0) return;
  size_t now_size = (size_t)s.st_size, old_size = (size_t)file->synced_size;
  size_t room = (now_size > old_size ? now_size : old_size) + 1;
  unsigned char *now = calloc(1, room), *left = calloc(1, room);
  if (pread(file->holder, now, now_size, 0) != (ssize_t)now_size) _exit(97);
  memcpy(left, file->synced, old_size);
  size_t size = now_size;
  switch (next_random() % 3) {
    case 0: size = old_size; break;
    case 1: size = now_size; break;
    case 2:
      if (now_size > old_size) size = old_size + next_random() % (now_size - old_size + 1);
      else if (next_random() & 1) size = old_size;
      break;
  }
  unsigned keep = (unsigned)(next_random() % 4); // none, some, most, all
  for (size_t at = 0; at < size; at += SECTOR) {
    size_t count = size - at < SECTOR ? size - at : SECTOR;
    unsigned dice = (unsigned)(next_random() % 4);
    int stays = keep == 3 || (keep == 2 && dice) || (keep == 1 && !dice);
    if (!stays) continue;
    if (at < now_size) {
      size_t have = now_size - at < count ? now_size - at : count;
      memcpy(left + at, now + at, have);
    }
  }
  if (REAL(ftruncate)(file->holder, 0) < 0) _exit(97);
  size_t done = 0;
  while (done < size) {
    ssize_t n = pwrite(file->holder, left + done, size - done, (off_t)done);
    if (n <= 0) _exit(97);
    done += (size_t)n;
  }
  free(now);
  free(left);
}

// Names

void forget_folder(const char *folder) {
  for (int i = 0; i < shim.name_count; i++) {
    struct name_change *change = &shim.names[i];
    if (!change->used || strcmp(change->folder, folder)) continue;
    change->used = 0;
    if (change->backup[0]) REAL(unlink)(change->backup);
  }
  while (shim.name_count && !shim.names[shim.name_count - 1].used) shim.name_count--;
}

struct name_change *add_change(const char *path, int kind) {
  if (shim.name_count == MAX_NAMES) _exit(97);
  struct name_change *change = &shim.names[shim.name_count++];
  memset(change, 0, sizeof *change);
  change->used = 1;
  change->kind = kind;
  snprintf(change->path, PATH_MAX, "%s", path);
  folder_of(path, change->folder);
  return change;
}

// A second name outside the folder keeps what a rename replaces or an unlink removes.
void keep_backup(const char *path, struct name_change *change) {
  snprintf(change->backup, PATH_MAX, "%.3000s.cut-%d-%ld", shim.below, getpid(),
           shim.backups++);
  if (link(path, change->backup) < 0) change->backup[0] = 0;
}

static void undo_change(struct name_change *change) {
  switch (change->kind) {
    case MADE: REAL(unlink)(change->path); break;
    case MOVED:
      REAL(rename)(change->path, change->old_path);
      if (change->backup[0]) REAL(rename)(change->backup, change->path);
      break;
    case REMOVED:
      if (change->backup[0]) REAL(rename)(change->backup, change->path);
      break;
  }
}

void cut_power(void) {
  for (int i = 0; i < MAX_FILES; i++)
    if (shim.files[i].used) cut_file(&shim.files[i]);
  // Names go back newest first, up to some point: a folder's changes reach the disk in order.
  int pending = 0;
  for (int i = 0; i < shim.name_count; i++) pending += shim.names[i].used;
  int lost = pending ? (int)(next_random() % (uint64_t)(pending + 1)) : 0;
  for (int i = shim.name_count - 1; i >= 0; i--) {
    struct name_change *change = &shim.names[i];
    if (!change->used) continue;
    if (lost > 0) {
      undo_change(change);
      lost--;
    } else if (change->backup[0]) {
      REAL(unlink)(change->backup);
    }
  }
  write_count();
  _exit(137);
}
