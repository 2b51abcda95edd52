/** What can be decided about money that nobody expected so. */
export type Decision = 'keep' | 'accept' | 'refund';
