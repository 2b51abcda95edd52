import type { KycDocument } from '../../../../domain/kyc/kyc-document.js';
import { nameDocument } from '../../copy/kyc-value-copy.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

export interface DocumentLook {
  readonly document: KycDocument;
  readonly url: string;
}

/** For one reviewer: an address for each document, which opens once. */
export function buildKycDocuments(
  words: Words,
  { name: merchant }: { readonly name: string },
  looks: readonly DocumentLook[],
): PageReply {
  const said = words.say(looks.length === 0 ? 'kyc.case.no_documents' : 'kyc.case.documents', { merchant });
  const opening = looks.map(({ document, url }) => ({
    ...({ label: nameDocument(words, document), url, opens: 'kyc_document' } as const),
  }));
  return {
    kind: 'kyc_case',
    title: words.say('page.title.kyc_case'),
    words: said,
    parts: [says(said), ...(opening.length === 0 ? [] : [choices(...opening)])],
  };
}
