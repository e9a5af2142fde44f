#define _GNU_SOURCE
#include "CWarRoomSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Signals: the handler writes the number into a pipe that a poll loop reads.

static int signal_pipe[2] = {-1, -1};

// The high bit says that the kernel sent it by itself.
static void on_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  unsigned char byte = (unsigned char)(number | (info->si_code > 0 ? 0x80 : 0));
  // A full pipe already holds news enough.
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

long wr_signals_claim(const int *numbers, long count) {
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) < 0) return -(long)errno;
  for (long i = 0; i < count; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_signal;
    action.sa_flags = SA_RESTART | SA_SIGINFO;
    sigfillset(&action.sa_mask);
    if (sigaction(numbers[i], &action, NULL) < 0) return -(long)errno;
  }
  return signal_pipe[0];
}

long wr_signal_is_ignored(int number) {
  struct sigaction action;
  if (sigaction(number, NULL, &action) < 0) return -(long)errno;
  return !(action.sa_flags & SA_SIGINFO) && action.sa_handler == SIG_IGN;
}

long wr_signal_ignore(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_IGN;
  return sigaction(number, &action, NULL) < 0 ? -(long)errno : 0;
}

// A process of its own session. Forked twice: the starter never has to reap it, and it can never
// acquire a terminal. Between fork and exec only async-signal-safe calls are made.

struct launch {
  int report;
  const char *path;
  char **arguments;
  char **environment;
  const char *log_path;
};

struct outcome {
  int pid;
  int number;
};

static void report_and_exit(int fd, int pid, int number) {
  struct outcome outcome = {pid, number};
  ssize_t ignored = write(fd, &outcome, sizeof outcome);
  (void)ignored;
  _exit(number ? 127 : 0);
}

static void close_from(int first) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, (unsigned)first, ~0U, 0) == 0) return;
#endif
  for (int fd = first; fd < 4096; fd++) close(fd);
}

static void run_child(const struct launch *launch) {
  // Always above the standard streams: descriptors 0 to 2 are overwritten below.
  int report = fcntl(launch->report, F_DUPFD_CLOEXEC, 3);
  if (report < 0) _exit(127);
  // Leads its own process group, so that it can be ended with all that it starts.
  setpgid(0, 0);
  for (int number = 1; number < 65; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  int null = open("/dev/null", O_RDWR);
  if (null < 0 || dup2(null, 0) < 0) report_and_exit(report, 0, errno);
  int flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW;
  int log = open(launch->log_path, flags, 0600);
  if (log < 0 || dup2(log, 1) < 0 || dup2(log, 2) < 0) report_and_exit(report, 0, errno);
  if (report != 3) {
    if (dup3(report, 3, O_CLOEXEC) < 0) report_and_exit(report, 0, errno);
    report = 3;
  }
  close_from(4);
  execve(launch->path, launch->arguments, launch->environment);
  report_and_exit(report, 0, errno);
}

// Splits NUL-terminated strings laid end to end into an array that ends with NULL.
static char **split(const char *bytes, long size) {
  long count = 0;
  for (long i = 0; i < size; i++) count += bytes[i] == 0;
  char **parts = calloc((size_t)count + 1, sizeof *parts);
  if (!parts) return NULL;
  long start = 0, next = 0;
  for (long i = 0; i < size; i++) {
    if (bytes[i]) continue;
    parts[next++] = (char *)bytes + start;
    start = i + 1;
  }
  return parts;
}

static long launch_twice_forked(struct launch *launch) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return -(long)errno;
  launch->report = ends[1];
  pid_t child = fork();
  if (child < 0) {
    int number = errno;
    close(ends[0]);
    close(ends[1]);
    return -(long)number;
  }
  if (child == 0) {
    setsid();
    pid_t grandchild = fork();
    if (grandchild == 0) run_child(launch);
    report_and_exit(ends[1], grandchild, grandchild < 0 ? errno : 0);
  }
  close(ends[1]);
  int status;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  // The pipe ends when exec closes the last writing end.
  struct outcome outcome;
  long pid = -ECHILD, number = 0, n;
  while ((n = read(ends[0], &outcome, sizeof outcome)) != 0) {
    if (n < 0 && errno == EINTR) continue;
    if (n != sizeof outcome) break;
    if (outcome.number) number = outcome.number;
    else pid = outcome.pid;
  }
  close(ends[0]);
  return number ? -number : pid;
}

long wr_spawn_detached(const char *path, const char *arguments, long arguments_size,
                       const char *environment, long environment_size, const char *log_path) {
  struct launch launch = {-1, path, NULL, NULL, log_path};
  launch.arguments = split(arguments, arguments_size);
  launch.environment = split(environment, environment_size);
  long result = -ENOMEM;
  if (launch.arguments && launch.environment) result = launch_twice_forked(&launch);
  free(launch.arguments);
  free(launch.environment);
  return result;
}

// A child beside us: our process group, terminal, streams, folder, environment and descriptors.
// Handlers of ours end with exec, and what is ignored stays ignored.

