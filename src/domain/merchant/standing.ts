/**
 * How a person stands where a chat platform shows them to us. `may_own`: runs that place, or brought Paylink there.
 * `guest`: is let in for a while, or belongs to somebody else.
 */
export type Standing = 'may_own' | 'colleague' | 'guest';
