// Serves a folder and says where, or why not, as one line of JSON.
import { startEmbeddedStore } from '../../dist/server/start-embedded-store.js';

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const [, , dir, inProcess, pid] = process.argv;
// A container counts its processes from one: this one has the number of another's.
if (pid !== undefined) Object.defineProperty(process, 'pid', { value: Number(pid) });
try {
  const store = await startEmbeddedStore({ dir, inProcess: inProcess === 'true' });
  say({ uri: store.uri });
  process.on('SIGTERM', () => store.stop().then(() => process.exit(0)));
} catch (error) {
  say({ refused: error.message });
  process.exitCode = 1;
}
