import { performance } from 'node:perf_hooks';
import { type Db, MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';

/**
 * Agenda as it comes, one job a delivery, all due at once and none with anything to do: how many it runs a second.
 * Tuned (a poll each 100 ms, fifty at once) it runs about three times as many.
 */
export async function runStockAgenda(db: Db, count: number): Promise<number> {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: 'stock_agenda_jobs' }),
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
