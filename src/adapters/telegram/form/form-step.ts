import type { FormChange } from '../../chat/conversation/model/intent.js';
import type { FormState } from './form-state.js';

/** What an act in a form comes to. */
export type FormStep =
  /** Stands before the person now; kept. */
  | { readonly kind: 'show'; readonly state: FormState }
  /** The form goes in, by `sendFormIn`; `applyProblems` takes what is wrong with it. */
  | { readonly kind: 'send'; readonly state: FormState }
  /** The conversation is asked for the form's other shape (intent `change_form`), and `applyChanged` takes its answer. */
  | { readonly kind: 'change'; readonly state: FormState; readonly change: FormChange }
  | { readonly kind: 'cancelled' };
