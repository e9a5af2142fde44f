#include "CWarRoomRules.h"

#include <string.h>

// Files are taken in by a directive that is younger than the language the package asks for.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "rules.inc"

static const size_t count = sizeof files / sizeof files[0];

const unsigned char *warroom_rule(const char *program, size_t *length) {
  size_t low = 0;
  size_t high = count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = strcmp(program, files[middle].program);
    if (order == 0) {
      *length = files[middle].length;
      return files[middle].text;
    }
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return NULL;
}

size_t warroom_rule_count(void) { return count; }

const char *warroom_rule_program(size_t index) {
  return index < count ? files[index].program : NULL;
}
