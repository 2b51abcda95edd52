import type { ChatPlatform } from '../../../../domain/chat/chat-place.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import type { KycView } from '../../../../service/merchants/get-kyc.js';
import { bold, text } from '../../cards/line.js';
import { sayMode } from '../../copy/gateway-copy.js';
import { formatKycState, type KycPageCopy, listKycPages } from '../../copy/kyc-copy.js';
import { describeKycStand, describeKycTimes } from '../../copy/kyc-stand-copy.js';
import { lacksDocument } from '../../copy/lacks-document.js';
import { joinDocumentKinds, listAskedKinds } from '../../copy/list-document-kinds.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { listKycChoices } from './kyc-choices.js';

export interface KycParts {
  readonly view: KycView;
  readonly merchant: Pick<Merchant, 'name' | 'mode' | 'closing'>;
  /** The page with its questions; null where nothing can be changed now. */
  readonly page: { readonly url: string; readonly expiresAt: Date } | null;
  /** Where it is read. */
  readonly chat: ChatPlatform;
  /** Of the reader. */
  readonly timeZone: string;
  readonly now: Date;
  /** What came of the last press; null: nothing was pressed. */
  readonly notice: string | null;
}

/** How a merchant stands with the operator: one checklist, and what its owner can do about it now. */
export function buildKyc(words: Words, parts: KycParts): PageReply {
  const { view, merchant, chat, page, timeZone, now, notice } = parts;
  const { kyc } = view;
  const state = formatKycState(words, kyc.state);
  const stand = describeKycStand(words, { kyc, live: view.live, shownName: merchant.name, timeZone, now });
  const pages = listPages(words, view);
  const times = describeKycTimes(words, view, timeZone);
  // What is refused is not promised: no new link asks for real money then.
  const isPromised = merchant.mode !== 'live' || view.live.isAllowed;
  const mode = isPromised ? [sayMode(words, merchant.mode)] : [];
  const said = [...(notice === null ? [] : [notice]), ...sayClosed(words, merchant, timeZone)];
  return {
    kind: 'kyc',
    title: words.say('page.title.kyc'),
    words: [
      ...said,
      `${state} · ${merchant.name}`,
      ...stand,
      ...pages.map(({ page, stands }) => `${page} · ${stands}`),
      times,
      ...mode,
    ].join('\n'),
    parts: [
      ...said.map(says),
      { kind: 'text', line: [bold(state), text(` · ${merchant.name}`)] },
      ...stand.map(says),
      ...pages.map(showPage),
      ...mode.map(says),
      smallPrint(times),
      choices(...listKycChoices(words, { view, merchant, chat, url: page?.url ?? null, now })),
      ...noteOnPage(words, page, timeZone),
      ...noteOnChat(words, parts),
    ],
  };
}

/** Whatever the review says: no link is made, and none is paid. */
function sayClosed(
  words: Words,
  { name: merchant, closing }: KycParts['merchant'],
  timeZone: string,
): readonly string[] {
  if (closing === undefined) return [];
  const date = formatWhen(words, closing.eraseAt, timeZone);
  return [words.say('close.closing', { merchant, date })];
}

function showPage({ page, stands }: KycPageCopy): Part {
  return { kind: 'text', line: [bold(page), text(` · ${stands}`)] };
}

/** Once approved, a list of what is there says nothing new. */
function listPages(words: Words, { kyc, problems }: KycView): readonly KycPageCopy[] {
  const isSettled = kyc.state === 'approved' && kyc.newLook === null && problems.length === 0;
  return isSettled ? [] : listKycPages(words, problems);
}

function noteOnPage(words: Words, page: KycParts['page'], timeZone: string): readonly Part[] {
  if (page === null) return [];
  const time = formatWhen(words, page.expiresAt, timeZone);
  return [smallPrint(words.say('kyc.page_note', { time }))];
}

/** Telegram has no button for it: a file is sent as it always is there. */
function noteOnChat(words: Words, { view, chat, page }: KycParts): readonly Part[] {
  if (chat !== 'telegram' || page === null || !lacksDocument(view)) return [];
  const kinds = joinDocumentKinds(words, listAskedKinds(view.kyc));
  return [smallPrint(words.say('telegram.document.also', { kinds }))];
}
