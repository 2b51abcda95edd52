import type { VNode } from 'preact';
import {
  MAX_COMPANY,
  MAX_CUSTOMER_TAX_NUMBER,
  type ReceiptProblem,
  type TypedReceiptDetails,
} from '../../../domain/link/validate-receipt-details.js';
import type { Words } from '../../chat/words/words.js';

/** What stands in the form: input is never lost. */
export interface MakeOutState {
  readonly typed: TypedReceiptDetails;
  readonly problems: readonly ReceiptProblem[];
}

export const EMPTY_MAKE_OUT: MakeOutState = {
  typed: { company: '', taxNumber: '' },
  problems: [],
};

interface MakeOutFormProps {
  readonly words: Words;
  readonly slug: string;
  readonly state: MakeOutState;
}

export function MakeOutForm({ words, slug, state }: MakeOutFormProps): VNode {
  const { typed, problems } = state;
  const find = (field: ReceiptProblem['field']) => problems.find((problem) => problem.field === field);
  return (
    <form class="make-out" method="post" action={`/p/${slug}/receipt`}>
      <h2 class="label">{words.say('pay.receipt_question')}</h2>
      <p class="small">{words.say('pay.receipt_why')}</p>
      <TextField
        name="company"
        label={words.say('pay.receipt_company')}
        value={typed.company}
        maxLength={MAX_COMPANY}
        problem={describe(words, find('company'))}
        autocomplete="organization"
      />
      <TextField
        name="taxNumber"
        label={words.say('pay.receipt_tax_number')}
        value={typed.taxNumber}
        maxLength={MAX_CUSTOMER_TAX_NUMBER}
        problem={describe(words, find('taxNumber'))}
        autocomplete="off"
      />
      <p class="actions">
        <button class="button button-second" type="submit">
          {words.say('pay.receipt_make_out')}
        </button>
      </p>
    </form>
  );
}

function describe(words: Words, problem: ReceiptProblem | undefined): string | null {
  switch (problem?.problem) {
    case undefined:
      return null;
    case 'missing':
      return words.say('pay.receipt_problem_missing');
    case 'too_long':
      return words.say('pay.receipt_problem_too_long', { max: problem.maxLength });
    case 'bad_characters':
      return words.say('pay.receipt_problem_bad_characters');
    case 'card_number':
      return words.say('problem.card_number');
  }
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly problem: string | null;
  readonly autocomplete: 'organization' | 'off';
}

function TextField({ name, label, value, maxLength, problem, autocomplete }: TextFieldProps): VNode {
  const problemId = `${name}-problem`;
  const marks = problem === null ? null : { 'aria-invalid': true, 'aria-describedby': problemId };
  return (
    <>
      <label class="label" for={name}>
        {label}
      </label>
      {problem === null ? null : (
        <p class="problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
      <input
        class="input"
        type="text"
        id={name}
        name={name}
        value={value}
        maxlength={maxLength}
        autocomplete={autocomplete}
        {...marks}
      />
    </>
  );
}
