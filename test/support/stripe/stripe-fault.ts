/** What happens to one call of the API. */
export type StripeFault =
  /** Stripe does not see it, and something in front of it answers. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'rate_limited' }
  /** It fails at Stripe, before anything was done or after all was, and Stripe remembers that. */
  | { readonly kind: 'failed' | 'failed_late' }
  /** Stripe does not see it, and nobody answers. */
  | { readonly kind: 'silence' }
  /** Stripe does it: its answer is lost, kept back for ever, replaced by a page, cut, or without end. */
  | { readonly kind: 'lost_answer' | 'kept_answer' | 'garbage' | 'cut_answer' | 'endless_answer' }
  /** It does it and answers with something that is not what was asked for. */
  | { readonly kind: 'other_shape'; readonly body: string };
