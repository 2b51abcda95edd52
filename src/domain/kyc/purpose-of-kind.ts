import type { DocumentPurpose } from './kyc-document.js';
import requirements from './kyc-requirements.json' with { type: 'json' };
import type { DocumentKind } from './required-documents.js';

const OF_PERSON: ReadonlySet<string> = new Set(
  requirements.documents.filter(({ purpose }) => purpose === 'person').flatMap(({ anyOf }) => anyOf),
);

/** Which of two a kind of document proves. */
export function purposeOfKind(kind: DocumentKind): DocumentPurpose {
  return OF_PERSON.has(kind) ? 'person' : 'business';
}
