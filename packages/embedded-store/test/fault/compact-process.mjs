// Compacts a folder again and again, and says so each time.
import { compactFolder } from '../../dist/storage/replace-data-file.js';

for (;;) {
  await compactFolder(process.argv[2]);
  process.stdout.write('.');
}
