// How long a file may take to arrive: longer than any other request.

/** Milliseconds: the usual 100 MB by a line of two megabits a second. */
export const FILE_ARRIVAL = 600_000;
