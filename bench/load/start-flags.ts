import manifest from '../../package.json' with { type: 'json' };

/** The flags of Node with which `npm start` runs Paylink. */
export const START_FLAGS: readonly string[] = manifest.scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));
