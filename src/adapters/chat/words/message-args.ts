// Made from languages/en.json by `npm run words`. Do not edit.

/** What each message takes; a message that is not here takes nothing. */
export interface MessageArgs {
  readonly 'time.ago': { readonly duration: string };
  readonly 'time.days': { readonly count: number };
  readonly 'time.hours': { readonly count: number };
  readonly 'time.minutes': { readonly count: number };
}
