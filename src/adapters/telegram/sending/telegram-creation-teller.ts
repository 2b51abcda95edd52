import { findAccount } from '../../../domain/chat/account.js';
import type { Clock } from '../../../ports/clock.js';
import type { CreationNews, CreationTeller } from '../../../ports/creation-teller.js';
import type { Logger } from '../../../ports/logger.js';
import type { PageReply } from '../../chat/conversation/model/reply.js';
import { replyToCreation } from '../../chat/conversation/reply-to-creation.js';
import { wordsForMember } from '../../chat/words/words-for.js';
import { readFailure } from '../api/read-failure.js';
import { hasGroup } from '../places/list-places.js';
import { namePlacesOf } from '../places/name-places.js';
import { renderReply } from '../render/render-reply.js';
import type { Rendered } from '../render/rendered.js';
import type { Messages } from './create-messages.js';
import { toToldAt } from './page-ref.js';
import type { ShownAt } from './shown-at.js';
import { toSenderResult } from './to-sender-result.js';
import { readWaitingPlace } from './waiting-place.js';

export interface TelegramCreationTellerDeps {
  readonly messages: Messages;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The review becomes the new link, or what is wrong with it; where it cannot, a message of its own says so. */
export function createTelegramCreationTeller(deps: TelegramCreationTellerDeps): CreationTeller {
  return {
    platform: 'telegram',
    async tell(news) {
      const account = findAccount(news.member.accounts, 'telegram');
      if (account === undefined) return 'impossible';
      const { inPlace, message } = replyToCreation(news, {
        publicUrl: deps.publicUrl,
        now: deps.clock.now(),
        hasInbox: deps.hasInbox === true,
      });
      const words = wordsForMember(news);
      const reader = {
        namePlace: namePlacesOf(news.merchant, { words, userId: account.userId }),
        hasPlace: hasGroup(news.merchant),
      };
      const draw = (page: PageReply) => renderReply(words, page, reader);
      try {
        const waiting = {
          at: readWaitingPlace(news.draft.creation.waitsAt),
          page: draw(inPlace),
        };
        const at =
          (await editWaiting(deps, news, waiting)) ??
          (await deps.messages.post({ chatId: Number(account.userId) }, draw(message)));
        return toToldAt(at);
      } catch (error) {
        return noteUntold(deps, news, error);
      }
    },
  };
}

interface Waiting {
  readonly at: ShownAt | null;
  readonly page: Rendered;
}

/** Where it stands; null: there is nothing to edit, or Telegram does not let us, so that it is said in another way. */
async function editWaiting(
  { messages, logger }: TelegramCreationTellerDeps,
  { draft }: CreationNews,
  { at, page }: Waiting,
): Promise<ShownAt | null> {
  if (at === null) return null;
  try {
    return (await messages.edit(at, page)) === 'edited' ? at : null;
  } catch (error) {
    const failure = readFailure(error);
    if (failure.kind !== 'refused' || failure.code === 429) throw error;
    logger.warn({ err: error, draftId: draft.id }, 'a review in Telegram could not be edited');
    return null;
  }
}

function noteUntold({ logger }: TelegramCreationTellerDeps, { draft }: CreationNews, error: unknown) {
  logger.warn({ err: error, draftId: draft.id }, 'a person in Telegram could not be told about a link');
  const result = toSenderResult(readFailure(error), { channelId: null, mayHavePosted: false });
  return result.outcome === 'later' ? 'later' : 'impossible';
}
