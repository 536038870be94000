/**
 * The part of `node:sqlite` that the product uses, over `node-sqlite3-wasm`:
 * https://nodejs.org/docs/latest-v24.x/api/sqlite.html
 */
import { rmSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';

export class DatabaseSync {
  #database;
  #statements = new Set();

  constructor(path, { readOnly = false } = {}) {
    // The library locks with a folder beside the file, which a killed program leaves behind. The product is the only
    // one to open its journal (single instance), so a lock that is here now is of a program that is gone. Its threads
    // and checks only read.
    if (path !== ':memory:' && !readOnly) rmSync(`${path}.lock`, { recursive: true, force: true });
    this.#database = new sqlite.Database(path, { readOnly });
    // Without a write-ahead log, readers and the writer do wait for each other.
    this.#database.exec('PRAGMA busy_timeout = 10000');
  }

  exec(sql) {
    this.#database.exec(sql);
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
    return this.#statement.run(this.#toBindings(values));
  }

  get(...values) {
    return this.#statement.get(this.#toBindings(values)) ?? undefined;
  }

  all(...values) {
    return this.#statement.all(this.#toBindings(values));
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
