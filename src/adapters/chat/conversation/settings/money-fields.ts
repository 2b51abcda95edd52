/** The fields of what is decided about refunds: entries and problems go by these names. */
export const MONEY_FIELD = { approval: 'approval_above', surplus: 'surplus' } as const;

/** Typed as it stands, in every language. */
export const LIMITS_EXAMPLE = '500 USD, 10,000,000 VND';
