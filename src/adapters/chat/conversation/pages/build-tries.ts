import type { DeliveryTry, WebhookDelivery } from '../../../../domain/api/webhook-delivery.js';
import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoint.js';
import { text } from '../../cards/line.js';
import type { PressChoice } from '../../choices/choice.js';
import { cutText } from '../../copy/cut-text.js';
import { nameEvent, sayEvent, shortenUrl } from '../../copy/endpoint-copy.js';
import { sayWebhookProblem } from '../../copy/webhook-problem-copy.js';
import { formatWhen, formatWhenShort, type WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { cutPage, nearestPage, turnPages } from './turn-pages.js';

/** So that a try stays one line. */
const MAX_LINE = 80;
/** All that is kept of an answer. */
const MAX_ANSWER = 1_024;
/** As many as can be looked at. */
export const MOST_TRIES = 100;

interface OneTry {
  readonly delivery: WebhookDelivery;
  readonly made: DeliveryTry;
}

/** The newest of all tries, the newest first. */
export function listTries(deliveries: readonly WebhookDelivery[]): readonly OneTry[] {
  return deliveries
    .flatMap((delivery) => delivery.tries.map((made) => ({ delivery, made })))
    .toSorted((one, other) => other.made.at.getTime() - one.made.at.getTime())
    .slice(0, MOST_TRIES);
}

/** "200 · 120 ms · ok", "No answer · 15,000 ms · timed out" */
function sayAnswer(words: Words, { status, tookMs, answer, problem }: DeliveryTry): string {
  const came = status === null ? words.say('webhooks.no_answer') : `${status}`;
  const [first = ''] = answer.split(/\r?\n/);
  const said =
    first.trim() === '' ? (problem === null ? '' : sayWebhookProblem(words, problem)) : first.trim();
  const took = words.say('webhooks.took', { ms: tookMs });
  return [came, took, cutText(said, MAX_LINE)].filter((part) => part !== '').join(' · ');
}

function toRow({ delivery, made }: OneTry, reader: WhenReader): Part {
  const { words } = reader;
  const { type, id: deliveryId, endpointId, isRepeat } = delivery;
  const parts = [
    formatWhenShort(made.at, reader),
    sayAnswer(words, made),
    ...(isRepeat ? [words.say('webhooks.repeat')] : []),
  ];
  const event = sayEvent(words, type);
  return {
    kind: 'row',
    name: text(event),
    text: parts.join(' · '),
    choice: { label: event, intent: { kind: 'show_try', endpointId, deliveryId } },
  };
}

interface TriesParts {
  readonly endpoint: WebhookEndpoint;
  readonly deliveries: readonly WebhookDelivery[];
  readonly reader: WhenReader;
  /** From 1. */
  readonly page: number;
}

function backToEndpoint(words: Words, endpointId: string): PressChoice {
  return { label: words.say('webhooks.button.look'), intent: { kind: 'show_endpoint', endpointId } };
}

/** What was sent to an address, and what came back. */
export function buildTries({ endpoint, deliveries, reader, page: asked }: TriesParts): PageReply {
  const { words } = reader;
  const { id: endpointId } = endpoint;
  const tries = listTries(deliveries);
  const page = nearestPage(tries.length, asked);
  const shown = cutPage(tries, page);
  const headline = words.say('webhooks.tries', { url: shortenUrl(endpoint.url), count: tries.length });
  const rows = shown.map((each) => toRow(each, reader));
  const lines = rows.map((row) => (row.kind === 'row' ? `${row.choice.label} · ${row.text}` : ''));
  const to = (target: number) => ({ kind: 'show_tries', endpointId, page: target }) as const;
  const pressed = [...turnPages(words, { page, count: tries.length, to }), backToEndpoint(words, endpointId)];
  return {
    kind: 'webhooks',
    title: words.say('page.title.webhooks'),
    words: [headline, ...lines].join('\n'),
    parts: [says(headline), ...rows, choices(...pressed)],
  };
}

interface DeliveryParts {
  readonly endpoint: WebhookEndpoint;
  readonly delivery: WebhookDelivery;
  readonly reader: WhenReader;
  /** What was just asked for; null: nothing. */
  readonly notice: string | null;
}

/** One event on its way to one address, with all that is kept of the newest answer. */
export function buildDelivery({ endpoint, delivery, reader, notice }: DeliveryParts): PageReply {
  const { words, timeZone } = reader;
  const { type, eventId, endpointId, tries } = delivery;
  const said = [...(notice === null ? [] : [notice]), [nameEvent(words, type), eventId].join(' · ')];
  const stands = sayStands(delivery, reader);
  const lines = tries.map((made) => `${formatWhen(words, made.at, timeZone)} · ${sayAnswer(words, made)}`);
  const newest = tries.at(-1);
  const answer = newest === undefined ? '' : cutText(newest.answer, MAX_ANSWER);
  const again: PressChoice = {
    label: words.say('webhooks.button.send_again'),
    intent: { kind: 'send_event_again', endpointId, eventId },
    style: 'primary',
  };
  const back: PressChoice = {
    label: words.say('webhooks.button.tries'),
    intent: { kind: 'show_tries', endpointId, page: 1 },
  };
  return {
    kind: 'webhooks',
    title: words.say('page.title.webhooks'),
    words: [...said, stands, ...lines].join('\n'),
    parts: [
      ...said.map(says),
      says(stands),
      ...(lines.length === 0 ? [] : [says(lines.join('\n'))]),
      ...(answer === ''
        ? []
        : [smallPrint(words.say('webhooks.answered')), { kind: 'copy', text: answer } as const]),
      // Nothing is sent to what is off.
      choices(...(endpoint.off === null ? [again] : []), back),
    ],
  };
}

function sayStands({ state, dueAt }: WebhookDelivery, { words, timeZone }: WhenReader): string {
  if (state !== 'waiting' || dueAt === null) {
    return words.say('webhooks.delivery', { state: state === 'waiting' ? 'other' : state });
  }
  return words.say('webhooks.next_try', { time: formatWhen(words, dueAt, timeZone) });
}
