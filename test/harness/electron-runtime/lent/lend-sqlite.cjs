'use strict';
/** Lends `node:sqlite` to the thread that requires this; does nothing where the runtime has it. */
const { isBuiltin, register } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

if (!isBuiltin('node:sqlite')) {
  const lentSqlite = pathToFileURL(path.join(__dirname, 'lent-sqlite.mjs')).href;
  // As a data: URL, so that the thread of the hooks needs no file of its own.
  const hooks = `export const resolve = (specifier, context, next) => specifier === 'node:sqlite'
    ? { url: ${JSON.stringify(lentSqlite)}, format: 'module', shortCircuit: true }
    : next(specifier, context);`;
  register(`data:text/javascript,${encodeURIComponent(hooks)}`);
}
