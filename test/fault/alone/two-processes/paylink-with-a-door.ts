/** Paylink as a process that tells its parent of each message it sent to a customer, and does what its parent asks. */

import { dieAt } from '../../../../scripts/chaos/die-at.js';
import { loadConfig } from '../../../../src/config/load-config.js';
import { createLogger } from '../../../../src/observability/create-logger.js';
import type { Services } from '../../../../src/service/create-services.js';
import { startApp } from '../../../../src/wiring/app.js';
import type { Around } from '../../../../src/wiring/around.js';
import { type Asked, answerAsked } from './answer-asked.js';

const say = (message: unknown) => process.send?.(message);

const tellSent: Around = (name, port) =>
  name !== 'notifier'
    ? port
    : new Proxy(port, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key);
          if (key !== 'send' || typeof value !== 'function') return value;
          return async (notice: { readonly delivery: { readonly id: string } }) => {
            const result: unknown = await Reflect.apply(value, target, [notice]);
            say({ sent: notice.delivery.id });
            return result;
          };
        },
      });

let death: Around = (_name, port) => port;

/** A parent that says `dieAt` chooses where this process ends from now on. */
const dieWhenTold: Around = (name, port) =>
  new Proxy(port, { get: (target, key) => Reflect.get(death(name, target), key) });

function open(services: Services): void {
  process.on('message', (asked: Asked | { readonly dieAt: string }) => {
    if ('dieAt' in asked) {
      death = dieAt(asked.dieAt);
      return;
    }
    answerAsked(services, asked).then(
      (answer) => say({ answer }),
      (error: unknown) => say({ failure: String(error) }),
    );
  });
}

process.on('disconnect', () => process.exit());
const config = loadConfig(process.env);
const logger = createLogger({ level: config.logLevel, pretty: false });
const around: Around = (name, port) => dieWhenTold(name, tellSent(name, port));
const { services } = await startApp({ config, logger, around, undoMs: 0 });
open(services);
say('ready');
