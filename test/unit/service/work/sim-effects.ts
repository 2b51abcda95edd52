import type { SimMachine } from './sim-machine.js';

export type SimEffectKind = 'post' | 'edit' | 'email' | 'sms' | 'whatsapp' | 'event';

/** Something done outside the store, or begun to be done. */
export interface SimEffect {
  readonly kind: SimEffectKind;
  /** The message's key, or the delivery's or event's id. */
  readonly what: string;
  readonly place: string;
  readonly lane: string;
  readonly machine: SimMachine;
  readonly begunMs: number;
  /** Whether the machine held the lane in the store at that very moment. */
  readonly isHeld: boolean;
  /** Null: it never happened, or has not yet. */
  atMs: number | null;
  /** Done, and whoever did it was not told. */
  isAnswerLost: boolean;
  /** When it was written down as done. */
  notedMs: number | null;
}

export interface SimEffects {
  readonly all: readonly SimEffect[];
  begin(effect: Pick<SimEffect, 'kind' | 'what' | 'place' | 'lane' | 'machine' | 'isHeld'>): SimEffect;
  note(what: string): void;
}

export function createSimEffects(nowMs: () => number): SimEffects {
  const all: SimEffect[] = [];
  return {
    all,
    begin(begun) {
      const effect: SimEffect = {
        ...begun,
        begunMs: nowMs(),
        atMs: null,
        isAnswerLost: false,
        notedMs: null,
      };
      all.push(effect);
      return effect;
    },
    note(what) {
      const effect = all.findLast((other) => other.what === what && other.atMs !== null);
      if (effect !== undefined && effect.notedMs === null) effect.notedMs = nowMs();
    },
  };
}
