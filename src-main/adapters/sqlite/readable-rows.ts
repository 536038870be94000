/** Row by row from a damaged database into a whole one: what throws is stepped over. */
import type { Database, SqlRow, SqlValue } from '../../journal/database.ts';
import type { NodeSqliteDatabase } from './node-sqlite-database.ts';

const maxSingleSteps = 256;

/**
 * @param accepts - false or throwing: the row is not one that can be used; may correct it
 * @param owners - for a table without ids of its own: the values of its `session_id`
 * @returns the ids of the rows that were copied
 */
export function copyReadableRows(
  source: NodeSqliteDatabase,
  target: Database,
  table: string,
  accepts: (row: SqlRow) => boolean,
  owners?: readonly number[],
): number[] {
  const copied: number[] = [];
  const rows = owners === undefined ? rowsById(source, table) : rowsOf(source, table, owners);
  const copy = copierTo(target, table, 'INSERT', accepts);
  for (const row of rows) if (copy(row)) copied.push(Number(row['id']));
  return copied;
}

/**
 * As {@link copyReadableRows}, for a table without ids whose rows stand in the order of a key: from both ends as far as
 * they can be read. What the target has already stays.
 */
export function copyReadableRowsByKey(
  source: NodeSqliteDatabase,
  target: Database,
  table: string,
  key: readonly string[],
  accepts: (row: SqlRow) => boolean,
): void {
  const copy = copierTo(target, table, 'INSERT OR IGNORE', accepts);
  for (const direction of ['ASC', 'DESC']) {
    const order = key.map((column) => `${column} ${direction}`).join(', ');
    try {
      for (const row of source.iterate(`SELECT * FROM ${table} ORDER BY ${order}`)) copy(row);
      return;
    } catch {
      // On from the other end.
    }
  }
}

/** @returns copies a row, and says whether it has. */
function copierTo(
  target: Database,
  table: string,
  verb: 'INSERT' | 'INSERT OR IGNORE',
  accepts: (row: SqlRow) => boolean,
): (row: SqlRow) => boolean {
  const columns = target.query(`SELECT name FROM pragma_table_info('${table}')`).map((row) => String(row['name']));
  return (row) => {
    try {
      if (!accepts(row)) return false;
      const present = columns.filter((column) => column in row);
      target.change(
        `${verb} INTO ${table} (${present.join(', ')}) VALUES (${present.map((column) => `:${column}`).join(', ')})`,
        Object.fromEntries(present.map((column) => [column, row[column] as SqlValue])),
      );
      return true;
    } catch {
      // Not a row that this program has written, or one whose owner is gone.
      return false;
    }
  };
}

function* rowsById(source: NodeSqliteDatabase, table: string): Generator<SqlRow> {
  const sql = `SELECT * FROM ${table} NOT INDEXED WHERE id > :after ORDER BY id`;
  let after: number | null = 0;
  while (after !== null) {
    try {
      for (const row of source.iterate(sql, { after })) {
        // A broken page may claim any id; only growing ones come to an end.
        if (Number(row['id']) <= after) throw new Error('The ids are not in order.');
        after = Number(row['id']);
        yield row;
      }
      return;
    } catch {
      after = nextReadableAfter(after, (id) => canReadAfter(source, sql, id));
    }
  }
}

/**
 * One id after the other first, so that as little as possible is left out; then in growing steps, so that a large hole,
 * or a table that is broken to its end, does not take all day.
 */
function nextReadableAfter(after: number, canRead: (id: number) => boolean): number | null {
  for (let step = 1; step <= maxSingleSteps; step += 1) if (canRead(after + step)) return after + step;
  let unreadable = after + maxSingleSteps;
  for (let step = maxSingleSteps; step < 2 ** 31; step *= 2) {
    if (canRead(unreadable + step)) return firstReadable(unreadable, unreadable + step, canRead);
    unreadable += step;
  }
  return null;
}

function firstReadable(unreadable: number, readable: number, canRead: (id: number) => boolean): number {
  if (readable - unreadable <= 1) return readable;
  const middle = Math.floor((unreadable + readable) / 2);
  return canRead(middle) ? firstReadable(unreadable, middle, canRead) : firstReadable(middle, readable, canRead);
}

function canReadAfter(source: NodeSqliteDatabase, sql: string, after: number): boolean {
  try {
    source.query(`${sql} LIMIT 1`, { after });
    return true;
  } catch {
    return false;
  }
}

function* rowsOf(source: NodeSqliteDatabase, table: string, owners: readonly number[]): Generator<SqlRow> {
  for (const session of owners) {
    try {
      yield* source.iterate(`SELECT * FROM ${table} WHERE session_id = :session`, { session });
    } catch {
      // What was read of it so far is kept.
    }
  }
}
