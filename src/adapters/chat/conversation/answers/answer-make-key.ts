import { cleanKeyAsk, findKeyAskProblems, type KeyAsk } from '../../../../domain/api/key-ask.js';
import { isScope } from '../../../../domain/api/scope.js';
import { isAppError } from '../../../../domain/errors.js';
import { sayLiveRefusal } from '../../copy/live-refusal-copy.js';
import type { Answer, ConversationDeps } from '../model/answer.js';
import { type FormEntries, readText, readValues } from '../model/form-entries.js';
import type { ProblemsReply, Reply } from '../model/reply.js';
import { buildKeyForm, KEY_DAYS, KEY_FIELD } from '../pages/build-key-form.js';
import { buildKeyPage, buildKeyWaits } from '../pages/build-key-page.js';
import { type ApiOwner, forApiOwner } from './for-api-owner.js';

const DAY_MS = 24 * 60 * 60_000;

/** The form of a new key. */
export const answerAskKey: Answer<'ask_key'> = async (deps, _intent, asked) =>
  forApiOwner(deps, asked, async ({ reader }) => buildKeyForm(reader.words));

/** Makes it; answers what is wrong by its field. */
export const answerMakeKey: Answer<'make_key'> = (deps, { entries }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const { words, now } = owner.reader;
    const ask = cleanKeyAsk(readAsk(entries, now));
    const wrong = findKeyAskProblems(ask, now);
    if (wrong.length > 0) {
      const said = wrong.map((field) => [FIELD_OF[field], words.say(`keys.form.${WORDS_OF[field]}_problem`)]);
      return { kind: 'problems', problems: Object.fromEntries(said) };
    }
    try {
      return await make(deps, owner, ask);
    } catch (error) {
      const refused = findRefusal(owner.reader, error);
      if (refused === null) throw error;
      return refused;
    }
  });

const WORDS_OF = { name: 'name', scopes: 'scopes', endsAt: 'ends' } as const;
const FIELD_OF = { name: KEY_FIELD.name, scopes: KEY_FIELD.scopes, endsAt: KEY_FIELD.end } as const;

function readAsk(entries: FormEntries, now: Date): KeyAsk {
  const days = KEY_DAYS.find((count) => `${count}` === readText(entries, KEY_FIELD.end));
  return {
    name: readText(entries, KEY_FIELD.name),
    mode: readText(entries, KEY_FIELD.mode) === 'live' ? 'live' : 'test',
    scopes: (readValues(entries, KEY_FIELD.scopes) ?? []).filter(isScope),
    endsAt: days === undefined ? null : new Date(now.getTime() + days * DAY_MS),
  };
}

async function make({ services }: ConversationDeps, owner: ApiOwner, ask: KeyAsk): Promise<Reply> {
  const { actor, place, reader } = owner;
  const { key, page } = await services.askKey(actor, { ...ask, place });
  if (page !== null) return buildKeyPage(reader, { name: key.name, page, keepHours: null });
  const approvers = await services.listApprovers(actor);
  const names = approvers.map(({ displayName }) => displayName ?? reader.words.say('card.a_teammate'));
  return buildKeyWaits(reader.words, key.name, names);
}

/** What is wrong with the mode that was chosen, so that all else stays as it was filled in. */
function findRefusal(
  { words, timeZone }: Pick<ApiOwner['reader'], 'words' | 'timeZone'>,
  error: unknown,
): ProblemsReply | null {
  if (isAppError(error, 'live_mode_refused')) {
    return {
      kind: 'problems',
      problems: { [KEY_FIELD.mode]: sayLiveRefusal(words, error.details, timeZone) },
    };
  }
  if (isAppError(error, 'second_person_needed')) {
    return { kind: 'problems', problems: { [KEY_FIELD.scopes]: words.say('keys.form.nobody_else') } };
  }
  return null;
}
