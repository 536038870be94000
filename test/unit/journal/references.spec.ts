/** What refers to a row that is removed is found without reading whole tables: a journal has hundreds of thousands of rows. */
import { expect, test } from 'vitest';
import { NodeSqliteDatabase } from '../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { prepareSchema } from '../../../src-main/journal/schema.ts';

const database = new NodeSqliteDatabase(':memory:');
prepareSchema(database);
const references = database
  .query(
    `SELECT t.name AS name, f."from" AS "column" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
     WHERE t.type = 'table'`,
  )
  .map(({ name, column }) => [String(name), String(column)] as const);

test.each(references)('the references of %s by %s have an index', (table, column) => {
  const plan = database.query(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${column} = 1`);

  expect(plan.map(({ detail }) => String(detail))).toEqual([expect.stringMatching(/^SEARCH /)]);
});
