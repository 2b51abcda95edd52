import { isAppError } from '../../../../domain/errors.js';
import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Link } from '../../../../domain/link/link.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { parseSending } from '../../reader/form/parse-sending.js';
import { findFieldProblems } from '../form/find-field-problems.js';
import { pickChannels } from '../form/form-values.js';
import { LINK_FIELD } from '../form/link-fields.js';
import { toProblemsByField } from '../form/to-problems-by-field.js';
import type { Answer, ConversationDeps } from '../model/answer.js';
import { type FormEntries, readText, readValues } from '../model/form-entries.js';
import type { ProblemsReply } from '../model/reply.js';
import { getLink } from './get-link.js';
import { readingContext } from './review-values.js';
import { sendMessage } from './send-message.js';

type Contact = { readonly email?: string; readonly phone?: string } | null;

/** What stood in the form already is no news. */
function keepNew(contact: Contact, { customer }: Link): Contact {
  const email = contact?.email === customer.email ? undefined : contact?.email;
  const phone = contact?.phone === customer.phone ? undefined : contact?.phone;
  if (email === undefined && phone === undefined) return null;
  return { ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
}

function problemsReply(
  { clock }: ConversationDeps,
  identified: Identified,
  { problems, entries }: { readonly problems: readonly FieldProblem[]; readonly entries: FormEntries },
): ProblemsReply {
  const reader = readingContext(clock.now(), identified);
  return { kind: 'problems', problems: toProblemsByField(problems, entries, reader) };
}

/** An address that a ticked way needs, and that neither form nor link has. */
function missingContact(error: unknown): readonly FieldProblem[] | null {
  if (!isAppError(error, 'contact_missing')) return null;
  const { channel } = error.details;
  return [{ field: channel === 'email' ? 'email' : 'phone', problem: 'needed_to_send', channel }];
}

/** The form of a message: problems under their fields, else when it leaves. */
export const answerSendForm: Answer<'send_form'> = async (deps, intent, asked) => {
  const { link: handle, entries, requestKey } = intent;
  const identified = await asked.identify();
  const link = await getLink(deps, identified.actor, handle);
  const refuse = (problems: readonly FieldProblem[]) =>
    problemsReply(deps, identified, { problems, entries });
  const channels = pickChannels(readValues(entries, LINK_FIELD.channels) ?? []);
  if (channels.length === 0) return refuse([{ field: 'channels', problem: 'none_chosen' }]);
  const typed = {
    email: readText(entries, LINK_FIELD.email),
    phone: readText(entries, LINK_FIELD.phone),
    at: readText(entries, LINK_FIELD.sendAt),
  };
  const parsed = parseSending(typed, readingContext(deps.clock.now(), identified));
  if (!parsed.ok) return refuse(parsed.problems);
  const contact = keepNew(parsed.contact, link);
  const ask = { link: handle, purpose: 'link', channels, contact, at: parsed.at, requestKey } as const;
  try {
    return await sendMessage(deps, identified, ask);
  } catch (error) {
    const problems = findFieldProblems(error) ?? missingContact(error);
    if (problems === null) throw error;
    return refuse(problems);
  }
};
