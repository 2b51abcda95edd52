import type { Seat } from './seat.js';

/** Answers the address of the link's pay page. */
export async function createInOneLine(seat: Seat, line: string): Promise<string> {
  await seat.writes(line);
  const review = await seat.modal('Check before it goes out');
  await review.getByRole('button', { name: 'Create link' }).click();
  const created = await seat.modal('Payment link created');
  const [url] = /https?:\/\/\S+\/p\/[\w-]{22}/.exec((await created.textContent()) ?? '') ?? [];
  await created.getByRole('button', { name: 'Done' }).click();
  await created.waitFor({ state: 'hidden' });
  return url ?? '';
}
