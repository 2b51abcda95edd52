import type { Message, View } from '@paylink/playground/protocol';
import type { SlackActor } from '@paylink/playground/slack/person/actor';

/** The title of the modal on top. */
export function titleOf(view: View | undefined): string | undefined {
  const title: unknown = view?.view['title'];
  return typeof title === 'object' && title !== null && 'text' in title ? String(title.text) : undefined;
}

/** Resolves with the modal on top once its words hold these. */
export function waitForModal(actor: SlackActor, words: string): Promise<View> {
  return actor.waits(({ modal, reads }) => {
    const view = modal();
    return view !== undefined && reads(view).includes(words) ? view : undefined;
  });
}

/** Resolves with the newest message in the channel whose words hold these. */
export function waitForMessage(actor: SlackActor, channel: string, words: string): Promise<Message> {
  return actor.waits(({ messages, reads }) =>
    messages(channel).findLast((message) => reads(message).includes(words)),
  );
}

/** The words of the modal on top; fails when none is open. */
export function readModal(actor: SlackActor): string {
  const view = actor.modal();
  if (view === undefined) throw new Error('no modal is open');
  return actor.reads(view);
}

/** What a short form says of the rest. */
export const FOLDED = 'Customer name, sending, expiry, your reference and notes.';

/** Resolves with the empty form once it is there and every field of it was asked for. */
export async function unfoldForm(actor: SlackActor): Promise<View> {
  await actor.presses(await waitForModal(actor, FOLDED), 'More');
  return waitForModal(actor, 'Add a note');
}

/** Has the empty form open after `/paylink`, also where a form before it was left unfinished. */
export async function beginAnew(actor: SlackActor): Promise<void> {
  const offer = 'Begin anew';
  const begun = await actor.waits(({ modal, reads }) => {
    const view = modal();
    return view !== undefined && [offer, FOLDED].some((words) => reads(view).includes(words))
      ? view
      : undefined;
  });
  if (actor.reads(begun).includes(offer)) await actor.presses(begun, offer);
}
