import type { Role } from './member.js';

/** What a member may ask for. "own" actions concern links that the member made. */
export type Action =
  | 'create_link'
  | 'view_own_links'
  | 'view_all_links'
  | 'cancel_own_link'
  | 'cancel_any_link'
  | 'refund'
  | 'change_settings';

const SALES: readonly Action[] = ['create_link', 'view_own_links', 'cancel_own_link'];
const MANAGER: readonly Action[] = [...SALES, 'view_all_links', 'cancel_any_link', 'refund'];

/** The one place that says who may do what. */
const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  viewer: ['view_own_links', 'view_all_links'],
  sales: SALES,
  manager: MANAGER,
  owner: [...MANAGER, 'change_settings'],
};

export function mayDo(role: Role, action: Action): boolean {
  return ALLOWED[role].includes(action);
}
