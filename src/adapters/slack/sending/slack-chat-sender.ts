import type { FetchFunction, WebClient } from '@slack/web-api';
import { followsLink } from '../../../domain/chat/follows-link.js';
import type { PostedRef } from '../../../ports/chat-message-store.js';
import type {
  ChatSender,
  OutgoingChatMessage,
  SendAddress,
  SenderResult,
} from '../../../ports/chat-sender.js';
import type { Logger } from '../../../ports/logger.js';
import type { Message } from '../blocks/block-kit.js';
import { isResponseUrl, replaceByResponse } from '../views/post-response.js';
import { buildMessage } from './build-message.js';
import { buildMetadata, findPosted } from './find-posted.js';
import { showUnfurl } from './show-unfurl.js';
import { isMessageGone, toSenderResult } from './to-sender-result.js';

export interface SlackChatSenderDeps {
  /** The Web API as the bot of a workspace; rejects when Paylink is not installed there. */
  readonly clientFor: (workspaceId: string) => Promise<WebClient>;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
  readonly logger: Logger;
  /** For what one person was answered in a channel, which the Web API does not edit. */
  readonly fetch: FetchFunction;
}

/** One message a second and channel: https://docs.slack.dev/apis/web-api/rate-limits */
const POST_EVERY_MS = 1_000;
/** About as often may one message be edited. */
const EDIT_EVERY_MS = 1_000;

/**
 * Shows messages in Slack: posts, or edits in place what was posted. A card that somebody deleted is posted anew
 * when it has news, since it is the only place where the channel sees them; older history stays in the old thread.
 */
export function createSlackChatSender({
  clientFor,
  publicUrl,
  hasInbox = false,
  logger,
  fetch,
}: SlackChatSenderDeps): ChatSender {
  async function getClient({ merchant, workspaceId }: OutgoingChatMessage): Promise<WebClient | null> {
    try {
      return await clientFor(workspaceId);
    } catch (error) {
      logger.warn({ err: error, merchantId: merchant.id, workspaceId }, 'no access to this Slack workspace');
      return null;
    }
  }

  return {
    platform: 'slack',
    postEveryMs: POST_EVERY_MS,
    editEveryMs: EDIT_EVERY_MS,
    async show(outgoing) {
      const client = await getClient(outgoing);
      if (client === null) return { outcome: 'later', retryAfterMs: null, uncertain: false };
      const cardUrl = await findCardUrl(client, outgoing);
      const message = buildMessage(outgoing, { publicUrl, cardUrl, hasInbox });
      if (message === null) return { outcome: 'impossible', reason: 'event is gone' };
      return showWhereItStands({ client, fetch }, outgoing, message);
    },
    async takeBack({ message, address, workspaceId }, late) {
      const client = await clientFor(workspaceId);
      const standing = late ?? (await findPosted(client, address, message));
      if (standing !== null) await remove(client, standing);
    },
  };
}

interface Access extends Pick<SlackChatSenderDeps, 'fetch'> {
  readonly client: WebClient;
}

/** What one person was answered, what hangs below somebody's words, and messages of our own are shown in ways of their own. */
async function showWhereItStands(
  { client, fetch }: Access,
  outgoing: OutgoingChatMessage,
  shown: Message,
): Promise<SenderResult> {
  const { address, message } = outgoing;
  const { posted, content } = message;
  if (posted !== null && isResponseUrl(posted.messageId)) return replaceByResponse(fetch, posted, shown);
  if (content.kind === 'unfurl') return showUnfurl(client, content, { address, shown });
  return showMessage(client, outgoing, shown);
}

async function showMessage(
  client: WebClient,
  { message, address }: OutgoingChatMessage,
  shown: Message,
): Promise<SenderResult> {
  const { posted } = message;
  if (posted !== null) {
    const edited = await edit(client, posted, { shown, address });
    if (edited !== 'gone') return edited;
    // Whoever deleted it wants none: nothing stands there that could be stale.
    if (followsLink(message.content.kind)) return { outcome: 'shown', posted };
  }
  try {
    const earlier = message.uncertain ? await findPosted(client, address, message) : null;
    if (earlier !== null) {
      const edited = await edit(client, earlier, { shown, address });
      if (edited !== 'gone') return edited;
    }
  } catch (error) {
    return toSenderResult(error, address, true);
  }
  return post(client, address, { ...shown, metadata: buildMetadata(message.key) });
}

/** Pay links are not unfurled: the pay page would be fetched, and its amount shown to whoever reads along. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

async function post(
  client: WebClient,
  address: SendAddress,
  content: Message & { readonly metadata: ReturnType<typeof buildMetadata> },
): Promise<SenderResult> {
  const channel = address.kind === 'person' ? address.userId : address.channelId;
  const thread = address.kind === 'thread' ? { thread_ts: address.rootMessageId } : {};
  try {
    const answer = await client.chat.postMessage({ channel, ...thread, ...content, ...QUIET });
    const posted = toPostedRef(answer);
    return posted === null
      ? { outcome: 'later', retryAfterMs: null, uncertain: true }
      : { outcome: 'shown', posted };
  } catch (error) {
    return toSenderResult(error, address, true);
  }
}

async function edit(
  client: WebClient,
  posted: PostedRef,
  { shown, address }: { readonly shown: Message; readonly address: SendAddress },
): Promise<SenderResult | 'gone'> {
  try {
    await client.chat.update({ channel: posted.channelId, ts: posted.messageId, ...shown });
    return { outcome: 'shown', posted };
  } catch (error) {
    return isMessageGone(error) ? 'gone' : toSenderResult(error, address, false);
  }
}

async function remove(client: WebClient, { channelId, messageId }: PostedRef): Promise<void> {
  try {
    await client.chat.delete({ channel: channelId, ts: messageId });
  } catch (error) {
    if (!isMessageGone(error)) throw error;
  }
}

function toPostedRef({ channel, ts }: { channel?: string; ts?: string }): PostedRef | null {
  return channel === undefined || ts === undefined ? null : { channelId: channel, messageId: ts };
}

/** Only the "paid" line leads to the card; without an address it names the link all the same. */
async function findCardUrl(client: WebClient, outgoing: OutgoingChatMessage): Promise<string | null> {
  if (outgoing.link === null) return null;
  const { message, card } = outgoing;
  if (message.content.kind !== 'paid_line' || card === null) return null;
  try {
    const answer = await client.chat.getPermalink({ channel: card.channelId, message_ts: card.messageId });
    return answer.permalink ?? null;
  } catch {
    return null;
  }
}
