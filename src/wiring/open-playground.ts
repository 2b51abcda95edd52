import { createPlayground, type Playground } from '@paylink/playground/create-playground';
import { defaultWorkspace } from '@paylink/playground/slack/workspace-seed';
import manifest from '../../manifests/slack.json' with { type: 'json' };
import telegramManifest from '../../manifests/telegram.json' with { type: 'json' };
import type { OutboxMessage } from '../adapters/delivery/local-outbox/create-local-outbox.js';
import type { Store } from '../adapters/persistence/store/connect-store.js';

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

/** Tells whoever looks at the page that a message to one of its customers was written. Never rejects. */
export function makeAnnounceMail({ platform }: Playground, { merchants }: Pick<Store, 'merchants'>) {
  return async ({ id, merchantId }: OutboxMessage): Promise<void> => {
    // A page that is not told of one reads it with the next.
    const merchant = await merchants.findByWorkspace('slack', defaultWorkspace.team.id).catch(() => null);
    if (merchant?.id === merchantId) platform.announce({ type: 'inbox_received', id });
  };
}
