/** Stands where one sending is named, for all that wait: the id of none is a word. */
export const ALL_SENDINGS = 'all';
