#ifndef CWARROOMRULES_H
#define CWARROOMRULES_H

#include <stddef.h>

/// The text of the rule file of `program`, which lives as long as the process; NULL when there is
/// none. `length` gets its bytes.
const unsigned char *warroom_rule(const char *program, size_t *length);

/// How many rule files there are.
size_t warroom_rule_count(void);

/// The program of the rule file at `index`, in the order of bytes; NULL behind the last.
const char *warroom_rule_program(size_t index);

#endif
