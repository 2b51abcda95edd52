import type { MemberActor } from '../../../../domain/merchant/actor.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import { choices, type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { HELP_PARTS } from './build-help.js';
import { buildLinkRow } from './build-link-list.js';
import type { RefusalCopy } from './build-refusal.js';
import { NEW_LINK } from './page-parts.js';

export interface HomeParts {
  /** The newest own links, ten at most. */
  readonly links: readonly LinkForMember[];
  readonly actor: MemberActor;
  readonly merchantName: string;
  readonly now: Date;
}

const heading = (text: string): Part => ({ kind: 'heading', text });

function listOwnLinks({ links, now }: HomeParts): readonly Part[] {
  const title = heading('Your latest links');
  if (links.length === 0) return [title, says('You have made no link yet.')];
  return [title, ...links.map((link) => buildLinkRow(link, now))];
}

function listOwnerParts({ actor, merchantName }: HomeParts): readonly Part[] {
  if (!mayDo(actor.role, 'change_settings')) return [];
  return [
    heading('Settings'),
    says(
      `Channel for payments, usual currencies, time zone, expiry, reminders and managers of ${merchantName}.`,
    ),
    choices({ label: 'Open the settings', intent: { kind: 'open_settings' } }),
  ];
}

function home(words: string, parts: readonly Part[]): PageReply {
  return { kind: 'home', title: 'Paylink', words, parts: [heading('Paylink'), ...parts] };
}

/** What Paylink is, a way to begin, and one's own latest links. */
export function buildHome(parts: HomeParts): PageReply {
  return home('Your latest links', [
    ...HELP_PARTS,
    choices(NEW_LINK),
    { kind: 'rule' },
    ...listOwnLinks(parts),
    ...listOwnerParts(parts),
  ]);
}

/** When the links cannot be looked up: the rest still works. */
export function buildHomeRefusal({ text }: RefusalCopy): PageReply {
  return home(text, [says(text), ...HELP_PARTS]);
}
