import type { CreationQuota } from '../../../domain/link/creation-quota.js';
import type { Link } from '../../../domain/link/link.js';
import type { LinkDocument } from './link-document.js';

/** One link that is to be inserted. */
export interface Insertion {
  readonly link: Link;
  /** As it will be stored, but for its maker's number. */
  readonly document: LinkDocument;
  readonly quota: CreationQuota | undefined;
}
