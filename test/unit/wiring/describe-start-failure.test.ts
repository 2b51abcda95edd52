import { describe, expect, it } from '@jest/globals';
import { StoreFolderError } from '@paylink/embedded-store/errors';
import { DatabaseNewerError } from '../../../src/adapters/persistence/database-newer-error.js';
import { DataDirError } from '../../../src/adapters/system/data-dir-error.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { AppError } from '../../../src/domain/errors.js';
import { describeStartFailure } from '../../../src/wiring/describe-start-failure.js';

const config = loadConfig({ PORT: '3000' });
const systemError = (code: string) => Object.assign(new Error('listen'), { code });

describe('describeStartFailure', () => {
  it('names the variable, what is wrong, and an example', () => {
    expect(describeStartFailure(systemError('EADDRINUSE'), config)).toBe(
      'PORT 3000 is in use on 127.0.0.1: stop what listens there, or set another, for example PORT=3001',
    );
    expect(describeStartFailure(systemError('EACCES'), config)).toContain('HOST=127.0.0.1 PORT=3000');
    expect(describeStartFailure(new StoreFolderError('The folder is in use'), config)).toBe(
      'DATA_DIR The folder is in use',
    );
    expect(describeStartFailure(new DataDirError('data is a file'), config)).toBe('DATA_DIR data is a file');
    expect(describeStartFailure(new AppError('store_unavailable'), config)).toMatch(/^MONGODB_URI /);
    expect(describeStartFailure(new DatabaseNewerError(['009-later']), config)).toBe(
      'DATA_DIR or MONGODB_URI names a database of a newer Paylink, which holds what this release does not know: 009-later. Start that release, or name another database',
    );
  });

  it('leaves what it does not know to the log', () => {
    expect(describeStartFailure(new Error('a defect'), config)).toBeNull();
    expect(describeStartFailure('text', config)).toBeNull();
  });
});
