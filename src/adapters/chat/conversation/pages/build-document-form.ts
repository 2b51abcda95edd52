import { MAX_DOCUMENT_BYTES } from '../../../../domain/kyc/find-document-problem.js';
import type { DocumentKind } from '../../../../domain/kyc/required-documents.js';
import type { Words } from '../../words/words.js';
import type { FormReply } from '../model/reply.js';

export const DOCUMENT_FIELD = { kind: 'document_kind', file: 'document_file' } as const;

interface DocumentFormParts {
  /** Those of which some are asked for. */
  readonly kinds: readonly DocumentKind[];
  readonly chosen: DocumentKind | null;
  /** Why a file before this one was not kept; null: there was none. */
  readonly notice: string | null;
}

/** Asks for one document of the review, in a chat that takes files in forms. */
export function buildDocumentForm(words: Words, { kinds, chosen, notice }: DocumentFormParts): FormReply {
  const options = kinds.map((value) => ({ value, label: words.say(`kyc.document_kind.${value}`) }));
  return {
    kind: 'form',
    form: 'document',
    title: words.say('page.title.document'),
    submit: words.say('kyc.document.submit'),
    about: null,
    fields: [
      {
        kind: 'select',
        name: DOCUMENT_FIELD.kind,
        label: words.say('kyc.document.kind'),
        isRequired: true,
        groups: [{ label: null, options }],
        chosen,
      },
      {
        kind: 'file',
        name: DOCUMENT_FIELD.file,
        label: words.say('kyc.document.file'),
        hint: words.say('web.kyc.document_rule', { mb: MAX_DOCUMENT_BYTES / 1_000_000 }),
        isRequired: true,
        types: ['pdf', 'jpg', 'jpeg', 'png'],
      },
    ],
    smallPrint: words.say('kyc.document.copy'),
    notice,
    linkId: null,
  };
}
