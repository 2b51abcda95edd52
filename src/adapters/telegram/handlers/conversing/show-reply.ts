import { findAnswered } from '../../../chat/conversation/model/find-answered.js';
import { findSubject } from '../../../chat/conversation/model/find-subject.js';
import type { Intent } from '../../../chat/conversation/model/intent.js';
import type { MakingReply, PageReply, Reply } from '../../../chat/conversation/model/reply.js';
import { buildRefusal } from '../../../chat/conversation/pages/build-refusal.js';
import type { Words } from '../../../chat/words/words.js';
import { wordsForMember } from '../../../chat/words/words-for.js';
import { wordsIn } from '../../../chat/words/words-in.js';
import { hasGroup } from '../../places/list-places.js';
import { namePlacesOf } from '../../places/name-places.js';
import { type ReplyReader, renderReply } from '../../render/render-reply.js';
import type { Rendered } from '../../render/rendered.js';
import { toToldAt } from '../../sending/page-ref.js';
import type { ShownAt } from '../../sending/shown-at.js';
import { tellAside } from '../../sending/tell-aside.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';
import { type Asking, placeOf } from './asking.js';
import { notePage } from './note-page.js';
import { openFormFor } from './open-form.js';
import { keepOrigin } from './origins.js';

/** A page in the words of whoever asked; in place of what they pressed in, where it takes that. */
export async function showPage(deps: TelegramDeps, asking: Asking, page: PageReply): Promise<void> {
  const { words, ...reader } = await readReader(deps, asking, page);
  const rendered = renderReply(words, page, reader);
  const { asker } = asking;
  if (page.kind === 'review') await keepOrigin(deps, page.draftId, asker.chat);
  const at = await showAt(deps, { ...asking, words }, rendered);
  const linkId = findSubject(page);
  if (at === null) return;
  if (linkId !== null) await notePage(deps, asker, { at, linkId, says: findAnswered(page) });
  // Who it is was not asked: whoever decides for the operator is nobody's member.
  else if (at === asking.replaces) await deps.services.forgetPage({ platform: 'telegram', ...toToldAt(at) });
}

async function showAt(
  deps: TelegramDeps,
  { asker, replaces, words }: Asking & Pick<PageReader, 'words'>,
  rendered: Rendered,
): Promise<ShownAt | null> {
  if (replaces !== null && rendered.picture === undefined) {
    if ((await deps.messages.edit(replaces, rendered)) === 'edited') return replaces;
  }
  return tellAside(deps, { asker, words }, rendered);
}

interface PageReader extends ReplyReader {
  readonly words: Words;
}

/** The buttons are in the language of the page; the store is asked for nothing that it does not know already. */
async function readReader(
  { people, conversation }: TelegramDeps,
  { asker }: Asking,
  page: PageReply,
): Promise<PageReader> {
  // Whoever decides for the operator is nobody's member, and becomes none by it.
  if (page.kind === 'kyc_case') return { words: conversation.wordsFor(asker) };
  try {
    const { member, merchant } = people.seen(asker) ?? (await people.recognise(asker));
    const words = wordsForMember({ member, merchant });
    const namePlace = namePlacesOf(merchant, { words, userId: `${asker.userId}` });
    return { words, namePlace, hasPlace: hasGroup(merchant) };
  } catch {
    return { words: conversation.wordsFor(asker) };
  }
}

/** The link is made; whoever waits is told by the chat's CreationTeller, or here that it takes longer. */
async function finish(deps: TelegramDeps, asking: Asking, making: MakingReply): Promise<void> {
  await showPage(deps, asking, making);
  const later = await deps.conversation.finish(making);
  if (later !== null) await showPage(deps, asking, buildRefusal(wordsIn(making.language), later));
}

/** Shows what the conversation replied, and begins a form where that is what it replied with. */
export async function showReply(deps: TelegramDeps, asking: Asking, reply: Reply): Promise<void> {
  if (reply.kind === 'form') return openFormFor(deps, asking, { form: reply, at: 'start' });
  if (!('parts' in reply)) throw new Error(`${reply.kind} without a form`);
  if (reply.kind === 'making') return finish(deps, asking, reply);
  return showPage(deps, asking, reply);
}

/** Asks the conversation and shows its reply. Throws as the conversation does. */
export async function answerIntent(deps: TelegramDeps, asking: Asking, intent: Intent): Promise<void> {
  const where = placeOf(asking.asker);
  await showReply(deps, asking, await deps.conversation.reply({ intent, asker: asking.asker, where }));
}
