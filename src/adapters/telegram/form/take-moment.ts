import type { FieldProblem } from '../../../domain/link/field-problem.js';
import { describeProblem } from '../../chat/copy/problem-copy.js';
import { unreadTime } from '../../chat/reader/form/unread-time.js';
import { parseWhen } from '../../chat/reader/time/parse-when.js';
import { advance, withEntry, withProblem } from './advance.js';
import type { FormReader } from './form-reader.js';
import type { FormState } from './form-state.js';
import type { FormStep } from './form-step.js';
import { whenUse } from './when-use.js';

/** Longer words are no time. */
const MAX_SEARCH = 100;
const CLOCK = /^(\d{1,2})[:.h](\d\d)$/;

function refuse(state: FormState, name: string, told: readonly [FieldProblem, FormReader]): FormState {
  const [problem, reader] = told;
  return withProblem(state, name, describeProblem(reader.words, problem, reader).text);
}

/** A time to be, as the answer; one that is over is told. */
export function takeMoment(
  state: FormState,
  { name, at }: { readonly name: string; readonly at: Date },
  reader: FormReader,
): FormStep {
  if (at > reader.now) return advance(withEntry(state, name, at.toISOString()));
  const over: FieldProblem =
    whenUse(state) === 'expiry'
      ? { field: 'expiresAt', problem: 'too_soon' }
      : { field: 'sendAt', problem: 'in_the_past' };
  return { kind: 'show', state: refuse(state, name, [over, reader]) };
}

/** On the day that was chosen, a time of day is enough: the two are read as if both had been written. */
function onDay({ day }: FormState, text: string): string {
  const [, hour, minute] = CLOCK.exec(text.trim()) ?? [];
  return day === null || hour === undefined ? text : `${day} ${hour.padStart(2, '0')}:${minute}`;
}

/** A time in words; what may mean several is asked about: each can be chosen. */
export function takeMomentText(
  state: FormState,
  { name, text }: { readonly name: string; readonly text: string },
  reader: FormReader,
): FormStep {
  const { now, timeZone } = reader;
  const use = whenUse(state);
  const typed = onDay(state, text);
  const when = parseWhen(typed, { now, timeZone, use });
  if (when.kind === 'at') return takeMoment(state, { name, at: when.at }, reader);
  const refused = refuse(state, name, [unreadTime(use === 'expiry' ? 'expiresAt' : 'sendAt', when), reader]);
  const search = when.kind === 'ask' ? typed.slice(0, MAX_SEARCH) : null;
  return { kind: 'show', state: { ...refused, search } };
}
