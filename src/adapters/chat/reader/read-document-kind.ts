import { DOCUMENT_KINDS, type DocumentKind } from '../../../domain/kyc/required-documents.js';
import type { Words } from '../words/words.js';
import { wordsIn } from '../words/words-in.js';

/** Which document somebody names, in their own language or in English; null: none that is known. */
export function readDocumentKind(words: Words, text: string): DocumentKind | null {
  const named = fold(text);
  const isNamed = (kind: DocumentKind) =>
    [words, wordsIn('en')].some((each) => fold(each.say(`kyc.document_kind.${kind}`)) === named);
  return DOCUMENT_KINDS.find(isNamed) ?? null;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').replace(/[.!]$/, '').trim();
}
