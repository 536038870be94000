/** What holds whatever the rules, the channels and the settings are, by way of all that judges a chain. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTextCondition } from '../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { decideChain, type ChainSettings } from '../../../src-main/rules/decide-chain.ts';
import { decideRoutes, type JudgingRoute, type RoutedSession } from '../../../src-main/rules/decide-routes.ts';
import { countObjects, SessionExamination } from '../../../src-main/rules/examine-session.ts';
import { ReadyRules } from '../../../src-main/rules/ready-rule.ts';
import { SessionRules, type ChainRules } from '../../../src-main/rules/session-rules.ts';
import { sessionResults, type JobSession, type SessionResult } from '../../../src-shared/model/job-session.ts';
import { asCounted, isIgnored, type KnownNoise } from '../../../src-shared/model/known-noise.ts';
import { defaultRouteId } from '../../../src-shared/model/route.ts';
import { nameOfRule } from '../../../src-shared/model/rule-name.ts';
import type { Rule, RuleActions } from '../../../src-shared/model/rule.ts';
import { channel } from '../../builders/channel.ts';
import { backupObject, jobSession } from '../../builders/job-session.ts';
import { contains, rule } from '../../builders/rule.ts';

const reasons = ['Quota exceeded', 'Zugriff verweigert', 'quota\n exceeded, later'];
const names = ['anna', 'Bärbel'];
const otherIds = ['channel:ntfy', 'channel:pager'];
const channelIds = [defaultRouteId, ...otherIds, 'channel:removed'];

const result = fc.constantFrom<SessionResult>(...sessionResults);
const resultChoice = fc.record({
  success: fc.boolean(),
  warning: fc.boolean(),
  failure: fc.boolean(),
  recovery: fc.boolean(),
  missed: fc.boolean(),
});

const session: fc.Arbitrary<JobSession> = fc
  .record({
    result,
    message: fc.constantFrom('', ...reasons),
    objects: fc.array(fc.record({ name: fc.constantFrom(...names), result, message: fc.constantFrom(...reasons) }), {
      maxLength: 4,
    }),
    /** Issues that the source counts and does not list. */
    unlisted: fc.constantFrom(0, 0, 2),
    isCounted: fc.boolean(),
    willBeRetried: fc.boolean(),
  })
  .map(({ objects, unlisted, isCounted, willBeRetried, ...given }) => {
    const listed = objects.map((changes) => backupObject(changes));
    const issueCount = listed.filter((each) => each.result !== 'Success').length + unlisted;
    const counts = isCounted ? { issueCount, objectCount: objects.length + unlisted } : unknownCounts;
    return jobSession({ ...given, objects: listed, ...counts, retry: { willBeRetried, waitMinutes: 10 } });
  });
const unknownCounts = { issueCount: null, objectCount: null };

const chains = fc
  .array(fc.record({ reported: session, isDecided: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((attempts) =>
    attempts.map(({ reported, isDecided }, at) => ({
      reported: {
        ...reported,
        endedAt: new Date(at).toISOString(),
        retry: { ...reported.retry, attempt: at, firstSessionId: 'first' },
      },
      isDecided,
    })),
  );

const actions: fc.Arbitrary<Partial<RuleActions>> = fc.record(
  {
    notify: fc.constantFrom('as-set', 'always', 'never'),
    channels: fc.record({
      mode: fc.constantFrom('also', 'only'),
      ids: fc.subarray(channelIds, { minLength: 1 }),
    }),
    countAs: fc.constantFrom('success', 'warning'),
  },
  { requiredKeys: [] },
);
const rules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      results: fc.option(fc.subarray([...sessionResults], { minLength: 1 })),
      reason: fc.option(fc.constantFrom('quota', 'quota exceeded', 'verweigert')),
      objectName: fc.option(fc.constantFrom('ANNA', 'bär')),
      actions,
      goOn: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ results, reason, objectName, actions: given, goOn }, at) =>
      rule({
        id: `rule-${at}`,
        note: `Rule ${at}`,
        goOn,
        conditions: {
          results,
          reason: reason === null ? null : contains(reason),
          objectName: objectName === null ? null : contains(objectName),
        },
        actions: reason === null && objectName === null ? { ...given, countAs: null } : given,
      }),
    ),
  );

