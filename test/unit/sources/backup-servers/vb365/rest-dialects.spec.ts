/** What each version of the REST API is asked, and that what is asked for is found, in whatever order it is listed. */
import { describe, expect, test } from 'vitest';
import { emulateVb365, neverAborted } from '../../../../fixtures/emulated-vb365.ts';
import type { RestRequest } from '../../../../harness/emulator/request-faults.ts';
import type { RestVersion } from '../../../../harness/vb365-emulator/rest-shapes.ts';

const since = '2026-11-22T00:00:00.000Z';

/**
 * Parameters of queries, and fields of forms, by request: what the vendor's OpenAPI document of each version lists, of
 * the requests that this program sends.
 */
const pages = ['limit', 'offset'];
const tokenForm = ['grant_type', 'username', 'password', 'refresh_token'];
const plain = { 'GET ServiceInstance': [], 'GET VboEmailSettings': [], 'GET JobSessions/{id}': [] };
const documented = {
  v6: {
    ...plain,
    'POST token': tokenForm,
    'GET Jobs': [],
    'GET CopyJobs': ['repositoryId'],
    'GET Organizations': ['extendedView'],
    'GET JobSessions': ['jobType', 'endTimeLowerBound', ...pages],
    'GET Jobs/{id}/JobSessions': pages,
    'GET JobSessions/{id}/LogItems': pages,
  },
  v7: {
    ...plain,
    'POST token': [...tokenForm, 'disable_antiforgery_token'],
    'GET Jobs': [],
    'GET CopyJobs': ['repositoryId'],
    'GET Organizations': ['extendedView'],
    'GET JobSessions': ['jobId', 'jobType', 'endTimeLowerBound', 'endTimeUpperBound', ...pages],
    'GET JobSessions/{id}/LogItems': pages,
    'GET JobSessions/{id}/ProcessedObjects': pages,
    'GET JobSessions/Changes': ['jobType', 'limit', 'from'],
  },
  v8: {
    ...plain,
    'POST token': [...tokenForm, 'disable_antiforgery_token'],
    'GET Jobs': ['organizationId', 'repositoryId', ...pages],
    'GET CopyJobs': ['organizationId', 'repositoryId', ...pages],
    'GET Organizations': ['extendedView', 'msid', 'backedUpOrganizationId', ...pages],
    'GET JobSessions': ['jobId', 'jobType', 'endTimeLowerBound', 'endTimeUpperBound', 'status', ...pages],
    'GET JobSessions/{id}/LogItems': ['type', 'orderAsc', ...pages],
    'GET JobSessions/{id}/ProcessedObjects': pages,
    'GET Events': ['from', 'limit', 'timeoutSeconds'],
  },
} as const satisfies Record<RestVersion, Record<string, readonly string[]>>;

function nameRequest(method: string, path: string): string {
  return `${method} ${path.replace(/^\/v\d\//, '').replaceAll(/\/[\da-f-]{36}/g, '/{id}')}`;
}

function findUndocumented(version: RestVersion, { method, path, query, form }: RestRequest): string[] {
  const name = nameRequest(method, path);
  const known: readonly string[] | undefined = new Map<string, readonly string[]>(
    Object.entries(documented[version]),
  ).get(name);
  if (known === undefined) return [name];
  return [...query.keys(), ...form.keys()].filter((key) => !known.includes(key)).map((key) => `${name} ${key}`);
}

