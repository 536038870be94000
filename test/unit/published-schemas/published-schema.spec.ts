/** The published JSON Schema, held to an independent validator and to the program's own reading. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJobSessionDocument } from '../../../src-main/sources/document/job-session-document.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { jobSessionSchema, publishedSchemas } from '../../harness/published-schemas/published-schemas.ts';
import { checkPublishedSchemas } from '../../harness/run-checks/steps/published-schema.ts';

const published = readFileSync(jobSessionSchema.path, 'utf8');
// The patterns say what is meant by a time; formats would need another package.
const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(JSON.parse(published));

const readAtMs = Date.parse('2026-11-23T00:00:00Z');
/** Whether the program takes all of it. */
const readsAsSession = (document: unknown) => {
  const reading = readJobSessionDocument(document, { source: 'folder', writtenAtMs: 0, readAtMs, hash: () => 'hash' });
  return reading.kind === 'session' && reading.problems.count === 0;
};

const smallest = { job: { name: 'Exchange daily' }, result: 'Success' };

describe('the published schema and the program agree', () => {
  test.each([
    smallest,
    { ...smallest, colour: 'red' },
    { ...smallest, result: ' fAILED ' },
    { ...smallest, id: null, retry: null, objects: null, statistics: { bottleneck: null } },
    { ...smallest, startedAt: '2026-11-22T22:00:00.1234567+01:00', endedAt: '2026-11-22T22:38:33Z' },
    { ...smallest, objects: [{ name: 'a', result: 'warning', items: 3 }], objectCount: 1, issueCount: 1 },
    { ...smallest, retry: { attempt: 1, limit: 3, willBeRetried: true, waitMinutes: 0.5, firstSessionId: 'x' } },
    { ...smallest, endedAt: '2026-11-22 22:38:33,5+00', host: 'FILES01', log: 'a\nb' },
    { ...smallest, job: { name: 'مرحبا\u200f' }, endedAt: '2026-11-22t22:38z' },
  ])('that all of %j is good', (document) => {
    expect([validate(document), readsAsSession(document)]).toEqual([true, true]);
  });

  test.each([
    null,
    [],
    'Success',
    {},
    { result: 'Success' },
    { job: { name: ' ' }, result: 'Success' },
    { job: { name: '\u200b\ufeff' }, result: 'Success' },
    { ...smallest, result: 'Error' },
    { ...smallest, result: null },
    { ...smallest, id: '' },
    { ...smallest, job: { name: 'a', type: 'restore' } },
    { ...smallest, endedAt: '2026-11-22' },
    { ...smallest, endedAt: '2026-02-32T22:00:00Z' },
    { ...smallest, endedAt: '2026-11-22T22:00:00' },
    { ...smallest, log: ['a'] },
    { ...smallest, objects: {} },
    { ...smallest, objects: [{ result: 'Success' }] },
    { ...smallest, objectCount: 1.5 },
    { ...smallest, issueCount: -1 },
    { ...smallest, retry: { willBeRetried: 'yes' } },
    { ...smallest, statistics: { transferredBytes: '1 GB' } },
  ])('that not all of %j is good', (document) => {
    expect([validate(document), readsAsSession(document)]).toEqual([false, false]);
  });
});

describe('the check', () => {
  test('is passed by what is published', async () => {
    expect(await checkPublishedSchemas(publishedSchemas)).toMatchObject({ isPassed: true });
  });

  test('fails for a schema that is out of date, and for none, and says what to do', async () => {
    const path = join(temporaryFolder(), 'job-session.schema.json');
    const schemas = [{ ...jobSessionSchema, path }];
    const missing = await checkPublishedSchemas(schemas);
    writeFileSync(path, published.replace('Success', 'OK'));
    const changed = await checkPublishedSchemas(schemas);

    expect([missing, changed].map(({ isPassed, details }) => [isPassed, details])).toEqual([
      [false, `${path} is missing: run \`npm run schema\`, and commit it.`],
      [false, `${path} is out of date: run \`npm run schema\`, and commit it.`],
    ]);
  });
});
