#define _GNU_SOURCE
#include "CJournalBench.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

// SQLite is loaded when it is measured: building this package does not need it.
static int (*open_database)(const char *, void **);
static int (*execute)(void *, const char *, void *, void *, void *);
static int (*prepare)(void *, const char *, int, void **, void *);
static int (*bind_blob)(void *, int, const void *, int, void *);
static int (*step)(void *);
static int (*reset)(void *);
static int (*finalize)(void *);
static int (*close_database)(void *);

enum { SQLITE_OK = 0, SQLITE_DONE = 101 };

static int load(void) {
  static void *library;
  if (library) return 1;
  library = dlopen("libsqlite3.so.0", RTLD_NOW);
  if (!library) return 0;
  const struct { void *place; const char *name; } wanted[] = {
    {&open_database, "sqlite3_open"}, {&execute, "sqlite3_exec"},
    {&prepare, "sqlite3_prepare_v2"}, {&bind_blob, "sqlite3_bind_blob"},
    {&step, "sqlite3_step"}, {&reset, "sqlite3_reset"},
    {&finalize, "sqlite3_finalize"}, {&close_database, "sqlite3_close"},
  };
  for (unsigned i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    *(void **)wanted[i].place = dlsym(library, wanted[i].name);
    if (!*(void **)wanted[i].place) return 0;
  }
  return 1;
}

int64_t bench_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t bench_bare(
    const char *path, const uint8_t *bytes, const int32_t *sizes, long count, long group) {
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0 || fsync(fd) < 0) return -1;
  int64_t start = bench_now();
  for (long i = 0; i < count;) {
    long size = 0;
    for (long end = i + group; i < end && i < count; i++) size += sizes[i];
    if (write(fd, bytes, (size_t)size) != size || fdatasync(fd) < 0) return -1;
    bytes += size;
  }
  int64_t spent = bench_now() - start;
  close(fd);
  return spent;
}

static int run(void *database, const char *text) {
  return execute(database, text, 0, 0, 0) == SQLITE_OK;
}

int64_t bench_sqlite(const char *path, const uint8_t *bytes, const int32_t *sizes, long count) {
  void *database, *insert;
  if (!load() || open_database(path, &database) != SQLITE_OK) return -1;
  if (!run(database, "PRAGMA journal_mode=WAL") || !run(database, "PRAGMA synchronous=FULL") ||
      !run(database, "CREATE TABLE record(n INTEGER PRIMARY KEY, line BLOB)") ||
      prepare(database, "INSERT INTO record(line) VALUES(?)", -1, &insert, 0))
    return -1;
  int64_t start = bench_now();
  for (long i = 0; i < count; i++) {
    bind_blob(insert, 1, bytes, sizes[i], 0);
    if (step(insert) != SQLITE_DONE) return -1;
    reset(insert);
    bytes += sizes[i];
  }
  int64_t spent = bench_now() - start;
  finalize(insert);
  close_database(database);
  return spent;
}
