import type { MemberActor } from '../../../domain/actor.js';
import { mayDo } from '../../../domain/merchant/permissions.js';
import type { SeenLink } from '../../../service/links/seen-link.js';
import { ACTION } from '../action-ids.js';
import type { FailureCopy } from '../failures/describe-failure.js';
import { type Block, button, type HomeView, plain, section } from './block-kit.js';
import { buildHelpBlocks, newLinkActions } from './build-help.js';
import { buildLinkRow } from './build-link-list.js';

export interface HomeParts {
  /** The newest own links, ten at most. */
  readonly links: readonly SeenLink[];
  readonly actor: MemberActor;
  readonly merchantName: string;
  readonly now: Date;
}

function buildOwnLinks({ links, now }: HomeParts): Block[] {
  const title: Block = { type: 'header', text: plain('Your latest links') };
  if (links.length === 0) return [title, section(plain('You have made no link yet.'))];
  return [title, ...links.map((link) => buildLinkRow(link, now))];
}

function buildOwnerPart({ actor, merchantName }: HomeParts): Block[] {
  if (!mayDo(actor.role, 'change_settings')) return [];
  return [
    { type: 'header', text: plain('Settings') },
    section(
      plain(
        `Channel for payments, usual currencies, time zone, expiry, reminders and managers of ${merchantName}.`,
      ),
    ),
    {
      type: 'actions',
      elements: [button({ text: 'Open the settings', actionId: ACTION.openSettings })],
    },
  ];
}

/** What Paylink is, a way to begin, and one's own latest links. */
export function buildHome(parts: HomeParts): HomeView {
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: plain('Paylink') },
      ...buildHelpBlocks(),
      newLinkActions(),
      { type: 'divider' },
      ...buildOwnLinks(parts),
      ...buildOwnerPart(parts),
    ],
  };
}

/** When the links cannot be looked up: the rest still works. */
export function buildHomeFailure({ text }: FailureCopy): HomeView {
  return {
    type: 'home',
    blocks: [{ type: 'header', text: plain('Paylink') }, section(plain(text)), ...buildHelpBlocks()],
  };
}
