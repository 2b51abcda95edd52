import { createPlayground, type Playground as PlaygroundServer } from '@paylink/playground/create-playground';
import type { InboxMessage } from '@paylink/playground/protocol';
import { defaultWorkspace, type WorkspaceSeed } from '@paylink/playground/slack/workspace-seed';
import manifest from '../../manifests/slack.json' with { type: 'json' };
import type { LocalOutbox, OutboxMessage } from '../adapters/delivery/local-outbox/create-local-outbox.js';
import type { Store } from '../adapters/persistence/connect-store.js';
import type { SlackConfig } from '../config/config.js';
import type { Services } from '../service/create-services.js';

/** What the playground acts upon. */
export interface Practice {
  readonly services: Services;
  readonly store: Store;
  readonly localOutbox: LocalOutbox;
}

export interface PlaygroundAddress {
  /** As this process reaches its own server, without a trailing slash. */
  readonly localUrl: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

export interface Playground extends PlaygroundServer {
  /** Tells whoever looks at the page that a message to a customer was written. */
  announceMail(message: OutboxMessage): void;
  /** Gives the people of the workspace their roles, and the merchant its channel, unless they have them already. */
  settleIn(): Promise<void>;
}

type Person = WorkspaceSeed['people'][number];

const PLATFORM = 'slack';
const PAID_CHANNEL_ID = 'C0PAYMENTS';
/** The newest messages to customers that the page shows. */
const INBOX_SIZE = 100;

/**
 * The playground, tied to this Paylink: its people have roles, its clock moves what is due, its reset forgets.
 * `getPractice` answers null until all of Paylink is assembled.
 */
export function openPlayground(address: PlaygroundAddress, getPractice: () => Practice | null): Playground {
  const getPracticeOrThrow = () => {
    const practice = getPractice();
    if (practice === null) throw new Error('the playground was used before Paylink was ready');
    return practice;
  };
  let merchantId: string | null = null;
  const settleIn = async () => {
    merchantId = await settleMerchant(getPracticeOrThrow());
  };

  const server = createPlayground({
    requestUrl: `${address.localUrl}/slack/events`,
    publicUrl: address.publicUrl,
    manifest,
    findNextDue: () => getPracticeOrThrow().store.findNextDue(),
    onClockMoved: () => getPracticeOrThrow().services.runner.catchUp(),
    async listInbox() {
      const { localOutbox } = getPracticeOrThrow();
      return merchantId === null ? [] : (await localOutbox.list(merchantId, INBOX_SIZE)).map(toInboxMessage);
    },
    async onReset() {
      if (merchantId !== null) await forgetMerchant(getPracticeOrThrow(), merchantId);
      await settleIn();
    },
  });

  return Object.assign(server, {
    settleIn,
    announceMail(message: OutboxMessage) {
      if (message.merchantId !== merchantId) return;
      server.platform.announce({ type: 'inbox_received', id: message.id });
    },
  });
}

/** Gives the workspace its merchant, unless it has one already; answers the merchant's id. */
async function settleMerchant({ services, store }: Practice): Promise<string> {
  const settled = await store.merchants.findByWorkspace(PLATFORM, defaultWorkspace.team.id);
  if (settled !== null) return settled.id;
  const { actor, merchant } = await services.identifyMember(toChatPerson(getPersonOrThrow('Owner')));
  const managers = [getPersonOrThrow('Manager').id];
  await services.appointManagers({ actor, platform: PLATFORM, userIds: managers });
  await services.changeSettings(actor, {
    ...merchant.settings,
    paidChannel: { platform: PLATFORM, channelId: PAID_CHANNEL_ID },
    reminders: 'usual',
  });
  return merchant.id;
}

/** Links and deliveries go first: what is being sent meanwhile would else come into an outbox already emptied. */
async function forgetMerchant({ store, localOutbox }: Practice, merchantId: string): Promise<void> {
  await store.eraseMerchant(merchantId);
  await localOutbox.forget(merchantId);
}

/** The playground as the Slack workspace that it stands in for. */
export function toSlackConfig({ slack }: PlaygroundServer): SlackConfig {
  return {
    auth: { kind: 'bot_token', botToken: slack.botToken },
    transport: { kind: 'http', signingSecret: slack.signingSecret },
    apiUrl: slack.apiUrl,
  };
}

function toInboxMessage({ id, channel, to, from, text, at, subject, html }: OutboxMessage): InboxMessage {
  return {
    id,
    channel,
    to,
    from,
    text,
    at: at.toISOString(),
    ...(subject === null ? {} : { subject }),
    ...(html === null ? {} : { html }),
  };
}

function getPersonOrThrow(title: string): Person {
  const person = defaultWorkspace.people.find((other) => other.title === title);
  if (person === undefined) throw new Error(`the playground has no ${title}`);
  return person;
}

function toChatPerson({ id, realName, timeZone, isAdmin }: Person) {
  const { team } = defaultWorkspace;
  return {
    platform: PLATFORM,
    workspaceId: team.id,
    workspaceName: team.name,
    userId: id,
    displayName: realName,
    timeZone,
    standing: isAdmin === true ? 'may_own' : 'colleague',
  } as const;
}
