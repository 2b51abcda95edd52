import { createPlayground, type Playground, type Remembering } from '@paylink/playground/create-playground';
import manifest from '../../manifests/slack.json' with { type: 'json' };
import telegramManifest from '../../manifests/telegram.json' with { type: 'json' };
import type { OutboxMessage } from '../adapters/delivery/local-outbox/create-local-outbox.js';
import type { KeptValues } from '../ports/kept-values.js';
import type { Logger } from '../ports/logger.js';

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

/** Kept long after anybody plays with it again. */
const KEPT_MS = 10 * 365 * 86_400_000;
const KEY = 'playground';

interface MemoryDeps {
  readonly keptValues: KeptValues;
  readonly logger: Logger;
}

/** The chats and the clock as the last process left them: links stay, and what was said of them does too. */
export function rememberPlayground(
  playground: Playground,
  { keptValues, logger }: MemoryDeps,
): Promise<Remembering> {
  return playground.remember({
    async find() {
      const value = await keptValues.find(KEY);
      return value === null ? null : Buffer.from(value, 'base64');
    },
    keep: (bytes) => keptValues.keep(KEY, Buffer.from(bytes).toString('base64'), KEPT_MS),
    onFailure: (err) => logger.warn({ err }, 'what the playground shows could not be kept'),
  });
}
