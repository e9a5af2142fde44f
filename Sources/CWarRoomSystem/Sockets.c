#define _GNU_SOURCE
#include "CWarRoomSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#ifndef SO_PEERPIDFD
#define SO_PEERPIDFD 77
#endif
#ifndef SO_PEERGROUPS
#define SO_PEERGROUPS 59
#endif

_Static_assert(sizeof(struct wr_interest) == sizeof(struct pollfd), "laid out as pollfd");
_Static_assert(offsetof(struct wr_interest, ready) == offsetof(struct pollfd, revents), "");
_Static_assert(WR_POLL_READ == POLLIN && WR_POLL_WRITE == POLLOUT, "poll's own bits");
_Static_assert(WR_POLL_BAD == (POLLERR | POLLHUP | POLLNVAL), "poll's own bits");

// The kernel takes 107 bytes of a path. A longer one is reached through its folder, held open in
// *folder (-1 when it is not needed): /proc/self/fd/N/name.
static long address_of(const char *path, struct sockaddr_un *address, int *folder) {
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  *folder = -1;
  size_t size = strlen(path);
  if (!size || size >= PATH_MAX) return -ENAMETOOLONG;
  if (size < sizeof address->sun_path) {
    strcpy(address->sun_path, path);
    return 0;
  }
  const char *name = strrchr(path, '/');
  if (!name || name == path || strlen(name) > 64) return -ENAMETOOLONG;
  char parent[PATH_MAX];
  memcpy(parent, path, (size_t)(name - path));
  parent[name - path] = 0;
  *folder = open(parent, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (*folder < 0) return -(long)errno;
  snprintf(address->sun_path, sizeof address->sun_path, "/proc/self/fd/%d%s", *folder, name);
  return 0;
}

static long failed(int fd) {
  int number = errno;
  close(fd);
  return -(long)number;
}

long wr_listen(const char *path, unsigned mode, int64_t gid, int backlog) {
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) return -(long)errno;
  int yes = 1;
  // On the listener, so that every accepted connection has it from its first byte.
  if (setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes) < 0) return failed(fd);
  struct sockaddr_un address;
  int folder;
  long bad = address_of(path, &address, &folder);
  if (!bad && bind(fd, (struct sockaddr *)&address, sizeof address) < 0) bad = -(long)errno;
  if (folder >= 0) close(folder);
  if (bad) {
    close(fd);
    return bad;
  }
  // Nobody can connect before listen: group and mode are right by then.
  if ((gid >= 0 && lchown(path, (uid_t)-1, (gid_t)gid) < 0) || chmod(path, (mode_t)mode) < 0 ||
      listen(fd, backlog) < 0) {
    long number = failed(fd);
    unlink(path);
    return number;
  }
  return fd;
}

long wr_accept(int fd) {
  for (;;) {
    int client = accept4(fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (client >= 0) return client;
    if (errno != EINTR && errno != ECONNABORTED) return -(long)errno;
  }
}

static int64_t monotonic_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

long wr_connect(const char *path, int timeout_ms) {
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) return -(long)errno;
  struct sockaddr_un address;
  int folder;
  long bad = address_of(path, &address, &folder);
  int64_t deadline = monotonic_ms() + timeout_ms;
  // A Unix socket whose backlog is full answers EAGAIN and cannot be polled for room.
  while (!bad && connect(fd, (struct sockaddr *)&address, sizeof address) < 0) {
    if (errno != EAGAIN && errno != EINTR) {
      bad = -(long)errno;
    } else if (monotonic_ms() >= deadline) {
      bad = -ETIMEDOUT;
    } else {
      struct timespec pause = {0, 5000000};
      nanosleep(&pause, NULL);
    }
  }
  if (folder >= 0) close(folder);
  if (bad) {
    close(fd);
    return bad;
  }
  int yes = 1;
  if (setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes) < 0) return failed(fd);
  return fd;
}

long wr_receive(int fd, void *bytes, long count, struct wr_credentials *sender) {
  union {
    struct cmsghdr header;
    char room[CMSG_SPACE(sizeof(struct ucred))];
  } control;
  struct iovec part = {bytes, (size_t)count};
  struct msghdr message = {0};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = &control;
  message.msg_controllen = sizeof control;
  long n;
  do n = recvmsg(fd, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
  while (n < 0 && errno == EINTR);
  if (n < 0) return -(long)errno;
  memset(sender, 0, sizeof *sender);
  for (struct cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
    if (c->cmsg_level != SOL_SOCKET) continue;
    if (c->cmsg_type == SCM_CREDENTIALS && c->cmsg_len == CMSG_LEN(sizeof(struct ucred))) {
      struct ucred who;
      memcpy(&who, CMSG_DATA(c), sizeof who);
      sender->present = 1;
      sender->pid = who.pid;
      sender->uid = who.uid;
      sender->gid = who.gid;
    } else if (c->cmsg_type == SCM_RIGHTS) {
      // Nobody asked for descriptors: do not keep what a hostile client sends.
      long fds = (long)((c->cmsg_len - CMSG_LEN(0)) / sizeof(int));
      for (long i = 0; i < fds; i++) {
        int extra;
        memcpy(&extra, CMSG_DATA(c) + i * (long)sizeof(int), sizeof extra);
        close(extra);
      }
    }
  }
  return n;
}

long wr_send(int fd, const void *bytes, long count) {
  long n;
  do n = send(fd, bytes, (size_t)count, MSG_NOSIGNAL | MSG_DONTWAIT);
  while (n < 0 && errno == EINTR);
  return n < 0 ? -(long)errno : n;
}

long wr_peer(int fd, struct wr_credentials *peer) {
  struct ucred who;
  socklen_t size = sizeof who;
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &who, &size) < 0) return -(long)errno;
  peer->present = 1;
  peer->pid = who.pid;
  peer->uid = who.uid;
  peer->gid = who.gid;
  return 0;
}

long wr_peer_groups(int fd, uint32_t *groups, long capacity) {
  _Static_assert(sizeof(gid_t) == sizeof(uint32_t), "gid_t is 32 bits");
  socklen_t size = (socklen_t)(capacity * (long)sizeof(gid_t));
  if (getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, groups, &size) < 0) return -(long)errno;
  return (long)(size / sizeof(gid_t));
}

long wr_peer_pidfd(int fd) {
  int pidfd = -1;
  socklen_t size = sizeof pidfd;
  if (getsockopt(fd, SOL_SOCKET, SO_PEERPIDFD, &pidfd, &size) < 0) return -(long)errno;
  return pidfd;
}

long wr_poll(struct wr_interest *interests, long count, int timeout_ms) {
  int n = poll((struct pollfd *)interests, (nfds_t)count, timeout_ms);
  return n < 0 ? -(long)errno : n;
}

// One line to the system's log, never waiting. Unlike syslog() it says whether anybody took it.
long wr_log_system(const char *text, long count) {
  int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) return -(long)errno;
  struct sockaddr_un address;
  memset(&address, 0, sizeof address);
  address.sun_family = AF_UNIX;
  strcpy(address.sun_path, "/dev/log");
  long result = 0;
  if (connect(fd, (struct sockaddr *)&address, sizeof address) < 0 ||
      send(fd, text, (size_t)count, MSG_NOSIGNAL) < 0) {
    result = -(long)errno;
  }
  close(fd);
  return result;
}
