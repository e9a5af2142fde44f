#ifndef CWARROOMSYSTEM_H
#define CWARROOMSYSTEM_H

#include <stdint.h>

// System calls in a form that Swift can call without pointers to system types. Each function
// returns a value >= 0, or -errno; errno itself is read here, before anything can overwrite it.
// A call that a signal interrupts is repeated, except syncs (a failed sync is never repeated)
// and poll (a signal is news).

struct wr_facts {
  int64_t size;
  int64_t modified_ns;
  uint64_t device;
  uint64_t inode;
  uint64_t links;
  uint32_t mode;
  uint32_t uid;
  uint32_t gid;
  int32_t kind; // 1 regular, 2 folder, 3 link, 4 socket, 5 anything else
};

struct wr_credentials {
  int32_t present;
  int32_t pid;
  uint32_t uid;
  uint32_t gid;
};

struct wr_clocks {
  int64_t wall_us;
  int64_t boottime_ns;
};

// Laid out as struct pollfd.
struct wr_interest {
  int32_t fd;
  int16_t asked;
  int16_t ready;
};

enum {
  WR_READ = 1, WR_WRITE = 2, WR_APPEND = 4, WR_CREATE = 8, WR_EXCLUSIVE = 16, WR_FOLDER = 32,
  WR_FOLLOW = 64, WR_TRUNCATE = 128, WR_NONBLOCK = 256,
};
enum { WR_POLL_READ = 0x001, WR_POLL_WRITE = 0x004, WR_POLL_BAD = 0x038 };

long wr_error_text(int number, char *text, long capacity);

long wr_open(const char *path, int flags, unsigned mode);
long wr_close(int fd);
long wr_duplicate(int fd);
long wr_read(int fd, void *bytes, long count);
long wr_pread(int fd, void *bytes, long count, int64_t offset);
long wr_write(int fd, const void *bytes, long count);
long wr_pread_all(int fd, void *bytes, long count, int64_t offset);
long wr_pwrite_all(int fd, const void *bytes, long count, int64_t offset);
long wr_fsync(int fd);
long wr_fdatasync(int fd);
long wr_ftruncate(int fd, int64_t size);
long wr_reserve(int fd, int64_t offset, int64_t count);
long wr_forget_cached(int fd);
long wr_lock(int fd);
long wr_unlock(int fd);
long wr_fstat(int fd, struct wr_facts *facts);
long wr_stat(const char *path, int follow, struct wr_facts *facts);
long wr_filesystem(const char *path);
long wr_rename(const char *from, const char *to);
long wr_mkdir(const char *path, unsigned mode);
long wr_symlink(const char *target, const char *path);
long wr_unlink(const char *path);
long wr_rmdir(const char *path);
long wr_chmod(const char *path, unsigned mode);
long wr_chown(const char *path, int64_t uid, int64_t gid);
long wr_readlink(const char *path, char *text, long capacity);
long wr_realpath(const char *path, char *text, long capacity);
long wr_list(const char *path, char *names, long capacity, long limit, long *count);
long wr_access_run(const char *path);

// Offsets from `bytes`, or -1.
long wr_find_byte(const void *bytes, long start, long end, int byte);
long wr_find_last(const void *bytes, long start, long end, int byte);
long wr_find(const void *bytes, long start, long end, const void *mark, long count);

long wr_clocks_read(struct wr_clocks *clocks);
long wr_random(void *bytes, long count);
long wr_zone_seconds(int64_t second);
long wr_host_name(char *text, long capacity);
long wr_user_name(uint32_t uid, char *text, long capacity);
long wr_user_home(uint32_t uid, char *text, long capacity);
long wr_user_id(const char *name);
long wr_group_id(const char *name);
long wr_user_in_group(uint32_t uid, uint32_t gid);

long wr_listen(const char *path, unsigned mode, int64_t gid, int backlog);
long wr_accept(int fd);
long wr_connect(const char *path, int timeout_ms);
long wr_receive(int fd, void *bytes, long count, struct wr_credentials *sender);
long wr_send(int fd, const void *bytes, long count);
long wr_peer(int fd, struct wr_credentials *peer);
long wr_peer_groups(int fd, uint32_t *groups, long capacity);
long wr_peer_pidfd(int fd);

long wr_poll(struct wr_interest *interests, long count, int timeout_ms);
long wr_pipe(int *ends);
long wr_eventfd(void);
long wr_event_signal(int fd);
long wr_event_clear(int fd);

long wr_signals_claim(const int *numbers, long count);
long wr_signal_is_ignored(int number);
long wr_signal_ignore(int number);

long wr_spawn_detached(const char *path, const char *arguments, long arguments_size,
                       const char *environment, long environment_size, const char *log_path);
long wr_spawn_beside(const char *path, const char *arguments, long arguments_size,
                     int ends_with_us);
long wr_spawn_filter(const char *path, const char *arguments, long arguments_size, int input,
                     int output, int64_t limit);
long wr_wait(int pid, int *kind, int *value);
long wr_reap(int pid);
long wr_is_foreground(int fd);
long wr_mkfifo(const char *path, unsigned mode);
long wr_run_here(const char *directory, const char *arguments, long arguments_size);
long wr_log_system(const char *text, long count);
long wr_kill(int pid, int number);
long wr_kill_group(int group, int number);
long wr_become_subreaper(void);
long wr_set_nonblocking(int fd);
int wr_isatty(int fd);
long wr_flush_input(int fd);
unsigned wr_umask(unsigned mask);
int wr_pid(void);
int wr_parent_pid(void);
uint32_t wr_uid(void);
uint32_t wr_euid(void);
uint32_t wr_gid(void);
uint32_t wr_egid(void);
const char *wr_environment_entry(long index);
_Noreturn void wr_exit(int status);

#endif
