import type { WeekStage } from './week-stage.js';

/** Something that happened in the week. */
export interface WeekScene {
  /** Before the moment at which the newcomer looks. */
  readonly hoursAgo: number;
  play(stage: WeekStage, at: (hoursFromNow: number) => Date): Promise<void>;
}

export const WEEK_HOURS = 144;

const usd = (minor: number) => ({ minor, currency: 'USD' });
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const customer = (name: string, email: string, phone: string | null = null) => ({ name, email, phone });
const ann = customer('Ann Lee', 'ann@example.com', '+66812345678');
const bo = customer('Bo Lindqvist', 'bo@example.com');
const chai = customer('Chai Suwan', 'chai@example.com');
const dana = customer('Dana Ortiz', 'dana@example.com');
const emil = customer('Emil Novak', 'emil@example.com');

/** Six days at the school: what a newcomer reads before they have done anything. A link in every state, at the end. */
export const WEEK: readonly WeekScene[] = [
  {
    hoursAgo: 143,
    play: (stage) =>
      stage.says(
        'Owner',
        'C0GENERAL',
        'Fees are due this week. Sam asks for them, Maya looks after refunds.',
      ),
  },
  {
    hoursAgo: 142,
    play: (stage) =>
      stage.makes({
        ...{ reference: 'INV-1041', amount: usd(4_999), customer: ann },
        description: 'School fees, class XII B',
      }),
  },
  { hoursAgo: 138, play: (stage) => stage.pays('INV-1041', 'pay') },
  {
    hoursAgo: 120,
    play: (stage) =>
      stage.makes({
        ...{ reference: 'INV-1042', amount: eur(8_000), customer: bo },
        description: 'Watercolour workshop',
      }),
  },
  { hoursAgo: 117, play: (stage) => stage.pays('INV-1042', 'decline_not_enough_funds') },
  { hoursAgo: 116, play: (stage) => stage.pays('INV-1042', 'pay') },
  {
    hoursAgo: 98,
    play: (stage, at) =>
      stage.makes({
        ...{ reference: 'INV-1043', amount: usd(12_000), customer: chai, expiresAt: at(-26) },
        description: 'School trip to Ayutthaya',
      }),
  },
  {
    hoursAgo: 96,
    play: (stage) =>
      stage.says('Manager', 'C0SALES', 'Bo’s second lesson does not take place. I give that back.'),
  },
  {
    hoursAgo: 95.9,
    play: (stage) => stage.refunds('INV-1042', eur(2_000), 'One lesson was cancelled'),
  },
  {
    hoursAgo: 95.5,
    play: (stage) => stage.answers('Salesperson', 'INV-1042', 'Thanks, I called Bo: all is well.'),
  },
  {
    hoursAgo: 76,
    play: (stage) =>
      stage.makes({
        ...{ reference: 'INV-1044', amount: usd(3_500), customer: dana },
        description: 'Choir, autumn term',
      }),
  },
  {
    hoursAgo: 73,
    play: (stage) => stage.answers('Salesperson', 'INV-1044', 'Dana pays in cash: I call it off.'),
  },
  { hoursAgo: 72.9, play: (stage) => stage.cancels('INV-1044') },
  {
    hoursAgo: 52,
    play: (stage) =>
      stage.makes({
        ...{ reference: 'INV-1045', amount: usd(6_000), customer: emil },
        description: 'Library card and deposit',
      }),
  },
  { hoursAgo: 50, play: (stage) => stage.pays('INV-1045', 'pay') },
  { hoursAgo: 28, play: (stage) => stage.refunds('INV-1045', null, 'Emil moves away') },
  {
    hoursAgo: 26,
    play: (stage) =>
      stage.makes({
        ...{ reference: 'INV-1046', amount: eur(20_000), customer: bo },
        description: 'Piano lessons, ten',
      }),
  },
  { hoursAgo: 24, play: (stage) => stage.pays('INV-1046', 'wrong_amount') },
  {
    hoursAgo: 8,
    play: (stage, at) =>
      stage.makes({
        ...{ reference: 'INV-1047', amount: usd(4_999), customer: dana, expiresAt: at(40) },
        description: 'School fees, class XI A',
      }),
  },
  { hoursAgo: 6, play: (stage) => stage.pays('INV-1047', 'decline_card_expired') },
  {
    hoursAgo: 3,
    play: (stage, at) =>
      stage.makes({
        ...{ reference: 'INV-1048', amount: eur(31_000), customer: emil, expiresAt: at(96) },
        ...{ description: 'Summer camp', sendTiming: { kind: 'at', at: at(15) } },
      }),
  },
  {
    hoursAgo: 0.5,
    play: (stage, at) =>
      stage.makes({
        ...{ reference: 'INV-1049', amount: usd(15_000), customer: ann, expiresAt: at(72) },
        ...{ description: 'Laptop for class XII B', channels: ['email', 'sms'] },
      }),
  },
];
