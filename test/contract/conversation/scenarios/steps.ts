import type { ChatUnderTest, People, PersonUnderTest, Seen } from '../chat-under-test.js';

/** A link in one line, reviewed and created; resolves with what its maker sees then. */
export async function makeLink(person: PersonUnderTest, line: string): Promise<Seen> {
  await person.says(`/paylink ${line}`);
  await person.presses(await person.sees('Nothing is sent until you press Create link.'), 'Create link');
  return person.sees('/p/');
}

/** What a short form says of the rest. */
export const FOLDED = 'Customer name, sending, expiry, your reference and notes.';

/** The empty form, short. */
export async function openForm(person: PersonUnderTest): Promise<Seen> {
  await person.says('/paylink');
  return person.sees(FOLDED);
}

/** The empty form with every field. */
export async function openWholeForm(person: PersonUnderTest): Promise<Seen> {
  await person.presses(await openForm(person), 'More');
  return person.sees('Add a note');
}

/** The settings as they stand. */
export async function openSettings(owner: PersonUnderTest): Promise<Seen> {
  await owner.says('/paylink settings');
  return owner.sees('Usual currencies');
}

/** A link in one line that its customer has paid. */
export async function makePaidLink(
  { owner, customer, passes }: Pick<ChatUnderTest, 'customer' | 'passes'> & Pick<People, 'owner'>,
  line: string,
): Promise<void> {
  await makeLink(owner, line);
  await passes(2_000);
  await customer.pays('INV-42');
  await passes(2_000);
}
