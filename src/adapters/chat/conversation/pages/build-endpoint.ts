import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoint.js';
import { ALL_MISSED_HOURS, KEEP_HOURS, MISSED_HOURS } from '../../choices/api-press.js';
import type { Choice, PressChoice } from '../../choices/choice.js';
import { formatEndpointState, nameEvent, shortenUrl } from '../../copy/endpoint-copy.js';
import { joinAnd } from '../../copy/join-and.js';
import { formatDuration } from '../../time/format-distance.js';
import { formatWhen, type WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { backToWebhooks } from './build-webhooks.js';

const HOUR_MS = 60 * 60_000;

export interface EndpointParts {
  readonly endpoint: WebhookEndpoint;
  readonly reader: WhenReader;
  /** What was just changed or tried; null: nothing. */
  readonly notice: string | null;
  /** It was just switched on: what did not arrive until then is one press away. */
  readonly isBack?: boolean;
}

/** One address, how it goes, and what an owner can do with it. */
export function buildEndpoint({ endpoint, reader, notice, isBack = false }: EndpointParts): PageReply {
  const { words } = reader;
  const facts = describeEndpoint(endpoint, reader);
  const said = [...(notice === null ? [] : [notice]), formatEndpointState(endpoint, reader)];
  const added = sayAdded(endpoint, reader);
  return {
    kind: 'webhooks',
    title: words.say('page.title.webhooks'),
    words: [...said, endpoint.url, ...facts, added].join('\n'),
    parts: [
      ...said.map(says),
      { kind: 'copy', text: endpoint.url },
      ...facts.map(says),
      smallPrint(added),
      choices(...(isBack ? [missedChoice(words, endpoint)] : []), ...listChoices(words, endpoint)),
      ...listPicks(words, endpoint),
    ],
  };
}

function describeEndpoint(endpoint: WebhookEndpoint, { words, timeZone }: WhenReader): readonly string[] {
  const { types, description, off, secrets, version, mode } = endpoint;
  const named =
    types === null
      ? words.say('api.events.all_and_new')
      : joinAnd(
          words,
          types.map((type) => nameEvent(words, type)),
        );
  const until = secrets.slice(1)[0]?.endsAt ?? null;
  const stays = [
    words.say('web.gateways.mode_name', { mode: mode === 'live' ? 'live' : 'other' }),
    words.say('keys.version', { version }),
  ].join(' · ');
  return [
    ...(description === null ? [] : [description]),
    words.say('webhooks.events', { events: named }),
    stays,
    ...(off === null ? [] : [words.say('webhooks.off_since', { time: formatWhen(words, off.at, timeZone) })]),
    ...(until === null ? [] : [words.say('webhooks.older', { time: formatWhen(words, until, timeZone) })]),
  ];
}

function sayAdded({ madeAt, keyId }: WebhookEndpoint, { words, timeZone }: WhenReader): string {
  const time = formatWhen(words, madeAt, timeZone);
  return words.say('webhooks.added', { by: keyId === null ? 'other' : 'key', time });
}

function listChoices(words: Words, endpoint: WebhookEndpoint): readonly Choice[] {
  const { id: endpointId, off } = endpoint;
  const press = (label: string, intent: PressChoice['intent']): PressChoice => ({ label, intent });
  return [
    press(words.say('webhooks.button.tries'), { kind: 'show_tries', endpointId, page: 1 }),
    press(words.say('webhooks.button.ping'), { kind: 'ping_endpoint', endpointId }),
    press(words.say('webhooks.button.change'), { kind: 'ask_endpoint_change', endpointId }),
    off === null
      ? press(words.say('webhooks.button.off'), { kind: 'switch_off_endpoint', endpointId })
      : press(words.say('webhooks.button.on'), { kind: 'switch_on_endpoint', endpointId }),
    removeChoice(words, endpoint),
    backToWebhooks(words),
  ];
}

/** As far back as can be chosen. */
function missedChoice(words: Words, { id: endpointId }: WebhookEndpoint): PressChoice {
  return {
    label: words.say('webhooks.button.send_missed'),
    intent: { kind: 'send_missed', endpointId, hours: ALL_MISSED_HOURS },
    style: 'primary',
  };
}

function removeChoice(words: Words, { id: endpointId, url }: WebhookEndpoint): PressChoice {
  const label = words.say('webhooks.button.remove');
  return {
    label,
    intent: { kind: 'remove_endpoint', endpointId },
    style: 'danger',
    confirm: {
      title: words.say('webhooks.remove.title'),
      subject: shortenUrl(url),
      consequence: words.say('webhooks.remove.consequence'),
      yes: label,
      no: words.say('webhooks.remove.no'),
    },
  };
}

/** Nothing is sent to what is off. */
function listPicks(words: Words, { id: endpointId, off }: WebhookEndpoint): readonly Part[] {
  const missed = MISSED_HOURS.map(
    (hours): PressChoice => ({
      label: formatDuration(words, hours * HOUR_MS),
      intent: { kind: 'send_missed', endpointId, hours },
    }),
  );
  const rotation = KEEP_HOURS.map(
    (keepHours): PressChoice => ({
      label: formatDuration(words, keepHours * HOUR_MS),
      intent: { kind: 'rotate_endpoint', endpointId, keepHours },
    }),
  );
  const toRotate: Part = {
    kind: 'pick',
    label: words.say('webhooks.pick.rotate'),
    options: rotation,
    chosen: null,
  };
  if (off !== null) return [toRotate];
  return [
    { kind: 'pick', label: words.say('webhooks.pick.missed'), options: missed, chosen: null },
    toRotate,
  ];
}