static long spawn(const char *path, char **arguments, int ends_with_us) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return -(long)errno;
  pid_t child = fork();
  if (child == 0) {
    if (ends_with_us) prctl(PR_SET_PDEATHSIG, SIGHUP);
    execve(path, arguments, environ);
    report_and_exit(ends[1], 0, errno);
  }
  int failed = child < 0 ? errno : 0;
  close(ends[1]);
  struct outcome outcome;
  long n = 0;
  if (!failed) {
    do n = read(ends[0], &outcome, sizeof outcome);
    while (n < 0 && errno == EINTR);
  }
  close(ends[0]);
  if (failed) return -(long)failed;
  if (n == 0) return child;
  int status;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return n == sizeof outcome && outcome.number ? -(long)outcome.number : -ECHILD;
}

long wr_spawn_beside(const char *path, const char *arguments, long arguments_size,
                     int ends_with_us) {
  char **words = split(arguments, arguments_size);
  if (!words) return -ENOMEM;
  long result = spawn(path, words, ends_with_us);
  free(words);
  return result;
}

// A child between two files, without our terminal; errors that it prints go nowhere.
static void run_filter(const char *path, char **arguments, int input, int output, int report,
                       int64_t limit) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  setpgid(0, 0);
  int high[3] = {fcntl(input, F_DUPFD, 10), fcntl(output, F_DUPFD, 10),
                 fcntl(report, F_DUPFD_CLOEXEC, 10)};
  int null = open("/dev/null", O_WRONLY);
  if (high[0] < 0 || high[1] < 0 || high[2] < 0 || null < 0) report_and_exit(report, 0, errno);
  if (dup2(high[0], 0) < 0 || dup2(high[1], 1) < 0 || dup2(null, 2) < 0 ||
      dup3(high[2], 3, O_CLOEXEC) < 0) {
    report_and_exit(high[2], 0, errno);
  }
  close_from(4);
  for (int number = 1; number < 65; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  struct rlimit bound = {(rlim_t)limit, (rlim_t)limit};
  if (setrlimit(RLIMIT_FSIZE, &bound) < 0) report_and_exit(3, 0, errno);
  char *nothing[] = {"PATH=/usr/bin:/bin", NULL};
  execve(path, arguments, nothing);
  report_and_exit(3, 0, errno);
}

long wr_spawn_filter(const char *path, const char *arguments, long arguments_size, int input,
                     int output, int64_t limit) {
  char **words = split(arguments, arguments_size);
  if (!words) return -ENOMEM;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) {
    free(words);
    return -(long)errno;
  }
  pid_t child = fork();
  if (child == 0) run_filter(path, words, input, output, ends[1], limit);
  long result = child < 0 ? -(long)errno : child;
  close(ends[1]);
  struct outcome outcome;
  long n = 0;
  if (child > 0) {
    do n = read(ends[0], &outcome, sizeof outcome);
    while (n < 0 && errno == EINTR);
  }
  close(ends[0]);
  free(words);
  if (n == 0) return result;
  wr_reap(child);
  return n == sizeof outcome && outcome.number ? -(long)outcome.number : -ECHILD;
}

long wr_reap(int pid) {
  int status;
  pid_t done;
  do done = waitpid(pid, &status, 0);
  while (done < 0 && errno == EINTR);
  return done < 0 ? -(long)errno : done;
}

long wr_wait(int pid, int *kind, int *value) {
  int status;
  pid_t done;
  do done = waitpid(pid, &status, WNOHANG | WUNTRACED);
  while (done < 0 && errno == EINTR);
  if (done < 0) return -(long)errno;
  if (done == 0) return 0;
  if (WIFSTOPPED(status)) {
    *kind = 3;
    *value = WSTOPSIG(status);
  } else if (WIFSIGNALED(status)) {
    *kind = 2;
    *value = WTERMSIG(status);
  } else {
    *kind = 1;
    *value = WEXITSTATUS(status);
  }
  return done;
}

long wr_is_foreground(int fd) { return tcgetpgrp(fd) == getpgrp(); }

long wr_mkfifo(const char *path, unsigned mode) {
  return mkfifo(path, mode) < 0 ? -(long)errno : 0;
}

// A child with our own streams, terminal and environment, waited for. Keys that interrupt reach
// the child alone meanwhile. Returns its exit status, or 256 and the number of the signal that
// ended it.
long wr_run_here(const char *directory, const char *arguments, long arguments_size) {
  char **words = split(arguments, arguments_size);
  if (!words) return -ENOMEM;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) {
    free(words);
    return -(long)errno;
  }
  struct sigaction ignore, interrupt, quit;
  memset(&ignore, 0, sizeof ignore);
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  pid_t child = fork();
  if (child == 0) {
    for (int number = 1; number < 65; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (!directory[0] || chdir(directory) == 0) execvp(words[0], words);
    int number = errno;
    ssize_t ignored = write(ends[1], &number, sizeof number);
    (void)ignored;
    _exit(127);
  }
  long result = child < 0 ? -(long)errno : 0;
  close(ends[1]);
  int number = 0, status = 0;
  if (child > 0) {
    ssize_t count;
    do count = read(ends[0], &number, sizeof number);
    while (count < 0 && errno == EINTR);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    result = count == sizeof number ? -(long)number
           : WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
  }
  close(ends[0]);
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  free(words);
  return result;
}
