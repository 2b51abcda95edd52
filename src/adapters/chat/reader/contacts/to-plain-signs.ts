import { foldText } from '../text/fold-text.js';

const DASHES = /[\u2010-\u2015\u2212\ufe63]/g;

/** `foldText` for numbers and addresses: one kind of dash and of space besides. As long as before; line ends stay. */
export function toPlainSigns(text: string): string {
  return foldText(text)
    .replace(DASHES, '-')
    .replace(/[^\S\n\r]/g, ' ');
}
