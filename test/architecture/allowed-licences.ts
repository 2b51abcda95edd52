/** What a dependency may be licensed under, and why that is fine for a product whose own source is not given away. */
export const ALLOWED_LICENCES: Readonly<Record<string, string>> = {
  '0BSD': 'as MIT, without even the notice',
  'Apache-2.0': 'permissive; its notice and its patent grant travel along in node_modules',
  'BSD-2-Clause': 'permissive; its notice travels along in node_modules',
  'BSD-3-Clause': 'permissive; its notice travels along in node_modules',
  'BlueOak-1.0.0': 'permissive: https://blueoakcouncil.org/license/1.0.0',
  'CC-BY-4.0': 'data of browsers (caniuse-lite), named in node_modules; only in development',
  'CC0-1.0': 'given away',
  ISC: 'as MIT',
  MIT: 'permissive; its notice travels along in node_modules',
  'MPL-2.0': 'bound to its own files, which are not changed (axe-core); only in development',
  'Python-2.0': 'permissive (argparse); only in development',
  Unlicense: 'given away',
  Zlib: 'permissive',
};

/**
 * Advisories that were looked at and do not concern us, by their id (GHSA-...), each with the reason. None: an entry goes
 * when its package does.
 */
export const ACCEPTED_ADVISORIES: Readonly<Record<string, string>> = {};
