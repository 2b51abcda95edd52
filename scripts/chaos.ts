/** `npm run chaos`: Paylink dies at each named point, again and again, and must lose nothing and double nothing. */
import { fileURLToPath } from 'node:url';
import { readChaosArguments } from './chaos/read-chaos-arguments.js';
import { runChaos } from './chaos/run-chaos.js';
import { formatSummary } from './chaos/summary.js';
import { createProgress } from './store/progress.js';

try {
  const asked = readChaosArguments(process.argv.slice(2));
  console.log(`Seed ${asked.seed}: ${asked.points.length} points, ${asked.rounds} rounds each.`);
  const main = fileURLToPath(new URL('./chaos/paylink-under-test.js', import.meta.url));
  const reports = await runChaos(main, asked, createProgress(process.stderr));
  const { text, isClean } = formatSummary(reports);
  console.log(text);
  process.exitCode = isClean ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
