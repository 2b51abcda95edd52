import type { Playground } from '@paylink/playground/create-playground';
import { buildInboxActs } from '@paylink/playground/inbox-acts';
import type { InboxMessage } from '@paylink/playground/protocol';
import { defaultWorkspace } from '@paylink/playground/slack/workspace-seed';
import { defaultTelegramSeed } from '@paylink/playground/telegram/telegram-seed';
import type { FastifyPluginAsync } from 'fastify';
import type { LocalOutbox, OutboxMessage } from '../adapters/delivery/local-outbox/create-local-outbox.js';
import type { Store } from '../adapters/persistence/store/connect-store.js';
import { createFormStore } from '../adapters/telegram/form/form-store.js';
import type { Logger } from '../ports/logger.js';
import type { Services } from '../service/create-services.js';
import { actOnMessage } from './act-on-message.js';
import { playWeek } from './practice/play-week.js';
import { hasMerchant, setUpMerchant } from './set-up-merchant.js';
import { showMail } from './show-mail.js';

/** What is acted upon in the playground. */
export interface PracticeParts {
  readonly services: Services;
  readonly store: Store;
  readonly localOutbox: LocalOutbox;
  /** Whether the playground's Telegram is the one that Paylink is in. */
  readonly playsTelegram: boolean;
  /** Whether a workspace without a merchant begins with a week that it has behind it. */
  readonly hasWeek: boolean;
  /** As this process reaches its own server, without a trailing slash. */
  readonly localUrl: string;
  readonly logger: Logger;
}

export interface Practice {
  /** The page, under `/playground`. */
  readonly plugin: FastifyPluginAsync;
  /**
   * Gives the people of the workspace their roles, and the merchant its channel, unless they have them already. The
   * week goes by after this is answered, before the eyes of whoever looks.
   */
  setUp(): Promise<void>;
  /** Ends a week that is being played. */
  stop(): Promise<void>;
}

/** The newest messages to customers that the page shows. */
const MOST_SHOWN = 100;

/** A playground tied to this Paylink: its people have roles, its clock moves what is due, its reset forgets. */
export function openPractice(playground: Playground, parts: PracticeParts): Practice {
  const { services, store } = parts;
  const week = createWeek(playground, parts);
  const listMessages = () => listNewest(parts);
  const findMessage = async (messageId: string) => (await listMessages()).find(({ id }) => id === messageId);

  return {
    async setUp() {
      if (await hasMerchant(parts)) return;
      if (parts.hasWeek) week.begin();
      else await setUpMerchant(parts);
    },
    stop: week.stop,
    plugin: playground.makePlugin({
      hasTelegram: parts.playsTelegram,
      hasWeek: parts.hasWeek,
      findNextDue: () => store.findNextDue(),
      onClockMoved: () => services.runner.catchUp(),
      listInbox: async () => addNames(parts, await listMessages()),
      async readMail(messageId) {
        const message = await findMessage(messageId);
        return message === undefined ? undefined : showMail(message);
      },
      async onInboxAct(messageId, actId) {
        const message = await findMessage(messageId);
        if (message !== undefined) await actOnMessage(parts, message, actId);
      },
      async onReset() {
        await week.whenPlayed();
        for (const merchantId of await findMerchants(parts)) await forgetMerchant(parts, merchantId);
        if (parts.playsTelegram) await forgetForms(parts);
      },
      async onBegin(beginning) {
        if (beginning === 'week') week.begin();
        else await setUpMerchant(parts);
      },
    }),
  };
}

/** A week that goes by beside all else, one at a time. */
function createWeek(playground: Playground, parts: PracticeParts) {
  const stopping = new AbortController();
  let played = Promise.resolve();
  const deps = {
    ...{ services: parts.services, localUrl: parts.localUrl, playground },
    findNextDue: () => parts.store.findNextDue(),
    setUp: () => setUpMerchant(parts),
  };
  return {
    begin(): void {
      played = playWeek(deps, stopping.signal).catch((err: unknown) =>
        parts.logger.warn({ err }, 'the week of the playground broke off'),
      );
    },
    whenPlayed: () => played,
    stop(): Promise<void> {
      stopping.abort();
      return played;
    },
  };
}

/** Of all merchants that are played. */
async function listNewest(parts: PracticeParts): Promise<readonly OutboxMessage[]> {
  const merchantIds = [...(await findMerchants(parts))];
  const lists = await Promise.all(merchantIds.map((id) => parts.localOutbox.list(id, MOST_SHOWN)));
  return lists
    .flat()
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, MOST_SHOWN);
}

/** Of the workspace, and of everybody in Telegram who began on their own. */
async function findMerchants({ store, playsTelegram }: PracticeParts): Promise<ReadonlySet<string>> {
  const { people, groups } = defaultTelegramSeed;
  const chats = playsTelegram ? [...people, ...groups] : [];
  const found = await Promise.all([
    store.merchants.findByWorkspace('slack', defaultWorkspace.team.id),
    ...chats.map(({ id }) => store.merchants.findByWorkspace('telegram', String(id))),
  ]);
  return new Set(found.flatMap((merchant) => merchant?.id ?? []));
}

/** What somebody was filling in, which is always in their own chat. */
async function forgetForms({ store }: PracticeParts): Promise<void> {
  const forms = createFormStore(store.keptValues);
  await Promise.all(defaultTelegramSeed.people.map(({ id }) => forms.forget(id, id)));
}

/** Links and deliveries go first: what is being sent meanwhile would else come into the outbox already emptied. */
async function forgetMerchant({ store, localOutbox }: PracticeParts, merchantId: string): Promise<void> {
  await store.eraseMerchant(merchantId);
  await localOutbox.forget(merchantId);
}

/** Whose each message is, by the link that it is about. */
async function addNames(
  { store }: PracticeParts,
  messages: readonly OutboxMessage[],
): Promise<InboxMessage[]> {
  const ofLinks = new Map(
    messages.flatMap(({ merchantId, linkId }) => (linkId ? [[linkId, merchantId]] : [])),
  );
  const links = await Promise.all(
    [...ofLinks].map(([id, merchantId]) => store.links.findById(merchantId, id)),
  );
  const names = new Map(links.map((link) => [link?.id, link?.customer.name ?? null]));
  return messages.map((message) => {
    const name = message.linkId === null ? null : (names.get(message.linkId) ?? null);
    return { ...toInboxMessage(message), ...(name === null ? {} : { customer: name }) };
  });
}

function toInboxMessage(message: OutboxMessage): InboxMessage {
  const { id, linkId, channel, to, from, text, at, subject, html, news } = message;
  return {
    id,
    channel,
    to,
    from,
    text,
    at: at.toISOString(),
    // Carriers' news of a trial is nobody's.
    ...(linkId === null ? { acts: [] } : buildInboxActs(channel, news)),
    ...(subject === null ? {} : { subject }),
    ...(html === null ? {} : { html }),
  };
}
