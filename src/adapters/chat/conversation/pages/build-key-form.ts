import { SCOPES, type Scope } from '../../../../domain/api/scope.js';
import { nameScope } from '../../copy/key-copy.js';
import { formatDuration } from '../../time/format-distance.js';
import type { Words } from '../../words/words.js';
import type { Field } from '../model/field.js';
import type { FormReply } from '../model/reply.js';

export const KEY_FIELD = {
  name: 'key_name',
  mode: 'key_mode',
  scopes: 'key_scopes',
  end: 'key_end',
} as const;

/** After how many days a key ends; no end is offered beside them. */
export const KEY_DAYS = [30, 90, 365] as const;
export const NO_END = 'none';

const DAY_MS = 24 * 60 * 60_000;

/** What most programs are made for. */
const USUAL: readonly Scope[] = ['links:read', 'links:write'];

/** Asks what a new key is for. */
export function buildKeyForm(words: Words): FormReply {
  return {
    kind: 'form',
    form: 'key',
    title: words.say('keys.form.title'),
    submit: words.say('keys.form.submit'),
    about: words.say('keys.once'),
    fields: [
      {
        ...{ kind: 'text', name: KEY_FIELD.name, label: words.say('keys.form.name'), value: '' },
        ...{ hint: words.say('keys.form.name_hint'), isRequired: true },
        placeholder: words.say('keys.form.name_example'),
      },
      buildMode(words),
      {
        ...{ kind: 'toggles', name: KEY_FIELD.scopes, label: words.say('keys.form.scopes') },
        options: SCOPES.map((value) => ({ value, label: nameScope(words, value) })),
        ...{ chosen: USUAL, hint: words.say('keys.form.scopes_hint'), isRequired: true },
      },
      buildEnd(words),
    ],
    smallPrint: null,
    notice: null,
    linkId: null,
  };
}

function buildMode(words: Words): Field {
  const options = (['test', 'live'] as const).map((value) => ({
    value,
    label: words.say('web.gateways.mode_name', { mode: value === 'live' ? value : 'other' }),
  }));
  return {
    ...{ kind: 'select', name: KEY_FIELD.mode, label: words.say('api.form.mode'), isRequired: true },
    ...{ groups: [{ label: null, options }], chosen: 'test' },
  };
}

function buildEnd(words: Words): Field {
  const days = KEY_DAYS.map((count) => ({
    value: `${count}`,
    label: words.say('keys.form.after', { time: formatDuration(words, count * DAY_MS) }),
  }));
  const options = [{ value: NO_END, label: words.say('keys.no_end') }, ...days];
  return {
    ...{ kind: 'select', name: KEY_FIELD.end, label: words.say('keys.form.end'), isRequired: true },
    ...{ groups: [{ label: null, options }], chosen: NO_END },
  };
}
