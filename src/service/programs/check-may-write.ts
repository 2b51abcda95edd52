import type { ApiCaller } from '../../domain/api/api-caller.js';
import { AppError } from '../../domain/errors.js';
import type { LinkDraft } from '../../domain/link/link.js';

type Writing = Partial<Pick<LinkDraft, 'sendTiming' | 'reminders'>>;

/**
 * Whatever makes a link write to its customer takes the scope `send`, as a sending of its own does. Throws AppError
 * `scope_missing`.
 */
export function checkMayWrite(
  { scopes }: Pick<ApiCaller, 'scopes'>,
  { sendTiming, reminders }: Writing,
): void {
  if (scopes.includes('send')) return;
  const sends = sendTiming !== undefined && sendTiming.kind !== 'no';
  const reminds = (reminders ?? 'off') !== 'off';
  if (!sends && !reminds) return;
  throw new AppError('scope_missing', { scope: 'send', field: sends ? 'send' : 'reminders' });
}
