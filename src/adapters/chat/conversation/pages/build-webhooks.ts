import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoint.js';
import { text } from '../../cards/line.js';
import type { PressChoice } from '../../choices/choice.js';
import { formatEndpointState, sayEvents, shortenUrl } from '../../copy/endpoint-copy.js';
import { nameMode } from '../../copy/key-copy.js';
import type { WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { cutPage, nearestPage, turnPages } from './turn-pages.js';

export interface WebhooksParts {
  readonly reader: WhenReader;
  readonly merchantName: string;
  /** Newest first. */
  readonly endpoints: readonly WebhookEndpoint[];
  /** From 1. */
  readonly page: number;
  /** What was just changed; null: nothing. */
  readonly notice: string | null;
}

/** "🟢 On · Test · All events · For the shop" */
function describeEndpoint(endpoint: WebhookEndpoint, reader: WhenReader): string {
  const { words } = reader;
  const parts = [
    formatEndpointState(endpoint, reader),
    nameMode(words, endpoint),
    sayEvents(words, endpoint.types),
    endpoint.description,
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function toRow(endpoint: WebhookEndpoint, reader: WhenReader): Part {
  const label = shortenUrl(endpoint.url);
  return {
    kind: 'row',
    name: text(label),
    text: describeEndpoint(endpoint, reader),
    choice: {
      label,
      intent: { kind: 'show_endpoint', endpointId: endpoint.id },
    },
  };
}

export function backToWebhooks(words: Words): PressChoice {
  return { label: words.say('webhooks.button.back'), intent: { kind: 'open_webhooks', page: 1 } };
}

function listChoices(words: Words, count: number, page: number): readonly PressChoice[] {
  const add: PressChoice = {
    label: words.say('webhooks.button.add'),
    intent: { kind: 'ask_endpoint' },
    style: 'primary',
  };
  const keys: PressChoice = {
    label: words.say('page.title.keys'),
    intent: { kind: 'open_keys', page: 1 },
  };
  const to = (target: number) => ({ kind: 'open_webhooks', page: target }) as const;
  return [add, ...turnPages(words, { page, count, to }), keys];
}

/** Which addresses hear of events, and how that goes. */
export function buildWebhooks(parts: WebhooksParts): PageReply {
  const { reader, merchantName: merchant, endpoints, notice } = parts;
  const { words } = reader;
  const count = endpoints.length;
  const page = nearestPage(count, parts.page);
  const headline =
    count === 0
      ? words.say('webhooks.none', { merchant })
      : words.say('webhooks.headline', { merchant, count });
  const said = [...(notice === null ? [] : [notice]), headline];
  const shown = cutPage(endpoints, page);
  const lines = shown.map((each) => `${shortenUrl(each.url)} · ${describeEndpoint(each, reader)}`);
  return {
    kind: 'webhooks',
    title: words.say('page.title.webhooks'),
    words: [...said, ...lines].join('\n'),
    parts: [
      ...said.map(says),
      ...shown.map((each) => toRow(each, reader)),
      choices(...listChoices(words, count, page)),
      smallPrint(words.say('webhooks.once')),
    ],
  };
}
