#define _GNU_SOURCE
#include "internal.h"
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

/* Enough for a backtrace; more would push it out of the scrollback. */
enum { REPLAY_BYTES = 256 * 1024, BLOCK = 4096 };

static volatile int saved = -1;

void wrt_stderr_hold(void) {
  if (saved >= 0 || !isatty(STDERR_FILENO)) return;
  int memory = memfd_create("warroom-stderr", MFD_CLOEXEC);
  if (memory < 0) return;
  int copy = dup(STDERR_FILENO);
  if (copy >= 0 && dup2(memory, STDERR_FILENO) >= 0) {
    saved = copy;
  } else if (copy >= 0) {
    close(copy);
  }
  close(memory);
}

/* Also called from the fault handler: system calls only. What waits is the process's own and its
   libraries' output, shown with its control bytes as `?`. */
void wrt_stderr_release(void) {
  if (saved < 0) return;
  int target = saved;
  saved = -1;
  int memory = dup(STDERR_FILENO);
  dup2(target, STDERR_FILENO);
  close(target);
  if (memory < 0) return;
  char block[BLOCK];
  off_t place = 0;
  while (place < REPLAY_BYTES) {
    ssize_t count = pread(memory, block, sizeof block, place);
    if (count <= 0) break;
    for (ssize_t i = 0; i < count; i++) {
      unsigned char byte = (unsigned char)block[i];
      if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) block[i] = '?';
    }
    ssize_t written = write(STDERR_FILENO, block, (size_t)count);
    if (written <= 0) break;
    place += written;
  }
  close(memory);
}
