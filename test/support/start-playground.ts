import { loadConfig } from '../../src/config/load-config.js';
import { type App, startApp } from '../../src/wiring/app.js';
import { createFakeLogger, type LoggedLine } from './fake-logger.js';
import { startTestStore, type TestStore } from './test-store.js';

export interface RunningPlayground {
  /** All of Paylink, as `npm start` builds it. */
  readonly app: App;
  /** Of the playground's page. */
  readonly url: string;
  readonly lines: LoggedLine[];
  stop(): Promise<void>;
}

interface PlaygroundSetting {
  /** Outlives it; one of its own unless given. */
  readonly store?: TestStore;
  /** Whether a new one begins with a week; false unless given. */
  readonly hasWeek?: boolean;
}

/** Paylink with its playground on a free port of loopback, over an empty store unless given another. */
export async function startPlayground(setting: PlaygroundSetting = {}): Promise<RunningPlayground> {
  const store = setting.store ?? (await startTestStore());
  const { logger, lines } = createFakeLogger();
  const config = loadConfig({
    NODE_ENV: 'development',
    PORT: '0',
    PLAYGROUND: 'on',
    PLAYGROUND_WEEK: setting.hasWeek === true ? 'on' : 'off',
    MONGODB_URI: store.uri,
    SECRET_KEY: 'a key for tests that is long enough',
  });
  const app = await startApp({ config, logger, jobLockLifetimeMs: 1_000 });
  await weekToPass(app);
  return {
    app,
    url: `${app.publicUrl}/playground`,
    lines,
    async stop() {
      await app.stop(1_000);
      if (setting.store === undefined) await store.stop();
    },
  };
}

/** Resolved when no week is being played: until then the clock is behind real time. */
export function weekToPass({ playground }: App): Promise<void> {
  return new Promise((resolve) => {
    if (playground === null || playground.clock.aheadMs() >= 0) return resolve();
    const stop = playground.platform.subscribe(() => {
      if (playground.clock.aheadMs() < 0) return;
      stop();
      resolve();
    });
  });
}
