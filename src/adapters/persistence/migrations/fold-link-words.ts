import { foldWordsAnew } from './fold-words-anew.js';

/** Words are folded without the signs that nobody sees and without any mark: links that held some are found again. */
export const foldLinkWords = foldWordsAnew('009-fold-link-words', 9);
