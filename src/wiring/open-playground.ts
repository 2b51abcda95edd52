import { createPlayground, type Playground } from '@paylink/playground/create-playground';
import manifest from '../../manifests/slack.json' with { type: 'json' };
import telegramManifest from '../../manifests/telegram.json' with { type: 'json' };
import type { OutboxMessage } from '../adapters/delivery/local-outbox/create-local-outbox.js';

export interface PlaygroundAddress {
  /** As this process reaches its own server, without a trailing slash. */
  readonly localUrl: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** The chats for practice, listening for our calls; the page in them comes with `openPractice`. */
export async function openPlayground({ localUrl, publicUrl }: PlaygroundAddress): Promise<Playground> {
  const playground = createPlayground({
    requestUrl: `${localUrl}/slack/events`,
    ...{ publicUrl, manifest, telegramManifest },
  });
  await playground.start();
  return playground;
}

/** Tells whoever looks at the page that a message was written; the page asks for those that it shows. */
export function makeAnnounceMail({ platform }: Playground) {
  return ({ id }: OutboxMessage): void => platform.announce({ type: 'inbox_received', id });
}
