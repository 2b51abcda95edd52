import { foldWordsAnew } from './fold-words-anew.js';

/** Links are found by what their notes say, too. */
export const findLinksByNotes = foldWordsAnew('015-find-links-by-notes', 15);
