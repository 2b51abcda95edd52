import type { SimRun } from './run-simulation.js';
import type { SimEffect } from './sim-effects.js';
import { POST_EVERY_MS, TEXT_EVERY_MS } from './sim-places.js';
import { lineKeyOf } from './sim-traffic.js';

type Happened = SimEffect & { readonly atMs: number };

/** Every promise that a run broke, in words; none when all were kept. */
export function findBrokenPromises(run: SimRun): readonly string[] {
  const happened = run.effects.filter((effect): effect is Happened => effect.atMs !== null);
  return [
    ...run.left.map((what) => `${what} is neither done nor parked after ${run.endMs} ms`),
    ...findUnheld(run.effects),
    ...findDoubled(happened),
    ...findOutOfOrder(run, happened),
    ...findTooFast(happened),
  ];
}

const tell = ({ kind, what, place, machine, begunMs, atMs }: SimEffect) =>
  `${kind} ${what} in ${place} by ${machine.name}, begun ${begunMs}, done ${atMs}`;

function findUnheld(effects: readonly SimEffect[]): readonly string[] {
  return effects.filter(({ isHeld }) => !isHeld).map((effect) => `without a lease: ${tell(effect)}`);
}

/** What is posted or sent, and not merely edited or read. */
const NEW: ReadonlySet<SimEffect['kind']> = new Set(['post', 'email', 'sms', 'whatsapp']);
/** Of these nobody can find out whether they went, so they go at most once. */
const AT_MOST_ONCE: ReadonlySet<SimEffect['kind']> = new Set(['sms', 'whatsapp']);

function findDoubled(happened: readonly Happened[]): readonly string[] {
  const made = happened.filter(({ kind }) => NEW.has(kind));
  return made.flatMap((effect) => {
    const others = made.filter(
      (other) => other.what === effect.what && other.place === effect.place && other.begunMs < effect.begunMs,
    );
    const unexplained = others.filter((other) => !mayFollow(other, effect));
    return unexplained.map(
      (other) => `doubled: ${tell(effect)}, noted ${effect.notedMs}; after ${tell(other)}`,
    );
  });
}

/** A lost answer, or a process that stood still or died between the call and the note. */
function mayFollow(earlier: Happened, later: Happened): boolean {
  if (AT_MOST_ONCE.has(later.kind)) return false;
  if (earlier.notedMs !== null && earlier.notedMs < later.begunMs) return false;
  return earlier.isAnswerLost || earlier.machine.wasHurtSince(earlier.begunMs);
}

function findOutOfOrder({ plan, passedOn }: SimRun, happened: readonly Happened[]): readonly string[] {
  const firstAtMs = new Map<string, number>();
  for (const { kind, what, atMs } of happened) {
    if (kind === 'post') firstAtMs.set(what, Math.min(atMs, firstAtMs.get(what) ?? atMs));
  }
  return plan.links.flatMap(({ id, eventsAtMs }) => {
    const lines = eventsAtMs.map((_, index) => lineKeyOf(id, index)).filter((key) => !passedOn.has(key));
    const shown = lines.flatMap((key) => firstAtMs.get(key) ?? []);
    const isInOrder = shown.every((atMs, index) => index === 0 || atMs > (shown[index - 1] ?? 0));
    return isInOrder ? [] : [`out of order: lines of ${id} at ${shown.join(', ')}`];
  });
}

/** Between two that one instance called and was answered; who takes over after a death knows of no last post. */
function findTooFast(happened: readonly Happened[]): readonly string[] {
  const paced = happened.filter(({ kind }) => kind === 'post' || AT_MOST_ONCE.has(kind));
  const lanes = new Set(paced.map(({ lane }) => lane));
  return [...lanes].flatMap((lane) => {
    const ordered = paced.filter((effect) => effect.lane === lane).toSorted((a, b) => a.atMs - b.atMs);
    return ordered.flatMap((effect, index) => {
      const before = ordered[index - 1];
      if (before === undefined || isExcused(before) || isExcused(effect)) return [];
      const paceMs = effect.kind === 'post' ? POST_EVERY_MS : TEXT_EVERY_MS;
      const skewMs = Math.abs(effect.machine.skewMs - before.machine.skewMs);
      if (effect.atMs - before.atMs >= paceMs - skewMs) return [];
      return [`too fast: ${tell(effect)} after ${tell(before)}`];
    });
  });
}

const isExcused = (effect: SimEffect) => effect.machine.wasHurtSince(effect.begunMs - 10_000);

/** From when each thing was asked for to when it first happened outside. A link's first event is its card. */
export function listLagsMs(run: SimRun, isMeant: (what: string) => boolean): readonly number[] {
  return [...run.askedAtMs].flatMap(([what, askedMs]) => {
    if (!isMeant(what)) return [];
    const shown = toShown(what);
    const times = run.effects.flatMap(({ what: done, atMs }) =>
      done === shown && atMs !== null ? [atMs] : [],
    );
    return [Math.min(...times) - askedMs];
  });
}

function toShown(what: string): string {
  const [, linkId, index] = what.split(':');
  return what.startsWith('history_line:') && index === '0' ? `card:${linkId}` : what;
}
