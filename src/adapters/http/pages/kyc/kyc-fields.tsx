import type { ComponentChildren, VNode } from 'preact';
import type { KycField } from '../../../../domain/kyc/kyc-facts.js';
import { COUNTRIES } from '../../../../domain/text/countries.js';
import { nameCountry } from '../../../chat/copy/name-country.js';
import type { Words } from '../../../chat/words/words.js';
import { readValue } from '../../kyc-forms/form-values.js';
import type { KycForm } from './kyc-form.js';

interface FieldProps {
  readonly form: KycForm;
  /** Also its name in the form, and its id. */
  readonly field: KycField;
  readonly hint?: string | undefined;
}

interface LabelledProps extends FieldProps {
  /** What it is told of, by ids. */
  readonly control: (described: Described) => ComponentChildren;
}

interface Described {
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/** A label, what helps to fill it in, what is wrong, then the field itself. */
function Labelled({ form: { words, problems }, field, hint, control }: LabelledProps): VNode {
  const problem = problems.get(field);
  const ids = [problem && `${field}-problem`, hint && `${field}-hint`].filter(Boolean);
  const described: Described = {
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
    ...(problem !== undefined && { 'aria-invalid': 'true' }),
  };
  return (
    <div class="field">
      <label class="label" for={field}>
        {words.say(`kyc.field.${field}`)}
      </label>
      <Notes {...{ field, hint, problem }} />
      {control(described)}
    </div>
  );
}

interface NotesProps {
  readonly field: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

export function Notes({ field, hint, problem }: NotesProps): VNode {
  return (
    <>
      {hint === undefined ? null : (
        <p class="hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p class="problem" id={`${field}-problem`}>
          {problem}
        </p>
      )}
    </>
  );
}

interface Typed {
  readonly inputMode?: 'tel' | 'url' | 'email' | 'numeric';
  readonly autocomplete?: 'off' | 'organization' | 'url' | 'name' | 'organization-title' | 'email' | 'tel';
}

export function TextField({ form, field, hint, ...input }: FieldProps & Typed): VNode {
  const value = readValue(form.values, field);
  return (
    <Labelled
      {...{ form, field, hint }}
      control={(described) => (
        <input class="input" id={field} name={field} value={value} {...input} {...described} />
      )}
    />
  );
}

export function AreaField({ form, field, hint }: FieldProps): VNode {
  return (
    <Labelled
      {...{ form, field, hint }}
      control={(described) => (
        <textarea id={field} name={field} rows={4} {...described}>
          {readValue(form.values, field)}
        </textarea>
      )}
    />
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly name: string;
}

export function SelectField({ form, field, hint, options }: ChoiceProps): VNode {
  return (
    <Labelled
      {...{ form, field, hint }}
      control={(described) => (
        <select class="input" id={field} name={field} {...described}>
          <Options {...{ words: form.words, options, chosen: readValue(form.values, field) }} />
        </select>
      )}
    />
  );
}

interface OptionsProps {
  readonly words: Words;
  readonly options: readonly Choice[];
  readonly chosen: string;
}

/** Nothing is chosen until somebody chooses. */
export function Options({ words, options, chosen }: OptionsProps): VNode {
  return (
    <>
      <option value="">{words.say('web.kyc.choose')}</option>
      {options.map(({ value, name }) => (
        <option value={value} selected={value === chosen}>
          {name}
        </option>
      ))}
    </>
  );
}

const countriesIn = new WeakMap<Words, readonly Choice[]>();

/** By their names, in the order of the reader's alphabet. */
export function listCountries(words: Words): readonly Choice[] {
  const known = countriesIn.get(words);
  if (known !== undefined) return known;
  const { compare } = new Intl.Collator(words.locale);
  const named = COUNTRIES.map((value) => ({ value, name: nameCountry(words, value) })).sort((a, b) =>
    compare(a.name, b.name),
  );
  countriesIn.set(words, named);
  return named;
}
