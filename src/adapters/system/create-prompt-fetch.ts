import { fetch as fetchWith } from 'undici';
import type { Timers } from '../../ports/timers.js';
import { createPromptAgent } from './create-prompt-agent.js';

/** What the calls of this product use of `fetch`. */
export interface PromptRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | FormData;
  readonly signal?: AbortSignal;
}

/** A `fetch` whose request leaves soon after it is asked for, or never. Rejects when connecting took longer than two seconds. */
export function createPromptFetch(timers: Pick<Timers, 'elapsedMs'>) {
  const dispatcher = createPromptAgent(timers);
  return async (url: string | URL, { body, ...request }: PromptRequest = {}) => {
    if (typeof body === 'object') throw new TypeError('files are not sent from here');
    return fetchWith(url, { ...request, ...(body === undefined ? {} : { body }), dispatcher });
  };
}
