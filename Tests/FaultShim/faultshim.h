// Shared by faultshim.c (which calls fail) and disk.c (what a power cut leaves).

#ifndef FAULTSHIM_H
#define FAULTSHIM_H

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SECTOR 512
#define MAX_FILES 256
#define MAX_NAMES 512
#define MAX_RULES 32
#define MAX_FD 1024

// What the disk is known to hold of one file.
struct disk_file {
  dev_t device;
  ino_t inode;
  int used;
  int dead;   // a sync failed: what was written before it never reaches the disk
  int holder; // a descriptor of our own: the file may lose its name
  unsigned char *synced;
  off_t synced_size;
};

// A change of a name that its folder's next sync makes durable.
struct name_change {
  int used;
  char folder[PATH_MAX];
  char path[PATH_MAX];
  char old_path[PATH_MAX]; // of a rename
  char backup[PATH_MAX];   // what a rename replaced or an unlink removed
  enum { MADE, MOVED, REMOVED } kind;
};

struct rule {
  char call[16];
  long nth;
  int and_after;
  int number; // errno
  enum { FAIL, SHORT, KILL, LIE } what;
  long seen;
};

extern struct shim {
  int ready;
  char below[PATH_MAX];
  size_t below_size;
  struct rule rules[MAX_RULES];
  int rule_count;
  long cut_at;
  uint64_t seed;
  long changes;
  long backups;
  struct disk_file files[MAX_FILES];
  struct name_change names[MAX_NAMES];
  int name_count;
  char fd_path[MAX_FD][PATH_MAX];
} shim;

// The call that the shim stands in front of.
#define REAL(name) ((typeof(&name))real(#name))
void *real(const char *name);
uint64_t next_random(void);
void folder_of(const char *path, char *folder);
void write_count(void);

// Starts to keep account of an open file.
struct disk_file *file_of(int fd);
void note_synced(struct disk_file *file);
void forget_folder(const char *folder);
struct name_change *add_change(const char *path, int kind);
void keep_backup(const char *path, struct name_change *change);
void cut_power(void);

#endif
