/** The codes with which a link's rules refuse. */
export type LinkRefusal =
  | 'link_expired'
  | 'link_cancelled'
  | 'link_open'
  | 'link_already_paid'
  | 'link_not_paid'
  | 'payment_under_way'
  | 'refund_too_large'
  | 'refund_not_possible'
  | 'dispute_open'
  /** What was to be decided, stopped or agreed to has been, by somebody, or has left. */
  | 'settled_already'
  /** It takes another person than whoever asked. */
  | 'second_person_needed'
  /** Somebody else changed the same meanwhile. */
  | 'write_conflict'
  /** So many times that nobody does it on purpose: it is done no more. */
  | 'changed_too_often'
  | 'rate_limited';
