/* The system's libcurl. Its options are variadic, so Swift reaches it through CWarRoomFetch. */
#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H
#include <curl/curl.h>
#endif
