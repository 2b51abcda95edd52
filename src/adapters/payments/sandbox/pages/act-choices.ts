import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Words } from '../../../chat/words/words.js';
import { type Act, heldAmount } from '../acts.js';
import type { SandboxSession } from '../session.js';
import type { Choice } from './choice-button.js';

/** What can happen to a payment, in the page's words. */
export function buildActChoice(words: Words, session: SandboxSession, act: Act): Choice {
  const amount = formatMoney(heldAmount(session));
  const label =
    act === 'refund_here'
      ? words.say('bank.act.refund_here.label', { amount })
      : words.say(`bank.act.${act}.label`);
  const note =
    act === 'refund_here'
      ? words.say('bank.act.refund_here.note')
      : words.say(`bank.act.${act}.note`, { amount });
  return { key: act, label, note };
}
