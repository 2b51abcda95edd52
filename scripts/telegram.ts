/** The bot's side of Telegram from the command line: `npm run telegram -- register | check | webhook`. */
import manifest from '../manifests/telegram.json' with { type: 'json' };
import { createPromptCall } from '../src/adapters/system/create-prompt-call.js';
import { createSystemTimers } from '../src/adapters/system/system-timers.js';
import { createTelegramApi } from '../src/adapters/telegram/api/create-telegram-api.js';
import { createPatientApi } from '../src/adapters/telegram/sending/create-patient-api.js';
import { loadConfig } from '../src/config/load-config.js';
import { readEnvironment } from '../src/config/read-environment.js';
import { escapeControlsInLines } from '../src/observability/escape-controls.js';
import { wordsForTerminal } from '../src/wiring/words-for-terminal.js';
import { runTelegramCommand } from './telegram/run-telegram-command.js';
import { parseTelegramManifest } from './telegram/telegram-manifest.js';

const environment = readEnvironment();

try {
  const { telegram, http } = loadConfig(environment);
  const timers = createSystemTimers();
  const openApi = () =>
    telegram &&
    createPatientApi(
      createTelegramApi({ token: telegram.botToken, ...telegram, call: createPromptCall(timers), timers }),
      timers,
    );
  process.exitCode = await runTelegramCommand(process.argv.slice(2), {
    api: openApi(),
    telegram,
    publicUrl: http.publicUrl,
    manifest: parseTelegramManifest(manifest),
    timers,
    words: wordsForTerminal(environment),
    print: (line) => console.log(escapeControlsInLines(line)),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
