import type { Answered } from '../../domain/chat/answered.js';
import type { ChatPlatform } from '../../domain/chat/chat-place.js';
import type { ChatMessageStore, PostedRef } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { Logger } from '../../ports/logger.js';
import { chatLaneOf } from './chat-home.js';

export interface NotePageDeps {
  readonly chatMessages: Pick<ChatMessageStore, 'find' | 'listFollowing' | 'register' | 'forget'>;
  readonly links: Pick<LinkRepository, 'findById'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface ShownPage {
  readonly platform: ChatPlatform;
  readonly merchantId: string;
  /** Who reads it. */
  readonly memberId: string;
  /** The link that it is about; null: none, whatever stood there before. */
  readonly linkId: string | null;
  /** Where it stands, the same for all that is shown there in turn. */
  readonly spot: string;
  /** By what it is edited. */
  readonly posted: PostedRef;
  /** Until when it can be edited; null: for as long as it stands. */
  readonly until: Date | null;
  /** What it says of the link; absent: what was noted of that spot, else how the link stands. */
  readonly says?: Answered;
}

/** Never rejects: one that is not noted stays as it is, and its buttons answer with how the link stands. */
export type NotePage = (page: ShownPage) => Promise<void>;

/** Of one link and person: each has to be edited when the link moves on. */
const MOST = 5;

/** Notes what somebody was answered about a link, so that it follows it. */
export function makeNotePage(deps: NotePageDeps): NotePage {
  return async (page) => {
    try {
      await (page.linkId === null ? deps.chatMessages.forget(keyOf(page)) : note(deps, page, page.linkId));
    } catch (error) {
      deps.logger.warn({ err: error, linkId: page.linkId }, 'an answer about a link will not follow it');
    }
  };
}

/** Never rejects. */
export type ForgetPage = (page: Pick<ShownPage, 'platform' | 'spot'>) => Promise<void>;

/** Notes that what stands there is about no link any more, whoever answered it so. */
export function makeForgetPage({
  chatMessages,
  logger,
}: Pick<NotePageDeps, 'logger'> & { readonly chatMessages: Pick<ChatMessageStore, 'forget'> }): ForgetPage {
  return async (page) => {
    try {
      await chatMessages.forget(keyOf(page));
    } catch (error) {
      logger.warn({ err: error }, 'an answer that is over may be drawn anew');
    }
  };
}

async function note(
  { chatMessages, links, clock }: NotePageDeps,
  page: ShownPage,
  linkId: string,
): Promise<void> {
  const { platform, merchantId, memberId, posted, until } = page;
  const link = await links.findById(merchantId, linkId);
  if (link === null) return;
  const target = { kind: 'member', memberId } as const;
  const lane = chatLaneOf(merchantId, { platform, target });
  const says = page.says ?? (await findSaid(chatMessages, page));
  const content = { kind: 'page', until, ...(says === undefined ? {} : { says }) } as const;
  const about = { platform, merchantId, linkId, lane, target, content, wantedVersion: link.version };
  await chatMessages.register({ key: keyOf(page), ...about }, { posted, at: clock.now() });
  await forgetOldest(chatMessages, { linkId, lane });
}

async function findSaid(
  chatMessages: NotePageDeps['chatMessages'],
  page: ShownPage,
): Promise<Answered | undefined> {
  const standing = await chatMessages.find(keyOf(page));
  const isSame = standing?.linkId === page.linkId;
  return isSame && standing?.content.kind === 'page' ? standing.content.says : undefined;
}

async function forgetOldest(
  chatMessages: NotePageDeps['chatMessages'],
  { linkId, lane }: { readonly linkId: string; readonly lane: string },
): Promise<void> {
  const theirs = (await chatMessages.listFollowing(linkId)).filter(
    (each) => each.lane === lane && each.content.kind === 'page',
  );
  for (const { key } of theirs.slice(0, -MOST)) await chatMessages.forget(key);
}

function keyOf({ platform, spot }: Pick<ShownPage, 'platform' | 'spot'>): string {
  return `page:${platform}:${spot}`;
}
