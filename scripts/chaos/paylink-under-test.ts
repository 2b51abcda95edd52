/**
 * Paylink as a process that can be killed: the environment configures it as it does `npm start`, `CRASH_AT` names where
 * it dies by its own hand. It tells its parent when it is ready, and goes when its parent goes.
 */

import { loadConfig } from '../../src/config/load-config.js';
import { createLogger } from '../../src/observability/create-logger.js';
import { startApp } from '../../src/wiring/app.js';
import { dieAt } from './die-at.js';

process.on('disconnect', () => process.exit());
const config = loadConfig(process.env);
const crashAt = process.env['CRASH_AT'] ?? '';
// What an earlier round left due is worked while it starts: that is not what this one is about.
let isReady = false;
await startApp({
  config,
  logger: createLogger({ level: config.logLevel, pretty: false }),
  undoMs: 0,
  ...(crashAt === '' ? {} : { around: dieAt(crashAt, () => isReady) }),
});
isReady = true;
process.send?.('ready');
