import type { ChatPlatform } from '../../domain/chat/chat-place.js';
import type { ChatMessageStore, PostedRef } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { Logger } from '../../ports/logger.js';
import { chatLaneOf } from './chat-home.js';

export interface NotePageDeps {
  readonly chatMessages: Pick<ChatMessageStore, 'listFollowing' | 'register' | 'forget'>;
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
  const content = { kind: 'page', until } as const;
  const about = { platform, merchantId, linkId, lane, target, content, wantedVersion: link.version };
  await chatMessages.register({ key: keyOf(page), ...about }, { posted, at: clock.now() });
  await forgetOldest(chatMessages, { linkId, lane });
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

function keyOf({ platform, spot }: ShownPage): string {
  return `page:${platform}:${spot}`;
}
