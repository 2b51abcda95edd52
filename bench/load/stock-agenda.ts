import { performance } from 'node:perf_hooks';
import { type Db, MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';

/** As a product would set it up that wants each message out at its second. */
const CONCURRENT = 50;
const POLL_MS = 100;

/** Agenda as it comes, one job a delivery, all due at once: how many it runs a second. */
export async function runStockAgenda(db: Db, count: number): Promise<number> {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: 'stock_agenda_jobs' }),
    processEvery: POLL_MS,
    maxConcurrency: CONCURRENT,
    defaultConcurrency: CONCURRENT,
    defaultLockLimit: 0,
  });
  let done = 0;
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  agenda.define('deliver', async () => {
    done += 1;
    if (done === count) finish();
  });
  const dueAt = new Date();
  for (let at = 0; at < count; at += 100) {
    await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        agenda.schedule(dueAt, 'deliver', { deliveryId: `del_${at + i}` }),
      ),
    );
  }
  const begunAt = performance.now();
  await agenda.start();
  await finished;
  const ms = performance.now() - begunAt;
  await agenda.stop();
  return (count / ms) * 1_000;
}
