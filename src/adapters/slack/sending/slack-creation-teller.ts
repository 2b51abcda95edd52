import type { FetchFunction, WebClient } from '@slack/web-api';
import { findAccount } from '../../../domain/chat/account.js';
import { findWorkspaceId, isInWorkspace } from '../../../domain/chat/workspace.js';
import type { Clock } from '../../../ports/clock.js';
import type { CreationNews, CreationTeller, ToldAt } from '../../../ports/creation-teller.js';
import type { Logger } from '../../../ports/logger.js';
import { zoneOf } from '../../chat/conversation/model/zones.js';
import { replyToCreation } from '../../chat/conversation/reply-to-creation.js';
import { wordsForMember } from '../../chat/words/words-for.js';
import { renderMessage, renderView } from '../blocks/render-reply.js';
import { withAsOf } from '../blocks/with-as-of.js';
import { isInvited } from '../channels/is-invited.js';
import { tryInTurn } from '../failures/in-turn.js';
import { readWaitingPlace } from '../intents/waiting-place.js';
import { postResponse } from '../views/post-response.js';
import { updateView } from '../views/update-view.js';
import { isShutOut, toSenderResult } from './to-sender-result.js';

export interface SlackCreationTellerDeps {
  /** The Web API as the bot of a workspace; rejects when Paylink is not installed there. */
  readonly clientFor: (workspaceId: string) => Promise<WebClient>;
  readonly fetch: FetchFunction;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Answers where it stands, if it can be edited there. */
type Way = () => Promise<ToldAt | undefined>;

/** All at the same time; comes through when one of them does. */
const atOnce =
  (ways: readonly Way[]): Way =>
  async () => {
    const results = await Promise.allSettled(ways.map((way) => way()));
    if (results.some(({ status }) => status === 'fulfilled')) return undefined;
    throw new AggregateError(results.map((result) => result.status === 'rejected' && result.reason));
  };

/** How a person is reached. */
interface Reach {
  readonly client: WebClient;
  readonly userId: string;
  /** Whether we are not in the channel that the card is meant for. */
  readonly isOutside: boolean;
}

async function isOutsideOf(client: WebClient, { draft: { origin } }: CreationNews): Promise<boolean> {
  return origin?.platform === 'slack' && (await isInvited(client, origin.channelId)) === false;
}

/** The account that they pressed with; null where they are in no workspace of Slack any more. */
function findWhom({ draft, merchant: { workspaces }, member: { accounts } }: CreationNews) {
  const { workspaceId } = readWaitingPlace(draft.creation.waitsAt);
  const pressedIn = workspaceId === null ? null : ({ platform: 'slack', workspaceId } as const);
  const account =
    accounts.find((each) => pressedIn !== null && isInWorkspace(each, pressedIn, workspaces)) ??
    findAccount(accounts, 'slack');
  const whereId = account && findWorkspaceId(workspaces, account);
  return account && whereId ? { userId: account.userId, workspaceId: whereId } : null;
}

/** In the modal that waits, by the response_url that was kept, else by direct message. */
function listWays({ client, userId, isOutside }: Reach, news: CreationNews, deps: SlackCreationTellerDeps) {
  const { viewId, responseUrl } = readWaitingPlace(news.draft.creation.waitsAt);
  const reply = replyToCreation(news, {
    publicUrl: deps.publicUrl,
    now: deps.clock.now(),
    hasInbox: deps.hasInbox === true,
    isOutside,
  });
  const words = wordsForMember(news);
  const message = renderMessage(words, reply.message);
  const near: Way[] = [];
  if (viewId !== null) {
    near.push(async () => {
      const origin = { channelId: news.draft.origin?.channelId ?? null, responseUrl };
      const view = renderView(words, reply.inPlace, origin);
      if (!(await updateView(client, { viewId }, view))) throw new Error('the modal is closed');
      return undefined;
    });
  }
  if (responseUrl !== null) {
    const asOf = { at: deps.clock.now(), timeZone: zoneOf(news) };
    near.push(async () => {
      await postResponse(deps.fetch, responseUrl, renderMessage(words, withAsOf(words, reply.message, asOf)));
      return undefined;
    });
  }
  const last: Way = async () => {
    const quiet = { unfurl_links: false, unfurl_media: false };
    const { channel, ts } = await client.chat.postMessage({ channel: userId, ...message, ...quiet });
    return toToldAt(channel, ts);
  };
  return { near, last };
}

function toToldAt(channelId: string | undefined, ts: string | undefined): ToldAt | undefined {
  if (channelId === undefined || ts === undefined) return undefined;
  return { spot: `${channelId}:${ts}`, posted: { channelId, messageId: ts } };
}

/**
 * Tells in Slack what became of a link that was asked for. A new link is said in the modal and privately in the channel
 * at once: the message is still there when the modal is closed. A refusal is said once.
 */
export function createSlackCreationTeller(deps: SlackCreationTellerDeps): CreationTeller {
  return {
    platform: 'slack',
    async tell(news) {
      const { outcome } = news;
      const whom = findWhom(news);
      if (whom === null) return 'impossible';
      const { userId, workspaceId } = whom;
      try {
        const client = await deps.clientFor(workspaceId);
        const isOutside = await isOutsideOf(client, news);
        const { near, last } = listWays({ client, userId, isOutside }, news, deps);
        const told = await tryInTurn([...(outcome.kind === 'created' ? [atOnce(near)] : near), last]);
        return told ?? 'told';
      } catch (error) {
        deps.logger.warn(
          { err: error, draftId: news.draft.id },
          'a person in Slack could not be told about a link',
        );
        const cause: unknown = error instanceof AggregateError ? error.errors.at(-1) : error;
        if (isShutOut(cause)) return 'impossible';
        return toSenderResult(cause, { kind: 'person', userId }, false).outcome === 'later'
          ? 'later'
          : 'impossible';
      }
    },
  };
}
