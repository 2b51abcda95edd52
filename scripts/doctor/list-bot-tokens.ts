import { z } from 'zod';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import type { Config } from '../../src/config/config.js';
import type { SecretBox } from '../../src/ports/secret-box.js';
import { loadSecretKeys } from '../../src/wiring/load-secret-keys.js';
import { hasStore, openParkedWork } from '../work/open-parked-work.js';

const MOST_ASKED = 20;

const installation = z.object({ bot: z.object({ token: z.string() }) });

export interface BotTokens {
  readonly tokens: readonly string[];
  /** Whether some were sealed under another key than is set. */
  readonly isAnySealed: boolean;
}

/** Those that workspaces gave when they installed the app; none where there is no store yet. Throws where it does not open. */
export async function listBotTokens(config: Config): Promise<BotTokens> {
  if (!hasStore(config.store)) return { tokens: [], isAnySealed: false };
  const opened = await openParkedWork(config.store);
  try {
    const { current, former } = await loadSecretKeys(config);
    const box = createSecretBox(current, former);
    const found = await opened.store.db
      .collection<{ sealedPayload: string }>('installations')
      .find({})
      .limit(MOST_ASKED)
      .toArray();
    const payloads = found.map(({ sealedPayload }) => openOrNull(box, sealedPayload));
    const tokens = payloads.flatMap((payload) => {
      const read = installation.safeParse(payload === null ? null : JSON.parse(payload));
      return read.success ? [read.data.bot.token] : [];
    });
    return { tokens, isAnySealed: payloads.includes(null) };
  } finally {
    await opened.close();
  }
}

function openOrNull(box: SecretBox, sealed: string): string | null {
  try {
    return box.open(sealed);
  } catch {
    return null;
  }
}
