import type { Config } from './config/config.js';
import { ConfigError } from './config/config-error.js';
import { loadConfig } from './config/load-config.js';
import { readEnvironment } from './config/read-environment.js';
import { createLogger } from './observability/create-logger.js';
import { escapeControlsInLines } from './observability/escape-controls.js';
import type { App, AppOptions } from './wiring/app.js';
import { createLifetime } from './wiring/create-lifetime.js';
import { describeStartFailure } from './wiring/describe-start-failure.js';
import { openEmbeddedStore } from './wiring/open-embedded-store.js';
import { buildStartupReport, buildStartupWarnings } from './wiring/startup-report.js';
import { wordsForTerminal } from './wiring/words-for-terminal.js';

const environment = readEnvironment();

async function main(): Promise<void> {
  const config = readConfig();
  const pretty = process.stdout.isTTY === true && config.environment !== 'production';
  const logger = createLogger({ level: config.logLevel, pretty });
  const lifetime = createLifetime({ logger, exit: (code) => process.exit(code) });
  process.on('unhandledRejection', lifetime.onStray);
  process.on('uncaughtException', lifetime.onStray);
  // Lines of a log are for machines and operators: in English wherever they run.
  const words = wordsForTerminal(pretty ? environment : {});
  for (const warning of buildStartupWarnings(words, config)) logger.warn({}, warning);
  // Whatever is written from here on is this user's alone.
  process.umask(0o077);
  const embeddedStore = openEmbeddedStore(config.store, logger);
  const app = await loadAndStart({ config, logger, embeddedStore }).catch((error: unknown) => {
    const told = describeStartFailure(error, config);
    logger.error(told === null ? { err: error } : {}, `Paylink cannot start: ${told ?? 'see the error'}`);
    process.exit(1);
  });
  for (const line of buildStartupReport(words, config, app)) logger.info({}, line);

  lifetime.begin(app);
  process.on('SIGTERM', lifetime.onSignal);
  process.on('SIGINT', lifetime.onSignal);
}

/** Loads Paylink while the store starts on a thread of its own. */
async function loadAndStart(options: AppOptions): Promise<App> {
  // Heard of where it is awaited, which is later.
  options.embeddedStore?.catch(() => {});
  const { startApp } = await import('./wiring/app.js');
  return startApp(options);
}

function readConfig(): Config {
  try {
    return loadConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${escapeControlsInLines(error.message)}\n`);
    process.exit(1);
  }
}

await main();
