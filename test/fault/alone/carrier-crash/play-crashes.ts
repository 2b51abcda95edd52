import { openWorld, type World } from '../../../../scripts/chaos/open-world.js';
import { openDatabase } from '../../../../scripts/chaos/read-books.js';
import type { PaylinkProcess } from '../../../../scripts/chaos/spawn-paylink.js';
import { until } from '../../../../scripts/demo/until.js';
import { ask } from '../two-processes/start-pair.js';
import { type Channel, type OpenCarrier, openCarrier } from './open-carrier.js';

/** Where Paylink dies: at a point of its own, or while a carrier keeps its answer back, having taken the message or not. */
export type Death = { readonly at: string } | { readonly carrier: 'kept_answer' | 'silence' };

export interface Ending {
  /** By the carrier, before the death and after it. */
  readonly taken: number;
  readonly says: unknown;
}

const PATIENCE_MS = 120_000;

/** Sends one message for each death, and lets the next Paylink find what the one before left. Answers in that order. */
export async function playCrashes(
  main: string,
  channel: Channel,
  deaths: readonly Death[],
): Promise<readonly Ending[]> {
  const carrier = await openCarrier(channel);
  const world = await openWorld(main, carrier.env);
  const endings: Ending[] = [];
  try {
    let paylink = await world.start();
    for (const death of deaths) {
      const to = addressOf(channel, endings.length);
      const userId = `U0RUN${endings.length}`;
      const sale = { ask: 'send', channel, to, userId } as const;
      await dieSending(paylink, { carrier, death, sale });
      paylink = await world.start();
      const linkId = await waitForEnd(world, to);
      const says = await ask(paylink, { ask: 'read', linkId, channel, userId });
      endings.push({ taken: await carrier.countTaken(to), says });
    }
  } finally {
    await world.close();
    await carrier.stop();
  }
  return endings;
}

function addressOf(channel: Channel, run: number): string {
  return channel === 'email' ? `run-${run}@example.com` : `+6681234${String(run).padStart(4, '0')}`;
}

interface Trial {
  readonly carrier: OpenCarrier;
  readonly death: Death;
  readonly sale: Parameters<typeof ask>[1];
}

/** Who asked may not be answered: the process may be gone before. */
async function dieSending(
  paylink: PaylinkProcess,
  { carrier: { front }, death, sale }: Trial,
): Promise<void> {
  if ('at' in death) {
    paylink.child.send({ dieAt: death.at });
    await Promise.race([ask(paylink, sale), paylink.gone]);
    await paylink.gone;
    return;
  }
  const met = front.countMet();
  front.plant({ kind: death.carrier });
  await ask(paylink, sale);
  await until('the carrier to be called', async () => front.countMet() > met || undefined, PATIENCE_MS);
  await paylink.kill();
}

/** The queue is done with the message: it left, or waits for a person. Answers its link's id. */
async function waitForEnd({ storeDir }: World, to: string): Promise<string> {
  const { db, close } = await openDatabase(storeDir);
  try {
    return await until(
      `the message to ${to} to come to an end`,
      async () => {
        const ended = await db.collection('deliveries').findOne({ address: to, dueAt: { $exists: false } });
        return ended === null ? undefined : String(ended['linkId']);
      },
      PATIENCE_MS,
    );
  } finally {
    await close();
  }
}