const otherRoutes: fc.Arbitrary<JudgingRoute[]> = fc
  .tuple(
    ...otherIds.map((id) =>
      fc.record({
        id: fc.constant(id),
        shouldNotifyOn: resultChoice,
        alwaysTold: fc.subarray([...sessionResults]),
        areSuccessesInDigest: fc.boolean(),
      }),
    ),
  )
  .chain((routes) => fc.subarray(routes));
const defaults: fc.Arbitrary<ChainSettings> = fc.record({
  isEnabled: fc.boolean(),
  shouldNotifyOn: resultChoice,
  areSuccessesInDigest: fc.boolean(),
  shouldSuppressUntilLastRetry: fc.boolean(),
});
const whatever = { chain: chains, rules, routes: otherRoutes, of: defaults, nowMs: fc.nat(10_000_000) };

interface Judged extends RoutedSession {
  reported: JobSession;
  noise: KnownNoise | null;
}

/** As the pipeline does: what has to be examined is, and then all is asked again. */
function applyTo(chain: readonly { reported: JobSession; isDecided: boolean }[], inForce: readonly Rule[]): Judged[] {
  const ready = new ReadyRules(compileTextCondition);
  const channels = otherIds.map((id) => channel('webhook', { id: id.replace('channel:', '') }));
  const sessionRules = new SessionRules({ ready, sourceNameOf: (key) => key, timeZone: 'Europe/Vienna' });
  const all = { rules: [...inForce], channels };
  const ask = (asked: ChainRules | null) =>
    chain.map(({ reported, isDecided }, at): Judged => {
      const journalId = at + 1;
      const noise = isDecided ? null : (asked?.noiseIn(journalId, reported) ?? null);
      const counted = asCounted(reported, noise);
      return {
        journalId,
        reported,
        noise,
        session: counted,
        receivedAtMs: 0,
        state: isDecided ? 'decided' : 'open',
        isNotified: false,
        recovery: null,
        onOtherRoutes: {},
        job: { missedAtMs: null },
        ...(!isDecided && asked !== null && { answer: asked.answerOn(journalId, counted) }),
      };
    });
  const first = sessionRules.begin(all, 0);
  ask(first);
  for (const unexamined of first?.unexamined ?? []) {
    const examination = new SessionExamination(unexamined.session, ready.of(unexamined.rules));
    for (const object of chain[unexamined.journalId - 1]?.reported.objects ?? []) examination.add(object);
    sessionRules.remember(unexamined, examination.findings());
  }
  const again = sessionRules.begin(all, 0);
  const judged = ask(again);
  expect(again?.unexamined ?? []).toEqual([]);
  return judged;
}

function decide({ chain, rules: inForce, routes, of, nowMs }: Given) {
  const judged = applyTo(chain, inForce);
  const decisions = decideChain(judged, of, nowMs);
  return { judged, decisions, routeDecisions: decideRoutes(decisions, judged, routes, of) };
}
type Given = {
  chain: readonly { reported: JobSession; isDecided: boolean }[];
  rules: Rule[];
  routes: JudgingRoute[];
  of: ChainSettings;
  nowMs: number;
};

const forAll = (property: (given: Given) => void) =>
  fc.assert(fc.property(fc.record(whatever), property), { numRuns: 500 });

