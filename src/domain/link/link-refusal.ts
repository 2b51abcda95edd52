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
  | 'rate_limited';
