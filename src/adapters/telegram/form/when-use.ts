import type { WhenUse } from '../../chat/reader/time/resolve-clock.js';
import type { FormState } from './form-state.js';

/** What the times of a form are for: a link's end, or a message. */
export function whenUse({ form }: FormState): WhenUse {
  return form.form === 'extend' ? 'expiry' : 'send';
}
