// Made from languages/en.json by `npm run words`. Do not edit.

/** What each message takes; a message that is not here takes nothing. */
export interface MessageArgs {
  readonly 'time.after': { readonly duration: string };
  readonly 'time.age.days': { readonly count: number };
  readonly 'time.age.hours': { readonly count: number };
  readonly 'time.age.minutes': { readonly count: number };
  readonly 'time.ago': { readonly duration: string };
  readonly 'time.city_time': { readonly city: string };
  readonly 'time.days': { readonly count: number };
  readonly 'time.hours': { readonly count: number };
  readonly 'time.minutes': { readonly count: number };
  readonly 'time.short': { readonly day: string; readonly month: string; readonly clock: string };
  readonly 'time.short_with_year': {
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly clock: string;
  };
  readonly 'time.short_with_zone': { readonly time: string; readonly zone: string };
  readonly 'time.two_units': { readonly larger: string; readonly smaller: string };
  readonly 'time.wall': {
    readonly weekday: string;
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly clock: string;
  };
  readonly 'time.with_distance': { readonly time: string; readonly distance: string };
  readonly 'time.with_zone': { readonly time: string; readonly zone: string };
  readonly 'time.zone_in_use': { readonly time: string; readonly zone: string };
}
