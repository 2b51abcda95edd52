import type { Store } from '../adapters/persistence/connect-store.js';
import { createSlackApp, type SlackApp } from '../adapters/slack/create-slack-app.js';
import { createSlackChatSender } from '../adapters/slack/sending/slack-chat-sender.js';
import { createSlackCreationTeller } from '../adapters/slack/sending/slack-creation-teller.js';
import type { SlackConfig } from '../config/config.js';
import { observeSender } from '../observability/observe-work.js';
import type { ChatSender } from '../ports/chat-sender.js';
import type { CreationTeller } from '../ports/creation-teller.js';
import type { Services } from '../service/create-services.js';
import type { World } from './world.js';

export interface OpenedSlack {
  readonly app: SlackApp;
  readonly sender: ChatSender;
  readonly creationTeller: CreationTeller;
}

interface SlackParts extends World {
  readonly services: Services;
  readonly store: Store;
  readonly fetch: typeof fetch | undefined;
}

/** Slack's side of Paylink: the app that hears requests, and the sender that posts messages. */
export function openSlack(options: SlackConfig, { store, fetch, ...parts }: SlackParts): OpenedSlack {
  const app = createSlackApp({
    ...parts,
    options,
    seen: store.seen,
    installations: store.installations,
    ...(fetch === undefined ? {} : { fetch }),
  });
  const sender = createSlackChatSender({ ...parts, clientFor: app.clientFor });
  const creationTeller = createSlackCreationTeller({
    ...parts,
    clientFor: app.clientFor,
    fetch: fetch ?? globalThis.fetch,
  });
  return { app, sender: observeSender(sender, parts.metrics), creationTeller };
}
