import { describe, expect, it } from 'vitest';
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { RuleTrial } from '../../../src-main/rules/rule-trial.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Settings } from '../../../src-shared/model/settings.ts';
import { channel } from '../../builders/channel.ts';
import { backupObject, jobSession } from '../../builders/job-session.ts';
import { contains, rule } from '../../builders/rule.ts';
import { settings } from '../../builders/settings.ts';

const pagerRoute = {
  id: 'channel:pager',
  shouldNotifyOn: { success: false, warning: true, failure: true, recovery: true, missed: true },
  alwaysTold: [],
  areSuccessesInDigest: false,
};

const withPager: Settings = { ...settings(), channels: [channel('webhook', { id: 'pager' })] };

function prepare(sessions: JobSession[], current: Settings = withPager) {
  const asked: number[] = [];
  const trial = new RuleTrial({
    lastSessions: (count) => sessions.slice(0, count).map((session, journalId) => ({ journalId, session })),
    objectsOf: (journalId) => {
      asked.push(journalId);
      return sessions[journalId]?.objects ?? [];
    },
    settings: () => current,
    otherRoutesOf: () => [pagerRoute],
    compile: compileTextCondition,
    sourceNameOf: (key) => (key === 'folder' ? 'Session folder' : key),
    timeZone: 'Europe/Vienna',
    nowMs: () => Date.parse('2026-11-30T12:00:00.000Z'),
    nextTurn: async () => {},
  });
  const changesBy = async (tried: Rule, others: Rule[] = []) => {
    const answer = await trial.run([...others, tried], tried.id);
    return answer.kind === 'tried' ? answer.changed.map(({ changes }) => changes) : answer.kind;
  };
  return { trial, asked, changesBy };
}

const failed = (message: string) =>
  jobSession({ result: 'Failed', objects: [backupObject({ result: 'Failed', message }), backupObject()] });
const quota = rule({ id: 'quota', conditions: { reason: contains('quota') }, actions: { countAs: 'success' } });

describe('a rule that is tried on history', () => {
  it('says which sessions it would have changed, and how', async () => {
    const { trial } = prepare([failed('Quota exceeded'), failed('Access denied'), jobSession()]);
    expect(await trial.run([quota], 'quota')).toEqual({
      kind: 'tried',
      sessionCount: 3,
      matchedCount: 1,
      isPartial: false,
      changed: [
        {
          atMs: Date.parse('2026-11-22T22:38:33.000Z'),
          job: 'Exchange daily',
          organization: 'contoso.com',
          changes: [
            { kind: 'result', from: 'Failed', to: 'Success' },
            { kind: 'ignored', count: 1 },
            { kind: 'not-notified', routeId: 'channel:pager' },
          ],
        },
      ],
    });
  });

  it.each<[string, Parameters<typeof rule>[0], unknown]>([
    [
      'notify',
      { actions: { notify: 'never' } },
      [
        { kind: 'not-notified', routeId: 'default' },
        { kind: 'not-notified', routeId: 'channel:pager' },
      ],
    ],
    [
      'recipients, subject and importance',
      {
        actions: {
          recipients: { mode: 'instead', list: [{ address: 'ops@contoso.com', name: '' }] },
          subject: 'x',
          importance: 'high',
        },
      },
      [{ kind: 'recipients', to: ['ops@contoso.com'] }, { kind: 'subject' }, { kind: 'importance', to: 'high' }],
    ],
    [
      'channels',
      { actions: { channels: { mode: 'only', ids: ['channel:pager'] } } },
      [{ kind: 'not-notified', routeId: 'default' }],
    ],
  ])('changes %s', async (_, changes, expected) => {
    expect(await prepare([failed('Access denied')]).changesBy(rule(changes))).toEqual([expected]);
  });

  it('is compared with what the rules before it say, and taken for switched on', async () => {
    const never = rule({ id: 'never', actions: { notify: 'never' } });
    const off = { ...quota, isEnabled: false, endsOn: '2020-01-01' };
    const { changesBy } = prepare([failed('Quota exceeded')]);
    expect(await changesBy(off, [never])).toEqual([
      [
        { kind: 'result', from: 'Failed', to: 'Success' },
        { kind: 'ignored', count: 1 },
      ],
    ]);
  });

  it('decides nothing about channels where it names only such as were removed', async () => {
    const removed = rule({ actions: { channels: { mode: 'only', ids: ['channel:removed'] } } });
    expect(await prepare([failed('Access denied')]).changesBy(removed)).toEqual([]);
  });

  it('reads no objects of sessions that it is not for', async () => {
    const { asked, changesBy } = prepare([failed('Quota exceeded')]);
    expect(await changesBy({ ...quota, conditions: { ...quota.conditions, source: contains('vb365') } })).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('looks at the first objects of a session that has many, and says so', async () => {
    const objects = Array.from({ length: 10_001 }, () => backupObject({ result: 'Failed', message: 'Quota exceeded' }));
    const { trial } = prepare([jobSession({ result: 'Failed', objects })]);
    expect(await trial.run([quota], 'quota')).toMatchObject({ isPartial: true, matchedCount: 1 });
  });

  it('gives way to another trial', async () => {
    const { trial } = prepare([failed('Quota exceeded')]);
    const first = trial.run([quota], 'quota');
    const second = trial.run([quota], 'quota');
    expect([(await first).kind, (await second).kind]).toEqual(['cancelled', 'tried']);
    const third = trial.run([quota], 'quota');
    trial.cancel();
    expect((await third).kind).toBe('cancelled');
  });
});
