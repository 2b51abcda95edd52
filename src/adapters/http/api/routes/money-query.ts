import { z } from 'zod';
import type { Scope } from '../../../../domain/api/scope.js';
import { LIST_QUERY } from '../schemas/common-schemas.js';
import { readCreated } from './read-created.js';

/** Who may read of money. */
export const READS_MONEY: readonly Scope[] = ['links:read', 'reports:read'];

export const MONEY_QUERY = z.strictObject({ ...LIST_QUERY, link: z.string().max(100).optional() });

/** What a list of money is asked for by. */
export function toSearch({ link, ...created }: z.infer<typeof MONEY_QUERY>) {
  return { ...readCreated(created), ...(link === undefined ? {} : { linkId: link }) };
}
