import type { Playground } from '@paylink/playground/create-playground';
import { buildInboxActs } from '@paylink/playground/inbox-acts';
import type { InboxMessage } from '@paylink/playground/protocol';
import { defaultWorkspace } from '@paylink/playground/slack/workspace-seed';
import { defaultTelegramSeed } from '@paylink/playground/telegram/telegram-seed';
import type { FastifyPluginAsync } from 'fastify';
import type { LocalOutbox, OutboxMessage } from '../adapters/delivery/local-outbox/create-local-outbox.js';
import type { Store } from '../adapters/persistence/store/connect-store.js';
import { createFormStore } from '../adapters/telegram/form/form-store.js';
import type { Services } from '../service/create-services.js';
import { actOnMessage } from './act-on-message.js';
import { setUpMerchant } from './set-up-merchant.js';
import { showMail } from './show-mail.js';

/** What is acted upon in the playground. */
export interface PracticeParts {
  readonly services: Services;
  readonly store: Store;
  readonly localOutbox: LocalOutbox;
  /** Whether the playground's Telegram is the one that Paylink is in. */
  readonly playsTelegram: boolean;
}

export interface Practice {
  /** The page, under `/playground`. */
  readonly plugin: FastifyPluginAsync;
  /** Gives the people of the workspace their roles, and the merchant its channel, unless they have them already. */
  setUp(): Promise<void>;
}

/** The newest messages to customers that the page shows. */
const MOST_SHOWN = 100;

/** A playground tied to this Paylink: its people have roles, its clock moves what is due, its reset forgets. */
export function openPractice(playground: Playground, parts: PracticeParts): Practice {
  const { services, store } = parts;
  const setUp = () => setUpMerchant(parts);
  const listMessages = () => listNewest(parts);
  const findMessage = async (messageId: string) => (await listMessages()).find(({ id }) => id === messageId);

  return {
    setUp,
    plugin: playground.makePlugin({
      hasTelegram: parts.playsTelegram,
      findNextDue: () => store.findNextDue(),
      onClockMoved: () => services.runner.catchUp(),
      listInbox: async () => (await listMessages()).map(toInboxMessage),
      async readMail(messageId) {
        const message = await findMessage(messageId);
        return message === undefined ? undefined : showMail(message);
      },
      async onInboxAct(messageId, actId) {
        const message = await findMessage(messageId);
        if (message !== undefined) await actOnMessage(parts, message, actId);
      },
      async onReset() {
        for (const merchantId of await findMerchants(parts)) await forgetMerchant(parts, merchantId);
        if (parts.playsTelegram) await forgetForms(parts);
        await setUp();
      },
    }),
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