describe.each(['v6', 'v7', 'v8'] as const)('over REST %s', (version) => {
  const day = 24 * 60 * 60_000;
  const idsOf = (reading: { kind: string; sessions?: { id: string }[] }) =>
    reading.sessions?.map(({ id }) => id).sort();

  test.each(['newest-first', 'oldest-first'] as const)(
    'all sessions of a job are found, however many there are and whichever come first (%s)',
    async (order) => {
      const { emulator, clock, openSource } = await emulateVb365({ versions: [version] });
      emulator.listing.order = order;
      const job = emulator.site.addJob('Exchange daily');
      const expected = Array.from({ length: 1_100 }, (_, index) => {
        const startsAtMs = clock.nowMs() - (index + 20) * 60_000;
        emulator.site.addRun(emulator.site.addJob('Other'), startsAtMs, [{}]);
        return emulator.site.addRun(job, startsAtMs, [{}])[0]?.id ?? '';
      });
      const reading = await openSource().listSessionsOfJob({ id: job.id, type: 'backup' }, since, neverAborted);
      expect(idsOf(reading)).toEqual(expected.sort());
    },
  );

  test('the sessions of a copy job are found, although no version filters by its id', async () => {
    const { emulator, clock, openSource } = await emulateVb365({ versions: [version] });
    const copy = emulator.site.addJob('Copy', { kind: 'Copy' });
    const chain = emulator.site.addRun(copy, clock.nowMs() - 60 * 60_000, [{ status: 'Failed' }, {}]);
    emulator.site.addRun(emulator.site.addJob('Other copy', { kind: 'Copy' }), clock.nowMs() - 60 * 60_000, [{}]);
    const reading = await openSource().listSessionsOfJob({ id: copy.id, type: 'backup-copy' }, since, neverAborted);
    expect(idsOf(reading)).toEqual(chain.map(({ id }) => id).sort());
  });

  test.each(['end', 'beginning'] as const)(
    'what runs is found, however long ago it began (filtered by the %s)',
    async (timeFilter) => {
      const { emulator, clock, openSource } = await emulateVb365({ versions: [version] });
      emulator.listing.timeFilter = timeFilter;
      const running = (['Backup', 'Copy', 'Copy'] as const).flatMap((kind, index) =>
        emulator.site.addRun(emulator.site.addJob(`Runs ${index}`, { kind }), clock.nowMs() - (index + 1) * 30 * day, [
          { durationMinutes: 100 * 24 * 60 },
        ]),
      );
      emulator.site.addRun(emulator.site.addJob('Ended'), clock.nowMs() - 60 * 60_000, [{}]);
      expect(idsOf(await openSource().listRunning(neverAborted))).toEqual(running.map(({ id }) => id).sort());
    },
  );

  test('nothing is sent that the version does not document', async () => {
    const { emulator, clock, openSource } = await emulateVb365({ versions: [version] });
    const source = openSource();
    const [session] = emulator.site.addRun(emulator.site.addJob('Job'), clock.nowMs() - 60_000, [{}]);
    const copy = emulator.site.addJob('Copy', { kind: 'Copy' });
    emulator.site.addRun(copy, clock.nowMs() - 60_000, [{}]);
    await source.identify(neverAborted);
    await source.listSessions(since, neverAborted);
    await source.listRunning(neverAborted);
    await source.readSession(session?.id ?? '', neverAborted);
    await source.readDetails(session?.id ?? '', neverAborted);
    await source.listSessionsOfJob({ id: session?.job.id ?? '', type: 'backup' }, since, neverAborted);
    await source.listSessionsOfJob({ id: copy.id, type: 'backup-copy' }, since, neverAborted);
    await source.listJobs(neverAborted);
    const changes = await source.readChanges(null, neverAborted);
    if (changes.kind === 'read') await source.readChanges(changes.nextToken, neverAborted);
    await source.readNotificationSettings(neverAborted);
    clock.setMs(clock.nowMs() + 60 * 60_000);
    await source.listJobs(neverAborted);
    const undocumented = emulator.requests.flatMap((request) => findUndocumented(version, request));
    expect(undocumented).toEqual([]);
    const seen = new Set(emulator.requests.map(({ method, path }) => nameRequest(method, path)));
    expect([...seen].sort()).toEqual(Object.keys(documented[version]).sort());
  });
});

test('a list that the version documents as one, and that has more pages all the same, is read on', async () => {
  const { emulator, openSource } = await emulateVb365({ versions: ['v7'] });
  const jobs = ['A', 'B', 'C'].map((name) => emulator.site.addJob(name));
  let asked = 0;
  emulator.alter((path, body) => {
    if (path !== '/Jobs') return body;
    asked += 1;
    const results = (body as unknown[]).slice((asked - 1) * 2, asked * 2);
    return { results, limit: 2, _links: asked === 1 ? { next: { href: '/v7/Jobs?offset=2' } } : {} };
  });
  const listed = await openSource().listJobs(neverAborted);
  expect(listed.kind === 'read' ? listed.jobs.map(({ name }) => name) : listed).toEqual(jobs.map(({ name }) => name));
});
