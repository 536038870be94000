'use strict';
/**
 * Lends an older Electron what the product expects of its own: loaded with `electron -r lend.cjs <path>` or required
 * by a test's entry. Lends nothing to a runtime that has it.
 */
const { isBuiltin, register } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { lendAsyncSafeStorage } = require('./lent-safe-storage.cjs');

if (!isBuiltin('node:sqlite')) {
  const lentSqlite = pathToFileURL(path.join(__dirname, 'lent-sqlite.mjs')).href;
  // As a data: URL, so that the thread of the hooks needs no file of its own.
  const hooks = `export const resolve = (specifier, context, next) => specifier === 'node:sqlite'
    ? { url: ${JSON.stringify(lentSqlite)}, format: 'module', shortCircuit: true }
    : next(specifier, context);`;
  register(`data:text/javascript,${encodeURIComponent(hooks)}`);
}
lendAsyncSafeStorage(require('electron').safeStorage);
