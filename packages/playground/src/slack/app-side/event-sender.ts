import type { Deadlines, PlatformClock } from '../../deadlines.js';
import type { JsonObject } from '../../protocol.js';
import type { Ids } from '../ids.js';
import type { WorkspaceSeed } from '../workspace-seed.js';
import { type AppAnswer, type AppClient, isAcknowledged } from './app-client.js';

/**
 * A refused or unanswered event is sent again at once, after a minute and after five.
 * @see https://docs.slack.dev/apis/events-api/#retries
 */
const RETRY_DELAYS_MS = [0, 60_000, 300_000];

export interface EventSender {
  /**
   * Sends an event the app subscribed to (`subscription`: "message.im"); any other is dropped, as in Slack.
   * Resolves after the first try; repeats go on by themselves.
   */
  send(subscription: string, event: JsonObject, channel?: { readonly isShared: boolean }): Promise<void>;
  /** Gives up every repeat still to come. */
  clear(): void;
}

export interface EventSenderDeps {
  seed: WorkspaceSeed;
  app: AppClient;
  ids: Ids;
  clock: PlatformClock;
  deadlines: Deadlines;
}

export function createEventSender(deps: EventSenderDeps): EventSender {
  const repeats = new Set<() => void>();

  async function attempt(rawBody: string, tries: number, reason: string): Promise<void> {
    const answer = await deps.app.send({
      kind: 'event_callback',
      contentType: 'application/json',
      rawBody,
      ...(tries > 0 ? { retry: { number: tries, reason } } : {}),
    });
    if (answer.kind === 'answered' && answer.noRetry) return;
    if (isAcknowledged(answer)) return;
    const delayMs = RETRY_DELAYS_MS[tries];
    if (delayMs === undefined) return;
    const cancel = deps.deadlines.after(delayMs, () => {
      repeats.delete(cancel);
      void attempt(rawBody, tries + 1, describeFailure(answer));
    });
    repeats.add(cancel);
  }

  return {
    async send(subscription, event, channel) {
      if (!deps.seed.events.includes(subscription)) return;
      await attempt(JSON.stringify(buildEnvelope(deps, event, channel?.isShared === true)), 0, '');
    },
    clear() {
      for (const cancel of repeats) cancel();
      repeats.clear();
    },
  };
}

function buildEnvelope(deps: EventSenderDeps, event: JsonObject, isShared: boolean): JsonObject {
  const { team, app } = deps.seed;
  return {
    token: 'playground-verification-token',
    team_id: team.id,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: deps.ids.next('Ev'),
    event_time: Math.floor(deps.clock.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: isShared,
  };
}

function describeFailure(answer: AppAnswer): string {
  if (answer.kind === 'timeout') return 'http_timeout';
  return answer.kind === 'unreachable' ? 'connection_failed' : 'http_error';
}
