/** Said once about whatever moves no money. */
export const TEST_MODE_TEXT = 'Test mode: no money moves.';
