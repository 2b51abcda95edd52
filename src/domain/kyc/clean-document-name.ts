import { cleanWords } from '../text/clean-words.js';
import type { DocumentType } from './kyc-document.js';

const MAX_NAME = 80;
/** Controls, halves of signs, and what file systems take for more than a name. */
const UNSAFE = /[\p{Cc}\p{Cs}\u2028\u2029<>:"|?*]/gu;
const ENDINGS: Readonly<Record<DocumentType, readonly string[]>> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
};

/** A file's name as it is kept: without a path or signs that nobody sees, and ending as what it is. */
export function cleanDocumentName(given: string, type: DocumentType): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const shown = cleanWords(last).replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  const [ending = ''] = ENDINGS[type];
  const written = /\.([^.]*)$/.exec(shown)?.[1] ?? '';
  const hasEnding = ENDINGS[type].includes(written.toLowerCase());
  const stem = (hasEnding ? shown.slice(0, -written.length - 1) : shown).replace(/^[.\s]+|[.\s]+$/g, '');
  const kept = [...stem].slice(0, MAX_NAME - written.length - 1).join('');
  return `${kept === '' ? 'document' : kept}.${hasEnding ? written : ending}`;
}
