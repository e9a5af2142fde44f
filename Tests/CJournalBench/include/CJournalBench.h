#ifndef CJOURNALBENCH_H
#define CJOURNALBENCH_H

#include <stdint.h>

// What the journal is measured against. Each returns nanoseconds for all of its writes, or -1.
// Lines lie end to end in `bytes`; line i has sizes[i] bytes.

// write + fdatasync into a new file, `group` lines in each write.
int64_t bench_bare(
    const char *path, const uint8_t *bytes, const int32_t *sizes, long count, long group);

// INSERT, one by one, each its own transaction, into a new database: WAL, synchronous=FULL.
int64_t bench_sqlite(const char *path, const uint8_t *bytes, const int32_t *sizes, long count);

int64_t bench_now(void);

#endif
