import type { FetchFunction, WebClientOptions } from '@slack/web-api';

export interface SlackClientSettings {
  /** Another base address of the Web API: a proxy, an emulator. */
  readonly slackApiUrl?: string;
  readonly fetch: FetchFunction;
}

/** Longer than Slack needs, shorter than a message's lease, so that no call outlives the claim it was made for. */
const TIMEOUT_MS = 8_000;

/**
 * The options of every Slack client of ours, Bolt's as well. Nothing is retried below the runner: a retry that the
 * client makes by itself could post twice, and its answer to a rate limit is to hold up every other call.
 */
export function createSlackClientOptions({ slackApiUrl, fetch }: SlackClientSettings): WebClientOptions {
  return {
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // Without it, a method name that is an address would be called there, token and all.
    allowAbsoluteUrls: false,
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    fetch,
  };
}
