import type { KeptValues } from '../../../ports/kept-values.js';
import type { Field } from '../../chat/conversation/model/field.js';
import type { FormState } from './form-state.js';

const KEPT_MS = 30 * 24 * 60 * 60_000;
/** Of what is kept; a form of another shape is begun anew. */
const VERSION = 1;

const keyOf = (chatId: number, userId: number) => `telegram:form:${chatId}:${userId}`;

/** The form that somebody is filling in, one for each person and chat. All methods throw AppError `store_unavailable`. */
export interface FormStore {
  find(chatId: number, userId: number): Promise<FormState | null>;
  save(chatId: number, userId: number, state: FormState): Promise<void>;
  forget(chatId: number, userId: number): Promise<void>;
}

/** JSON has no moments. */
function reviveField(field: Field): Field {
  return field.kind === 'moment' && field.at !== null ? { ...field, at: new Date(field.at) } : field;
}

function fromValue(value: string): FormState | null {
  const kept = JSON.parse(value) as { readonly version: number; readonly state: FormState };
  if (kept.version !== VERSION) return null;
  const { state } = kept;
  return { ...state, form: { ...state.form, fields: state.form.fields.map(reviveField) } };
}

export function createFormStore(kept: KeptValues): FormStore {
  return {
    async find(chatId, userId) {
      const value = await kept.find(keyOf(chatId, userId));
      return value === null ? null : fromValue(value);
    },
    save: (chatId, userId, state) =>
      kept.keep(keyOf(chatId, userId), JSON.stringify({ version: VERSION, state }), KEPT_MS),
    forget: (chatId, userId) => kept.forget(keyOf(chatId, userId)),
  };
}
