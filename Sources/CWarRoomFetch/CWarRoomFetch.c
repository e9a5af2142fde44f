#define _GNU_SOURCE
#include "CWarRoomFetch.h"

#include <curl/curl.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

// One transfer, from its request to its answer.
struct transfer {
  struct transfer *next;
  wrf_answer answer;
  char *url, *user, *ca_file;
  struct curl_slist *headers;
  int64_t milliseconds, limit, room;
  int too_large;
  char error[CURL_ERROR_SIZE];
};

struct queue {
  struct transfer *first, **last;
};

static struct {
  pthread_mutex_t mutex;
  CURLM *multi;
  int ready;
  int32_t at_once;
  int64_t queued;
  struct queue waiting, answered;
} fetcher = {.mutex = PTHREAD_MUTEX_INITIALIZER, .ready = -1};

static void put(struct queue *queue, struct transfer *one) {
  one->next = NULL;
  if (queue->first == NULL) queue->last = &queue->first;
  *queue->last = one;
  queue->last = &one->next;
}

static struct transfer *get(struct queue *queue) {
  struct transfer *one = queue->first;
  if (one != NULL) queue->first = one->next;
  return one;
}

static void forget(struct transfer *one) {
  if (one->user != NULL) explicit_bzero(one->user, strlen(one->user));
  for (struct curl_slist *line = one->headers; line != NULL; line = line->next)
    explicit_bzero(line->data, strlen(line->data));
  curl_slist_free_all(one->headers);
  free(one->url);
  free(one->user);
  free(one->ca_file);
  one->headers = NULL;
  one->url = one->user = one->ca_file = NULL;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  struct transfer *one = context;
  size_t length = size * count;
  if ((int64_t)length > one->limit - one->answer.length) {
    one->too_large = 1;
    return 0;
  }
  if (one->answer.length + (int64_t)length > one->room) {
    int64_t room = 2 * (one->answer.length + (int64_t)length);
    uint8_t *body = realloc(one->answer.body, (size_t)room);
    if (body == NULL) return 0;
    one->answer.body = body;
    one->room = room;
  }
  memcpy(one->answer.body + one->answer.length, bytes, length);
  one->answer.length += (int64_t)length;
  return length;
}

static void finish(struct transfer *one, int32_t ending, const char *why) {
  one->answer.ending = ending;
  one->answer.text = strdup(why);
  if (one->answer.kind == NULL) one->answer.kind = strdup("");
  forget(one);
  pthread_mutex_lock(&fetcher.mutex);
  put(&fetcher.answered, one);
  pthread_mutex_unlock(&fetcher.mutex);
  uint64_t more = 1;
  ssize_t ignored = write(fetcher.ready, &more, sizeof more);
  (void)ignored;
}

// Anything but plain GET of http and https is off: no redirects, no cookies, no .netrc.
static CURL *prepared(struct transfer *one) {
  CURL *easy = curl_easy_init();
  if (easy == NULL) return NULL;
  curl_easy_setopt(easy, CURLOPT_URL, one->url);
  curl_easy_setopt(easy, CURLOPT_PRIVATE, one);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
#if LIBCURL_VERSION_NUM >= 0x075500
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, (long)one->milliseconds);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, (long)one->milliseconds);
  curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)one->limit);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, one);
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, one->error);
  curl_easy_setopt(easy, CURLOPT_USERAGENT, "warroom");
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, one->headers);
  if (one->user != NULL) {
    curl_easy_setopt(easy, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
    curl_easy_setopt(easy, CURLOPT_USERPWD, one->user);
  }
  if (one->ca_file != NULL) {
    curl_easy_setopt(easy, CURLOPT_CAINFO, one->ca_file);
    curl_easy_setopt(easy, CURLOPT_CAPATH, NULL);
  }
  return easy;
}

static void begin(struct transfer *one) {
  CURL *easy = prepared(one);
  if (easy == NULL) return finish(one, WRF_FAILED, "no memory");
  CURLMcode code = curl_multi_add_handle(fetcher.multi, easy);
  if (code == CURLM_OK) return;
  curl_easy_cleanup(easy);
  finish(one, WRF_FAILED, curl_multi_strerror(code));
}

