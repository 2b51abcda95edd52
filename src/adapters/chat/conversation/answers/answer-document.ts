import { isAppError } from '../../../../domain/errors.js';
import { findKycMove } from '../../../../domain/kyc/kyc-moves.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../../domain/kyc/required-documents.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { listAskedKinds } from '../../copy/list-document-kinds.js';
import { keepDocument } from '../../documents/keep-document.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import type { FormReply, PageReply } from '../model/reply.js';
import { buildDocumentForm, DOCUMENT_FIELD } from '../pages/build-document-form.js';
import { forKycOwner } from './for-kyc-owner.js';
import { showKyc } from './show-kyc.js';

/** The form of a document, while the review may be changed; else how it stands. */
export const answerAskDocument: Answer<'ask_document'> = (deps, _intent, asked) =>
  forKycOwner(deps, asked, (identified) => askAgain(deps, asked, { identified, chosen: null, notice: null }));

/** Keeps a document, and shows what is missing then; where it cannot be one, the form with the reason. */
export const answerGiveDocument: Answer<'give_document'> = (deps, { entries, file }, asked) =>
  forKycOwner(deps, asked, async (identified) => {
    const words = wordsForMember(identified);
    const show = (notice: string) => showKyc(deps, asked, { identified, notice });
    if (file.came === 'refused') return show(words.say('slack.document.refused'));
    const chosen = readKind(readText(entries, DOCUMENT_FIELD.kind));
    if (file.came === 'not_at_all') {
      return askAgain(deps, asked, { identified, chosen, notice: words.say('slack.document.failed') });
    }
    const place = asked.workspace.platform;
    const { name, bytes } = file.came === 'whole' ? file : { name: '', bytes: null };
    try {
      const { services } = deps;
      const document = { kind: chosen, name, bytes, place };
      const notice = await keepDocument({ services, words }, identified.actor, document);
      if (notice !== null) return await askAgain(deps, asked, { identified, chosen, notice });
      return await show(words.say('kyc.document.kept', { kind: words.say(`kyc.document_kind.${chosen}`) }));
    } catch (error) {
      const isLate = isAppError(error, 'kyc_not_now') || isAppError(error, 'write_conflict');
      if (isLate) return show(words.say('kyc.not_now'));
      throw error;
    }
  });

/** Throws for what no form of ours offers. */
function readKind(text: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((each) => each === text);
  if (kind === undefined) throw new Error('there is no such document');
  return kind;
}

interface Asking {
  readonly identified: Identified;
  readonly chosen: DocumentKind | null;
  readonly notice: string | null;
}

/** While nothing can be changed, how the review stands. */
async function askAgain(
  deps: ConversationDeps,
  asked: Asked,
  { identified, chosen, notice }: Asking,
): Promise<FormReply | PageReply> {
  const words = wordsForMember(identified);
  const { kyc } = await deps.services.getKyc(identified.actor);
  // A file goes by itself in Telegram.
  if (asked.workspace.platform !== 'slack' || findKycMove(kyc, 'save', deps.clock.now()) === null) {
    return showKyc(deps, asked, { identified, notice: words.say('kyc.not_now') });
  }
  return buildDocumentForm(words, { kinds: listAskedKinds(kyc), chosen, notice });
}