describe('whatever the rules, the channels and the settings', () => {
  it('each session has one decision, and then one of each route that is switched on', () => {
    forAll((given) => {
      const { judged, decisions, routeDecisions } = decide(given);
      const open = judged.filter(({ state }) => state === 'open').map(({ journalId }) => journalId);

      expect(decisions.map(({ journalId }) => journalId).toSorted((a, b) => a - b)).toEqual(open);
      expect(routeDecisions.map(({ journalId, routeId }) => [journalId, routeId])).toEqual(
        decisions
          .filter(({ kind }) => kind !== 'held')
          .flatMap(({ journalId }) => given.routes.map(({ id }) => [journalId, id])),
      );
    });
  });

  it('whether and when a chain is told of is for the default route to say, and rules move none of it', () => {
    forAll((given) => {
      const { decisions, routeDecisions } = decide(given);
      const kindOf = (journalId: number) => decisions.find((made) => made.journalId === journalId)?.kind;

      for (const { journalId, kind } of routeDecisions) {
        expect(kind === 'superseded').toBe(kindOf(journalId) === 'superseded');
      }
      // Whether a retry will come is not for a rule to say.
      const without = decide({ ...given, rules: [] }).decisions;
      const whenOf = (made: typeof decisions) =>
        made.map(({ journalId, kind }) => [journalId, kind === 'held' || kind === 'superseded' ? kind : 'told']);
      expect(whenOf(decisions)).toEqual(whenOf(without));
    });
  });

  it('rules send and hold back what they say, but for what is switched off or always told', () => {
    forAll((given) => {
      const { judged, decisions, routeDecisions } = decide(given);
      const settled = decisions.filter(({ kind }) => kind === 'notify' || kind === 'filtered');
      const all = [
        ...settled.map((made) => ({ ...made, routeId: defaultRouteId })),
        ...routeDecisions.filter(({ kind }) => kind !== 'superseded'),
      ];
      for (const { journalId, routeId, ...made } of all) {
        const at = judged.find((each) => each.journalId === journalId);
        const { notify, notifyRule, channels } = at?.answer ?? {};
        const isOff = routeId === defaultRouteId && !given.of.isEnabled;
        const route = given.routes.find(({ id }) => id === routeId);
        const isNamed = [...(channels?.also ?? []), ...(channels?.only?.ids ?? [])].includes(routeId);
        const holding = notify === 'never' ? notifyRule : isNamed ? null : channels?.only?.rule;
        if (isOff) expect(made).toMatchObject({ kind: 'filtered', by: 'notifications-off' });
        else if (at !== undefined && route?.alwaysTold.includes(at.session.result)) expect(made.kind).toBe('notify');
        else if (holding) expect(made).toMatchObject({ kind: 'filtered', by: 'rule', rule: nameOfRule(holding) });
        else if (isNamed || notify === 'always') expect(made.kind).toBe('notify');
        else expect(made).not.toMatchObject({ by: 'rule' });
      }
    });
  });

  it('nothing is hidden without being counted', () => {
    forAll((given) => {
      for (const { reported, session: counted, noise } of applyTo(given.chain, given.rules)) {
        const objects = [...countObjects(reported.objects, noise, compileTextCondition)];
        const changed = objects.filter(({ reportedResult }) => reportedResult !== undefined);
        const ignored = objects.filter(isIgnored);
        const total = (noise?.ignoredCount ?? 0) + (noise?.loweredCount ?? 0);
        // One more where it is what the session says on the whole.
        const ofMessage = total - changed.length;

        expect(objects.map(({ name, message }) => [name, message])).toEqual(
          reported.objects.map(({ name, message }) => [name, message]),
        );
        expect([0, 1]).toContain(ofMessage);
        expect(noise?.rules.reduce((sum, { count }) => sum + count, 0) ?? 0).toBe(total);
        expect(sessionResults.indexOf(counted.result)).toBeLessThanOrEqual(sessionResults.indexOf(reported.result));
        expect(total > 0 || counted.result === reported.result).toBe(true);
        const left = objects.filter((each) => each.result !== 'Success').length;
        if (reported.result !== 'Success' && counted.result === 'Success') expect(left).toBe(0);
        if (noise === null) continue;
        const issuesLeft = reported.issueCount === null ? null : reported.issueCount - ignored.length;
        // What the session says on the whole stands for the issues that are not listed.
        const possible = issuesLeft !== null && ofMessage > 0 ? [issuesLeft, left] : [issuesLeft];
        expect(possible).toContain(noise.issueCount);
      }
    });
  });
});
