'use strict';
/**
 * Lends an older Electron what the product expects of its own: loaded with `electron -r lend.cjs <path>` or required
 * by a test's entry. Lends nothing to a runtime that has it.
 */
const { isBuiltin, syncBuiltinESMExports } = require('node:module');
const path = require('node:path');
const threads = require('node:worker_threads');
const { lendAsyncSafeStorage } = require('./lent-safe-storage.cjs');

require('./lend-sqlite.cjs');
if (!isBuiltin('node:sqlite')) {
  // What is registered in one thread is not in another: each begins with a file that lends, then goes on with its own.
  const { Worker } = threads;
  threads.Worker = class extends Worker {
    #gate;

    constructor(entry, options) {
      const gate = new Int32Array(new SharedArrayBuffer(4));
      threads.setEnvironmentData('lent-sqlite-gate', gate);
      super(path.join(__dirname, 'begin-thread.mjs'), { ...options, argv: [String(entry)] });
      this.#gate = gate;
    }

    /** Once the thread is not inside SQLite: what is lent would leave its lock behind, and nobody could write any more. */
    async terminate() {
      while (Atomics.compareExchange(this.#gate, 0, 0, 2) === 1) await new Promise((resolve) => setTimeout(resolve, 5));
      return await super.terminate();
    }
  };
  syncBuiltinESMExports();
}
lendAsyncSafeStorage(require('electron').safeStorage);
