import { EVENT_TYPES, type EventType } from '../../../../domain/api/event-types.js';
import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoint.js';
import { nameEvent } from '../../copy/endpoint-copy.js';
import type { Words } from '../../words/words.js';
import type { Field, FieldOption } from '../model/field.js';
import type { FormReply } from '../model/reply.js';

export const ENDPOINT_FIELD = {
  url: 'endpoint_url',
  mode: 'endpoint_mode',
  events: 'endpoint_events',
  description: 'endpoint_description',
} as const;

/** Stands for all events, and those that there will be. */
export const ALL_EVENTS = 'all';
export const URL_EXAMPLE = 'https://example.com/paylink';

/** A ping is sent whatever was chosen. */
export const CHOSEN_EVENTS: readonly EventType[] = EVENT_TYPES.filter((type) => type !== 'ping');

/** Asks for an address that hears of events. */
export function buildEndpointForm(words: Words): FormReply {
  return {
    kind: 'form',
    form: 'endpoint',
    title: words.say('webhooks.form.title'),
    submit: words.say('webhooks.form.submit'),
    about: words.say('webhooks.once'),
    fields: [buildUrl(words, ''), buildMode(words), buildEvents(words, null), buildDescription(words, null)],
    ...{ smallPrint: null, notice: null, linkId: null },
  };
}

/** The same for one that is there; test or live it stays. */
export function buildEndpointChangeForm(words: Words, endpoint: WebhookEndpoint): FormReply {
  return {
    kind: 'form',
    form: 'endpoint_change',
    title: words.say('webhooks.change.title'),
    submit: words.say('webhooks.change.submit'),
    about: null,
    fields: [
      buildUrl(words, endpoint.url),
      buildEvents(words, endpoint.types),
      buildDescription(words, endpoint.description),
    ],
    ...{ smallPrint: null, notice: null, linkId: null },
    subject: endpoint.id,
  };
}

function buildUrl(words: Words, value: string): Field {
  return {
    ...{ kind: 'text', name: ENDPOINT_FIELD.url, label: words.say('webhooks.form.url'), isRequired: true },
    ...{ hint: words.say('webhooks.form.url_hint'), placeholder: URL_EXAMPLE, value, takes: 'url' },
  };
}

function buildMode(words: Words): Field {
  const options = (['test', 'live'] as const).map((value) => ({
    value,
    label: words.say('web.gateways.mode_name', { mode: value === 'live' ? value : 'other' }),
  }));
  return {
    ...{ kind: 'select', name: ENDPOINT_FIELD.mode, label: words.say('api.form.mode'), isRequired: true },
    ...{ groups: [{ label: null, options }], chosen: 'test' },
  };
}

function buildEvents(words: Words, types: readonly EventType[] | null): Field {
  const all: FieldOption = { value: ALL_EVENTS, label: words.say('api.events.all_and_new') };
  const each = CHOSEN_EVENTS.map((value) => ({ value, label: nameEvent(words, value) }));
  return {
    ...{ kind: 'multi_select', name: ENDPOINT_FIELD.events, label: words.say('webhooks.form.events') },
    ...{ hint: words.say('webhooks.form.events_hint'), isRequired: true, max: CHOSEN_EVENTS.length },
    ...{ groups: [{ label: null, options: [all, ...each] }], chosen: types ?? [ALL_EVENTS] },
  };
}

function buildDescription(words: Words, value: string | null): Field {
  return {
    ...{ kind: 'text', name: ENDPOINT_FIELD.description, value: value ?? '' },
    ...{ label: words.say('webhooks.form.description'), hint: words.say('webhooks.form.description_hint') },
  };
}
