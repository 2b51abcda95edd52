import { z } from 'zod';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import type { Config } from '../../src/config/config.js';
import { loadSecretKeys } from '../../src/wiring/load-secret-keys.js';
import { openParkedWork } from '../work/open-parked-work.js';

const MOST_ASKED = 20;

const installation = z.object({ bot: z.object({ token: z.string() }) });

/** Those that workspaces gave when they installed the app; none where there is no store yet. */
export async function listBotTokens(config: Config): Promise<readonly string[]> {
  const opened = await openParkedWork(config.store).catch(() => null);
  if (opened === null) return [];
  try {
    const { current, former } = await loadSecretKeys(config);
    const box = createSecretBox(current, former);
    const found = await opened.store.db
      .collection<{ sealedPayload: string }>('installations')
      .find({})
      .limit(MOST_ASKED)
      .toArray();
    return found.flatMap(({ sealedPayload }) => {
      const read = installation.safeParse(JSON.parse(box.open(sealedPayload)));
      return read.success ? [read.data.bot.token] : [];
    });
  } finally {
    await opened.close();
  }
}
