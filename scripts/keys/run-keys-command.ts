import type { mongo } from 'mongoose';
import type { Words } from '../../src/adapters/chat/words/words.js';
import { resealSecrets } from '../../src/adapters/persistence/sealed/reseal-secrets.js';
import { forgetFormerKey, rotateKeyFile } from '../../src/adapters/system/rotate-key-file.js';
import { createSecretBox } from '../../src/adapters/system/secret-box.js';
import { loadConfig } from '../../src/config/load-config.js';
import { loadSecretKeys } from '../../src/wiring/load-secret-keys.js';
import { formatUsage } from '../usage/format-usage.js';

export interface KeysCommandDeps {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly db: mongo.Db;
  /** No running Paylink works on the store. */
  readonly isAlone: boolean;
  readonly print: (line: string) => void;
  readonly words: Words;
}

const COMMAND = 'npm run keys -- rotate';

/** Runs one command and answers the exit code: 0 done, 1 something is left to do, 2 the command is not one. */
export async function runKeysCommand(args: readonly string[], deps: KeysCommandDeps): Promise<number> {
  const { words, print } = deps;
  if (args.length !== 1 || args[0] !== 'rotate') {
    const rotate = ['rotate', words.say('terminal.keys.about_rotate')] as const;
    print(formatUsage(words, { command: 'npm run keys -- <command>', groups: [[rotate]] }));
    return 2;
  }
  const config = loadConfig(deps.environment);
  const { secretKey, store } = config;
  const isInFolder = secretKey === null && store.mongodbUri === null;
  // A process that runs has read the key in the folder, and would not open what is sealed under another.
  if (isInFolder && !deps.isAlone) {
    print(words.say('terminal.keys.running', { folder: store.dataDir, command: COMMAND }));
    return 1;
  }
  if (isInFolder) await rotateKeyFile(store.dataDir);
  const { current, former } = await loadSecretKeys(config);
  if (former === null) {
    print(words.say('terminal.keys.how', { key: 'SECRET_KEY', former: 'SECRET_KEY_OLD', command: COMMAND }));
    return 1;
  }
  const boxes = { current: createSecretBox(current), former: createSecretBox(former) };
  const { done, unreadable } = await resealSecrets(deps.db, boxes);
  print(words.say('terminal.keys.resealed', { count: done }));
  for (const place of unreadable) print(words.say('terminal.keys.unreadable', { place }));
  if (unreadable.length > 0) return 1;
  if (isInFolder) await forgetFormerKey(store.dataDir);
  else print(words.say('terminal.keys.forget', { former: 'SECRET_KEY_OLD' }));
  return 0;
}
