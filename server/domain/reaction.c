/* The names of reactions. */
#include "domain/reaction.h"

const char *const reaction_names[] = { "like", "love", "thanks", "laugh", "wow", "sad", "angry", 0 };
