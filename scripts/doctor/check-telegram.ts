import manifest from '../../manifests/telegram.json' with { type: 'json' };
import { createPromptCall } from '../../src/adapters/system/create-prompt-call.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import { createTelegramApi } from '../../src/adapters/telegram/api/create-telegram-api.js';
import { readFailure } from '../../src/adapters/telegram/api/read-failure.js';
import { TelegramCallError } from '../../src/adapters/telegram/api/telegram-call-error.js';
import { createPatientApi } from '../../src/adapters/telegram/sending/create-patient-api.js';
import { listBotFaults } from '../telegram/check-bot.js';
import { parseTelegramManifest } from '../telegram/telegram-manifest.js';
import { tellKey, tellUnasked } from './check-carriers.js';
import { type Check, type Finding, nameError } from './finding.js';

/** No word on the token: https://core.telegram.org/bots/api#responseparameters */
const TOO_MANY = 429;

/** All that `npm run telegram -- check` says. */
export const checkTelegram: Check = async (deps) => {
  const { telegram, http } = deps.config;
  if (telegram === null) return [];
  const timers = createSystemTimers();
  const call = createPromptCall(timers);
  const notes: Finding[] = [];
  try {
    const faults = await listBotFaults({
      api: createPatientApi(
        createTelegramApi({ token: telegram.botToken, ...telegram, call, timers }),
        timers,
      ),
      ...{ telegram, timers, words: deps.words, publicUrl: http.publicUrl },
      manifest: parseTelegramManifest(manifest),
      print: (text) => void notes.push({ area: 'Telegram', state: 'right', text }),
    });
    return [...notes, ...faults.map((text): Finding => ({ area: 'Telegram', state: 'wrong', text }))];
  } catch (error) {
    if (!(error instanceof TelegramCallError)) return [tellUnasked(deps, 'Telegram', nameError(error))];
    const failure = readFailure(error);
    if (failure.kind !== 'refused') return [tellUnasked(deps, 'Telegram', failure.reason)];
    if (failure.code === TOO_MANY) return [tellUnasked(deps, 'Telegram', failure.description)];
    return [tellKey(deps, { area: 'Telegram', variable: 'TELEGRAM_BOT_TOKEN', error: failure.description })];
  }
};
