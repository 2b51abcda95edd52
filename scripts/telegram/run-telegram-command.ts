import { readFailure } from '../../src/adapters/telegram/api/read-failure.js';
import { TelegramCallError } from '../../src/adapters/telegram/api/telegram-call-error.js';
import { checkBot } from './check-bot.js';
import { registerBot } from './register-bot.js';
import { setWebhook } from './set-webhook.js';
import type { TelegramCommandDeps } from './telegram-command.js';
import { formatTelegramUsage } from './telegram-usage.js';

type GivenDeps = Omit<TelegramCommandDeps, 'api' | 'telegram'> & {
  readonly [Name in 'api' | 'telegram']: TelegramCommandDeps[Name] | null;
};

/** Runs one command and answers the exit code: 0 done and as it should be, 1 not, 2 the command is not one. */
export async function runTelegramCommand(args: readonly string[], deps: GivenDeps): Promise<number> {
  const run = findCommand(args);
  const { api, telegram, words, print } = deps;
  if (run === null) {
    print(formatTelegramUsage(words));
    return 2;
  }
  if (api === null || telegram === null) {
    print(words.say('terminal.telegram.off', { variable: 'TELEGRAM_BOT_TOKEN' }));
    return 1;
  }
  try {
    return await run({ ...deps, api, telegram });
  } catch (error) {
    if (!(error instanceof TelegramCallError)) throw error;
    const failure = readFailure(error);
    const told = failure.kind === 'refused' ? failure.description : error.message;
    print(words.say('terminal.telegram.failed', { error: told }));
    return 1;
  }
}

function findCommand(args: readonly string[]): ((deps: TelegramCommandDeps) => Promise<number>) | null {
  const [name, address = null, ...others] = args;
  if (others.length > 0) return null;
  if (name === 'webhook') return (deps) => setWebhook(deps, address);
  if (address !== null) return null;
  switch (name) {
    case 'register':
      return registerBot;
    case 'check':
      return checkBot;
    default:
      return null;
  }
}
