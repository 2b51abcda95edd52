import type { Kyc } from '../../../domain/kyc/kyc.js';
import { type DocumentKind, findRequiredDocuments } from '../../../domain/kyc/required-documents.js';
import type { Words } from '../words/words.js';

/** Those of which one of each purpose is to be given. */
export function listAskedKinds({ facts }: Pick<Kyc, 'facts'>): readonly DocumentKind[] {
  return findRequiredDocuments(facts.business ?? {}).flatMap(({ anyOf }) => anyOf);
}

/** "Passport, Identity card or Driving licence" */
export function joinDocumentKinds(words: Words, kinds: readonly DocumentKind[]): string {
  const list = new Intl.ListFormat(words.locale, { type: 'disjunction' });
  return list.format(kinds.map((kind) => words.say(`kyc.document_kind.${kind}`)));
}
