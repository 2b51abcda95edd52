import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { Link } from '../../domain/link/link.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { AskedSending, AskSending, SendingAsk } from '../delivery/ask-sending.js';
import type { CancelLink } from '../links/cancel-link.js';
import type { AskRefund, RefundAsk } from '../refunds/ask-refund.js';
import type { RefundOfLink } from '../refunds/find-refund.js';
import { getLinkOfCaller } from './get-link-of-caller.js';

export interface ActOnLinkDeps {
  readonly links: LinkRepository;
  readonly cancelLink: CancelLink;
  readonly askSending: AskSending;
  readonly askRefund: AskRefund;
}

/** `link`: its id. */
type OfLinkId<Ask extends { readonly link: unknown }> = Omit<Ask, 'link'> & { readonly linkId: string };

/** What people do with a link, done by a program with one of its key's mode. Each throws what people are refused with. */
export function makeActsOnLink({ links, ...deps }: ActOnLinkDeps) {
  return {
    getLink: (caller: ApiCaller, linkId: string): Promise<Link> => getLinkOfCaller(links, caller, linkId),
    async cancelLink(caller: ApiCaller, linkId: string): Promise<Link> {
      await getLinkOfCaller(links, caller, linkId);
      return (await deps.cancelLink(caller.actor, { linkId })).link;
    },
    async askSending(
      caller: ApiCaller,
      { linkId, ...ask }: OfLinkId<SendingAsk & { requestKey: string }>,
    ): Promise<AskedSending> {
      await getLinkOfCaller(links, caller, linkId);
      return deps.askSending(caller.actor, { ...ask, link: { linkId } });
    },
    async askRefund(
      caller: ApiCaller,
      { linkId, ...ask }: OfLinkId<RefundAsk & { requestKey: string }>,
    ): Promise<RefundOfLink> {
      await getLinkOfCaller(links, caller, linkId);
      return deps.askRefund(caller.actor, { ...ask, link: { linkId } });
    },
  };
}
