import { EVENT_TYPES, type EventType } from '../../../../domain/api/event-types.js';
import { isAppError } from '../../../../domain/errors.js';
import { sayRefusedPing } from '../../copy/ping-copy.js';
import type { Words } from '../../words/words.js';
import type { Answer } from '../model/answer.js';
import { type FormEntries, readText, readValues } from '../model/form-entries.js';
import type { ProblemsReply, Reply } from '../model/reply.js';
import { buildEndpoint } from '../pages/build-endpoint.js';
import {
  ALL_EVENTS,
  buildEndpointChangeForm,
  buildEndpointForm,
  ENDPOINT_FIELD,
  URL_EXAMPLE,
} from '../pages/build-endpoint-form.js';
import { showSecretPage, toAsker } from './answer-webhooks.js';
import { forApiOwner } from './for-api-owner.js';

/** As far as a description goes. */
const MOST_SIGNS = 100;

export const answerAskEndpoint: Answer<'ask_endpoint'> = (deps, _intent, asked) =>
  forApiOwner(deps, asked, async ({ reader }) => buildEndpointForm(reader.words));

export const answerAskEndpointChange: Answer<'ask_endpoint_change'> = (deps, { endpointId }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const endpoint = await deps.services.getEndpoint({ ...toAsker(owner), endpointId });
    return buildEndpointChangeForm(owner.reader.words, endpoint);
  });

/** Adds it once it has answered a ping; answers what is wrong by its field. */
export const answerAddEndpoint: Answer<'add_endpoint'> = (deps, { entries }, asked) =>
  forApiOwner(deps, asked, (owner) => {
    const mode = readText(entries, ENDPOINT_FIELD.mode) === 'live' ? 'live' : 'test';
    return orProblems(owner.reader.words, entries, async (terms) => {
      const { endpoint } = await deps.services.addEndpoint({ ...toAsker(owner), mode, ...terms });
      return showSecretPage(deps, owner, { endpoint, keepHours: null });
    });
  });

/** Saves it; an address that is another is pinged first. */
export const answerChangeEndpoint: Answer<'change_endpoint'> = (deps, { endpointId, entries }, asked) =>
  forApiOwner(deps, asked, (owner) => {
    const { words } = owner.reader;
    return orProblems(words, entries, async (terms) => {
      const endpoint = await deps.services.changeEndpoint({ ...toAsker(owner), endpointId, ...terms });
      return buildEndpoint({ endpoint, reader: owner.reader, notice: words.say('webhooks.changed') });
    });
  });

interface Terms {
  readonly url: string;
  /** Null: all, and those that there will be. */
  readonly types: readonly EventType[] | null;
  readonly description: string | null;
}

async function orProblems(
  words: Words,
  entries: FormEntries,
  save: (terms: Terms) => Promise<Reply>,
): Promise<Reply> {
  const problems = findProblems(words, entries);
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems };
  try {
    return await save(readTerms(entries));
  } catch (error) {
    if (!isAppError(error, 'endpoint_refused')) throw error;
    return toProblem(sayRefusedPing(words, error.details));
  }
}

function toProblem(said: string): ProblemsReply {
  return { kind: 'problems', problems: { [ENDPOINT_FIELD.url]: said } };
}

function readTerms(entries: FormEntries): Terms {
  const chosen = readValues(entries, ENDPOINT_FIELD.events) ?? [];
  const description = readText(entries, ENDPOINT_FIELD.description).trim();
  return {
    url: readText(entries, ENDPOINT_FIELD.url).trim(),
    types: chosen.includes(ALL_EVENTS) ? null : EVENT_TYPES.filter((type) => chosen.includes(type)),
    description: description === '' ? null : description,
  };
}

function findProblems(words: Words, entries: FormEntries): Readonly<Record<string, string>> {
  const { url, description } = readTerms(entries);
  const events = sayEventsProblem(words, readValues(entries, ENDPOINT_FIELD.events) ?? []);
  const isLong = [...(description ?? '')].length > MOST_SIGNS;
  return {
    ...(isAddress(url)
      ? {}
      : { [ENDPOINT_FIELD.url]: words.say('webhooks.form.url_problem', { example: URL_EXAMPLE }) }),
    ...(events === null ? {} : { [ENDPOINT_FIELD.events]: events }),
    ...(isLong ? { [ENDPOINT_FIELD.description]: words.say('webhooks.form.too_long') } : {}),
  };
}

/** Which addresses may be called is decided where they are. */
function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

function sayEventsProblem(words: Words, chosen: readonly string[]): string | null {
  if (chosen.length === 0) return words.say('webhooks.form.no_event');
  return chosen.length > 1 && chosen.includes(ALL_EVENTS) ? words.say('webhooks.form.all_or_some') : null;
}
