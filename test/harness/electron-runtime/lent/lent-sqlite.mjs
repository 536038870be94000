/**
 * The part of `node:sqlite` that the product uses, over `node-sqlite3-wasm`:
 * https://nodejs.org/docs/latest-v24.x/api/sqlite.html
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getEnvironmentData, isMainThread } from 'node:worker_threads';
import sqlite from 'node-sqlite3-wasm';

/** A thread shares this with `lend.cjs`: 0, 1 inside SQLite, 2 about to be ended. The main thread has none. */
const gate = isMainThread ? undefined : getEnvironmentData('lent-sqlite-gate');

/** Like native code, SQLite is not interrupted by the end of its thread: it would leave its lock behind. */
function inSqlite(action) {
  if (!(gate instanceof Int32Array)) return action();
  // Waits for the end that has begun.
  if (Atomics.compareExchange(gate, 0, 0, 1) === 2) Atomics.wait(gate, 0, 2);
  try {
    return action();
  } finally {
    Atomics.store(gate, 0, 0);
  }
}

export class DatabaseSync {
  #database;
  #statements = new Set();

  constructor(path, { readOnly = false } = {}) {
    // The library locks with a folder beside the file, which a killed program leaves behind; what is lent notes whose it
    // is. Threads only read.
    if (path !== ':memory:' && (isMainThread || !readOnly)) takeOver(path);
    this.#database = new sqlite.Database(path, { readOnly });
    // Without a write-ahead log, readers and the writer do wait for each other.
    this.#database.exec('PRAGMA busy_timeout = 10000');
  }

  exec(sql) {
    inSqlite(() => this.#database.exec(sql));
  }

  prepare(sql) {
    const statement = this.#database.prepare(sql);
    this.#statements.add(statement);
    return new StatementSync(statement, sql);
  }

  /** The library needs each statement to be ended first; `node:sqlite` does that by itself. */
  close() {
    for (const statement of this.#statements) endQuietly(statement);
    this.#statements.clear();
    this.#database.close();
  }
}

/** Removes the lock of a process that is gone. */
function takeOver(path) {
  const note = `${path}.lent-to`;
  if (isOfAnother(note)) return;
  rmSync(`${path}.lock`, { recursive: true, force: true });
  writeFileSync(note, String(process.pid));
}

function isOfAnother(note) {
  try {
    const owner = Number(readFileSync(note, 'utf8'));
    process.kill(owner, 0);
    return owner !== process.pid;
  } catch {
    return false;
  }
}

/** Ending a statement repeats its last error, which its caller has had already. */
function endQuietly(statement) {
  try {
    statement.finalize();
  } catch {
    // Told before.
  }
}

export class StatementSync {
  #statement;
  #prefixedNames;

  constructor(statement, sql) {
    this.#statement = statement;
    this.#prefixedNames = findParameters(sql);
  }

  run(...values) {
    return inSqlite(() => this.#statement.run(this.#toBindings(values)));
  }

  get(...values) {
    return inSqlite(() => this.#statement.get(this.#toBindings(values))) ?? undefined;
  }

  all(...values) {
    return inSqlite(() => this.#statement.all(this.#toBindings(values)));
  }

  iterate(...values) {
    return this.#statement.iterate(this.#toBindings(values));
  }

  #toBindings(values) {
    const [first] = values;
    const isNamed = typeof first === 'object' && first !== null && !(first instanceof Uint8Array);
    if (!isNamed) return values.map(checkValue);
    if (values.length > 1) throw new TypeError('Named and positional parameters together are not lent.');
    return Object.fromEntries(
      Object.entries(first).map(([name, value]) => [this.#prefixedNames.get(name) ?? name, checkValue(value)]),
    );
  }
}

/** `node:sqlite` takes the bare name of a parameter, the library wants it with its prefix. */
function findParameters(sql) {
  const names = sql.matchAll(/'(?:[^']|'')*'|[:@$](\w+)/g);
  return new Map([...names].filter(([, name]) => name !== undefined).map(([whole, name]) => [name, whole]));
}

/** What `node:sqlite` refuses is refused here too: the library would take it. */
function checkValue(value) {
  if (typeof value === 'boolean') return Number(value);
  const isBindable =
    value === null || ['number', 'bigint', 'string'].includes(typeof value) || value instanceof Uint8Array;
  if (!isBindable) throw new TypeError('Provided value cannot be bound to SQLite parameter.');
  return value;
}
