import { type ExtendLinkDeps, makeExtendLink } from './links/extend-link.js';
import { makeGetLinkToExtend } from './links/get-link-to-extend.js';
import { type GetLinkToReissueDeps, makeGetLinkToReissue } from './links/get-link-to-reissue.js';

type RenewalDeps = Omit<ExtendLinkDeps, 'getLinkToExtend'> & GetLinkToReissueDeps;

/** A later end for a link, and another one in its place. */
export function makeRenewalServices(deps: RenewalDeps) {
  const getLinkToExtend = makeGetLinkToExtend(deps);
  return {
    getLinkToExtend,
    extendLink: makeExtendLink({ ...deps, getLinkToExtend }),
    getLinkToReissue: makeGetLinkToReissue(deps),
  };
}
