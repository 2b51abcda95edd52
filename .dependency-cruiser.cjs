/**
 * The import rules of the architecture: data flows adapter -> service -> domain -> port -> adapter.
 * Driving adapters (slack, telegram, http, jobs) may call services; driven ones may not know them.
 */
const swc = require('@swc/core');

// The last dependency-cruiser for Node 20 lets swc read no JSX (https://github.com/sverweij/dependency-cruiser/issues/1081).
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

const builtins = 'core';
const npm = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'];

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}` },
  to: { path: '^src/', pathNot: [...allowed.map((p) => `^src/${p}`)] },
});
const packages = (name, from, allowed, { nodeCore = false } = {}) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}` },
  to: {
    dependencyTypes: nodeCore ? npm : [...npm, builtins],
    ...(allowed.length > 0 ? { pathNot: allowed.map((p) => `node_modules/${p}`) } : {}),
  },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-circular-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('domain-imports-domain', 'domain/', ['domain/']),
    packages('domain-has-no-packages', 'domain/', []),
    only('ports-import-domain', 'ports/', ['ports/', 'domain/']),
    packages('ports-have-no-packages', 'ports/', []),
    only('services-import-domain-and-ports', 'service/', ['service/', 'domain/', 'ports/']),
    packages('services-have-no-packages', 'service/', []),
    only('config-imports-itself', 'config/', ['config/']),
    packages('config-uses-zod', 'config/', ['zod'], { nodeCore: true }),
    only('chat-is-pure', 'adapters/chat/', ['adapters/chat/', 'domain/', 'service/', 'ports/']),
    packages('chat-packages', 'adapters/chat/', [
      'libphonenumber-js',
      'damerau-levenshtein',
      '@types/damerau-levenshtein',
      'luxon',
      '@types/luxon',
      'emojibase-data',
      'intl-messageformat',
    ]),
    ...['slack', 'telegram', 'http', 'jobs'].map((adapter) =>
      only(`${adapter}-drives`, `adapters/${adapter}/`, [
        `adapters/${adapter}/`,
        'adapters/chat/',
        'adapters/markup/',
        'domain/',
        'service/',
        'ports/',
        'observability/',
        // What is configured for an adapter is said once; nobody but wiring reads it.
        'config/config\\.ts$',
      ]),
    ),
    only('persistence-is-driven', 'adapters/persistence/', ['adapters/persistence/', 'domain/', 'ports/']),
    // The sandbox bank has pages, and its words stand in the catalogs with all others.
    only('payments-is-driven', 'adapters/payments/', [
      'adapters/payments/',
      'adapters/chat/words/',
      'adapters/markup/',
      'adapters/system/create-prompt-call\\.ts$',
      'domain/',
      'ports/',
    ]),
    only('workbook-stands-alone', 'adapters/workbook/', ['adapters/workbook/', 'ports/']),
    packages('workbook-packages', 'adapters/workbook/', ['write-excel-file'], { nodeCore: true }),
    only('markup-stands-alone', 'adapters/markup/', ['adapters/markup/']),
    packages('markup-draws-by-itself', 'adapters/markup/', [
      'preact',
      'preact-render-to-string',
      'qrcode',
      '@types/qrcode',
    ]),
    // What customers read says amounts and times in the same words as the chats.
    only('delivery-is-driven', 'adapters/delivery/', [
      'adapters/delivery/',
      'adapters/chat/',
      'adapters/markup/',
      'adapters/system/(create-prompt-call|was-never-connected)\\.ts$',
      'domain/',
      'ports/',
    ]),
    only('webhooks-is-driven', 'adapters/webhooks/', [
      'adapters/webhooks/',
      'adapters/system/',
      'domain/',
      'ports/',
    ]),
    packages('webhooks-packages', 'adapters/webhooks/', ['undici', 'ipaddr\\.js', 'zod'], { nodeCore: true }),
    only('observability-stands-alone', 'observability/', ['observability/', 'ports/']),
    ...['client', 'embedded-store', 'playground'].map((name) => ({
      name: `${name}-knows-nothing`,
      severity: 'error',
      from: { path: `^packages/${name}/src/` },
      to: { path: '^(src|scripts|packages)/', pathNot: [`^packages/${name}/`] },
    })),
    {
      name: 'page-knows-the-protocol-alone',
      severity: 'error',
      from: { path: '^packages/playground/src/page/client/' },
      to: {
        path: '^packages/playground/src/',
        pathNot: ['/src/page/client/', '/src/(telegram-)?protocol\\.ts$'],
      },
    },
    {
      name: 'only-wiring-imports-everything',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(wiring/|main\\.ts)'] },
      to: { path: '^(src/(wiring/|main\\.ts)|packages/|node_modules/@paylink/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
