#include <sqlite3.h>

// Swift can't call a C function with a list of arguments of any length.
static inline int hometime_sqlite_counts_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
