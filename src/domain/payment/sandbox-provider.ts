/** The practice bank, where no money moves. Its checkout shows what became of a payment, and what can happen to it next. */
export const SANDBOX_PROVIDER = 'sandbox';
