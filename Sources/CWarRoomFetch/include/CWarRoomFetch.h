/* HTTP GET over the system's libcurl: one thread, many transfers, each with its bounds. No handle,
   callback or option of curl reaches Swift. */
#ifndef CWARROOMFETCH_H
#define CWARROOMFETCH_H

#include <stdint.h>

/* How a transfer ended. */
enum {
  WRF_DONE = 0,      /* a whole answer, whatever its status */
  WRF_TOO_LARGE = 1, /* more bytes than were allowed; it was cut off */
  WRF_FAILED = 2     /* no answer; the text says why */
};

/* What to fetch. Texts are copied; a null text is left out. */
typedef struct {
  uint64_t number;
  const char *url;
  const char *user;     /* NAME:PASSWORD for basic authentication */
  const char *bearer;   /* a token */
  const char *ca_file;  /* certificates to trust in place of the system's */
  int64_t milliseconds; /* for all of it */
  int64_t bytes;        /* of the body */
} wrf_request;

/* What came of it. Owned by the caller until wrf_free. */
typedef struct {
  uint64_t number;
  int32_t ending;
  int32_t status;
  char *kind; /* the content type; never null */
  char *text; /* why it failed; never null */
  uint8_t *body;
  int64_t length;
} wrf_answer;

/* Starts the thread, once in a process; at_once transfers go on at a time, the others wait.
   Answers a descriptor that is readable while answers wait, or a negative errno. */
long wrf_start(int32_t at_once);
/* Queues a transfer; a negative errno when as many as `waiting` are queued already. */
long wrf_submit(const wrf_request *request, int64_t waiting);
/* Takes one answer; 0 when none waits. */
int32_t wrf_take(wrf_answer *answer);
void wrf_free(wrf_answer *answer);

#endif
