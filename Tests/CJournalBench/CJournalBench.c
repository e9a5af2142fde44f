#define _GNU_SOURCE
#include "CJournalBench.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <time.h>
#include <unistd.h>

int64_t bench_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t bench_bare(const char *path, const uint8_t *bytes, const int32_t *sizes, long count) {
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0 || fsync(fd) < 0) return -1;
  int64_t start = bench_now();
  for (long i = 0; i < count; i++) {
    if (write(fd, bytes, (size_t)sizes[i]) != sizes[i] || fdatasync(fd) < 0) return -1;
    bytes += sizes[i];
  }
  int64_t spent = bench_now() - start;
  close(fd);
  return spent;
}

static int run(sqlite3 *database, const char *text) {
  return sqlite3_exec(database, text, 0, 0, 0) == SQLITE_OK;
}

int64_t bench_sqlite(const char *path, const uint8_t *bytes, const int32_t *sizes, long count) {
  sqlite3 *database;
  sqlite3_stmt *insert;
  if (sqlite3_open(path, &database) != SQLITE_OK) return -1;
  if (!run(database, "PRAGMA journal_mode=WAL") || !run(database, "PRAGMA synchronous=FULL") ||
      !run(database, "CREATE TABLE record(n INTEGER PRIMARY KEY, line BLOB)") ||
      sqlite3_prepare_v2(database, "INSERT INTO record(line) VALUES(?)", -1, &insert, 0))
    return -1;
  int64_t start = bench_now();
  for (long i = 0; i < count; i++) {
    sqlite3_bind_blob(insert, 1, bytes, sizes[i], SQLITE_STATIC);
    if (sqlite3_step(insert) != SQLITE_DONE) return -1;
    sqlite3_reset(insert);
    bytes += sizes[i];
  }
  int64_t spent = bench_now() - start;
  sqlite3_finalize(insert);
  sqlite3_close(database);
  return spent;
}