static void end(CURL *easy, CURLcode code) {
  struct transfer *one = NULL;
  char *kind = NULL;
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&one);
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(easy, CURLINFO_CONTENT_TYPE, &kind);
  one->answer.status = (int32_t)status;
  one->answer.kind = strdup(kind == NULL ? "" : kind);
  curl_multi_remove_handle(fetcher.multi, easy);
  curl_easy_cleanup(easy);
  if (one->too_large || code == CURLE_FILESIZE_EXCEEDED) return finish(one, WRF_TOO_LARGE, "");
  if (code == CURLE_OK) return finish(one, WRF_DONE, "");
  // Its own words count milliseconds, and a trouble that goes on is one trouble.
  if (code == CURLE_OPERATION_TIMEDOUT) return finish(one, WRF_FAILED, "none in time");
  const char *why = one->error[0] == 0 ? curl_easy_strerror(code) : one->error;
  finish(one, WRF_FAILED, why);
}

static void *work(void *nothing) {
  (void)nothing;
  int32_t active = 0;
  for (;;) {
    while (active < fetcher.at_once) {
      pthread_mutex_lock(&fetcher.mutex);
      struct transfer *one = get(&fetcher.waiting);
      if (one != NULL) fetcher.queued--;
      pthread_mutex_unlock(&fetcher.mutex);
      if (one == NULL) break;
      begin(one);
      active++;
    }
    int running = 0;
    curl_multi_perform(fetcher.multi, &running);
    int left = 0;
    for (CURLMsg *said; (said = curl_multi_info_read(fetcher.multi, &left)) != NULL;)
      if (said->msg == CURLMSG_DONE) end(said->easy_handle, said->data.result);
    active = running;
    // A wake-up that came since the queue was looked at ends the wait at once.
    pthread_mutex_lock(&fetcher.mutex);
    int more = fetcher.waiting.first != NULL && active < fetcher.at_once;
    pthread_mutex_unlock(&fetcher.mutex);
    if (!more) curl_multi_poll(fetcher.multi, NULL, 0, 60000, NULL);
  }
  return NULL;
}

long wrf_start(int32_t at_once) {
  if (fetcher.ready >= 0) return fetcher.ready;
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return -ENOMEM;
  fetcher.multi = curl_multi_init();
  if (fetcher.multi == NULL) return -ENOMEM;
  curl_multi_setopt(fetcher.multi, CURLMOPT_MAXCONNECTS, (long)at_once);
  fetcher.at_once = at_once;
  int ready = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (ready < 0) return -(long)errno;
  fetcher.ready = ready;
  // Signals belong to the loop's thread.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  int failed = pthread_create(&thread, NULL, work, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (failed != 0) {
    close(ready);
    fetcher.ready = -1;
    return -(long)failed;
  }
  pthread_detach(thread);
  return ready;
}

long wrf_submit(const wrf_request *request, int64_t waiting) {
  struct transfer *one = calloc(1, sizeof *one);
  if (one == NULL) return -ENOMEM;
  one->answer.number = request->number;
  one->milliseconds = request->milliseconds;
  one->limit = request->bytes;
  one->url = strdup(request->url);
  if (request->user != NULL) one->user = strdup(request->user);
  if (request->ca_file != NULL) one->ca_file = strdup(request->ca_file);
  one->headers = curl_slist_append(NULL, "Accept: application/json");
  if (request->bearer != NULL) {
    char *line = NULL;
    if (asprintf(&line, "Authorization: Bearer %s", request->bearer) >= 0) {
      one->headers = curl_slist_append(one->headers, line);
      explicit_bzero(line, strlen(line));
      free(line);
    }
  }
  pthread_mutex_lock(&fetcher.mutex);
  int full = fetcher.queued >= waiting || fetcher.ready < 0;
  if (!full) {
    put(&fetcher.waiting, one);
    fetcher.queued++;
  }
  pthread_mutex_unlock(&fetcher.mutex);
  if (full) {
    forget(one);
    free(one);
    return -EAGAIN;
  }
  curl_multi_wakeup(fetcher.multi);
  return 0;
}

int32_t wrf_take(wrf_answer *answer) {
  pthread_mutex_lock(&fetcher.mutex);
  struct transfer *one = get(&fetcher.answered);
  if (one == NULL && fetcher.ready >= 0) {
    uint64_t count;
    ssize_t ignored = read(fetcher.ready, &count, sizeof count);
    (void)ignored;
  }
  pthread_mutex_unlock(&fetcher.mutex);
  if (one == NULL) return 0;
  *answer = one->answer;
  free(one);
  return 1;
}

void wrf_free(wrf_answer *answer) {
  free(answer->kind);
  free(answer->text);
  free(answer->body);
  memset(answer, 0, sizeof *answer);
}
