import type { AuditPlace } from '../../../domain/audit/audit-entry.js';
import { MAX_DOCUMENT_BYTES } from '../../../domain/kyc/find-document-problem.js';
import type { DocumentKind } from '../../../domain/kyc/required-documents.js';
import type { MemberActor } from '../../../domain/merchant/actor.js';
import type { Services } from '../../../service/create-services.js';
import type { Words } from '../words/words.js';

export interface SentDocument {
  readonly kind: DocumentKind;
  /** As its giver called it. */
  readonly name: string;
  /** Null: there are more than a document may have. */
  readonly bytes: Uint8Array | null;
  readonly place: AuditPlace;
}

interface KeepDocumentDeps {
  readonly services: Pick<Services, 'addDocument'>;
  readonly words: Words;
}

/** Keeps a document that came by way of a chat. Null where it is kept, else why not. Throws as `AddDocument` does. */
export async function keepDocument(
  { services, words }: KeepDocumentDeps,
  actor: MemberActor,
  { bytes, ...given }: SentDocument,
): Promise<string | null> {
  const problem = bytes === null ? 'too_large' : await services.addDocument(actor, { ...given, bytes });
  if (problem === null) return null;
  return words.say('web.kyc.document_problem', { problem, mb: MAX_DOCUMENT_BYTES / 1_000_000 });
}
