/** Which of the last sessions a rule would have changed, and how, before it is saved (product section 15.3). */
import { areSuccessesInDigest } from '../../src-shared/model/digest.ts';
import type { BackupObject, JobSessionHead } from '../../src-shared/model/job-session.ts';
import { asCounted } from '../../src-shared/model/known-noise.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import { rulesInForce, type Rule } from '../../src-shared/model/rule.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import { defaultRouteOf, type Settings } from '../../src-shared/model/settings.ts';
import { triedSessions, type RuleChange, type TriedRules } from '../../src-shared/model/tried-rules.ts';
import { applyRules, isRuleFor, judgeUnderRules, underRules, withoutRemovedChannels } from './apply-rules.ts';
import type { JudgingRoute } from './decide-routes.ts';
import { rulesToExamine, SessionExamination } from './examine-session.ts';
import { judgeSession } from './judge-session.ts';
import { ReadyRules, type ReadyRule } from './ready-rule.ts';
import type { CompileTextCondition } from './text-matcher.ts';

export interface TriableSession {
  journalId: number;
  /** As it was reported. */
  session: JobSessionHead;
}

export interface RuleTrialPorts {
  /** The latest first. */
  lastSessions: (count: number) => TriableSession[];
  objectsOf: (journalId: number) => Iterable<BackupObject>;
  settings: () => Settings;
  otherRoutesOf: (settings: Settings) => readonly JudgingRoute[];
  compile: CompileTextCondition;
  /** As people call the source. @param key - its name in the journal */
  sourceNameOf: (key: string) => string;
  timeZone: string;
  nowMs: () => number;
  /** Resolves when everything else that is ready has had its turn. */
  nextTurn: () => Promise<void>;
}

/** Of one session, and of all: a person waits for the answer. */
const maxObjectsOfSession = 10_000;
const maxObjects = 200_000;
/** As many comparisons as take a few milliseconds. */
const comparisonsPerTurn = 10_000;

/** What becomes of a session by a list of rules. */
interface Verdict {
  session: JobSessionHead;
  ignoredCount: number;
  loweredCount: number;
  isTried: boolean;
  /** Ids of the routes that tell of it. */
  told: readonly string[];
  mail: { recipients: string[]; subject: string; importance: 'normal' | 'high' | null };
}

export class RuleTrial {
  readonly #ports: RuleTrialPorts;
  #current: AbortController | null = null;

  constructor(ports: RuleTrialPorts) {
    this.#ports = ports;
  }

  /** Ends a {@link run} that is under way. */
  cancel(): void {
    this.#current?.abort();
    this.#current = null;
  }

  /**
   * Compares what the rules say with what they would say without the one that is tried, which is taken for switched on.
   * What a session would be as the first success after a failure is not looked at.
   */
  async run(rules: readonly Rule[], ruleId: string): Promise<TriedRules> {
    this.cancel();
    const current = new AbortController();
    this.#current = current;
    const { lastSessions, compile, timeZone, nowMs } = this.#ports;
    const asIfOn = rules.map((rule) => (rule.id === ruleId ? { ...rule, isEnabled: true, endsOn: null } : rule));
    const { channels } = this.#ports.settings();
    const inForce = rulesInForce(asIfOn, nowMs(), timeZone).map((rule) => withoutRemovedChannels(rule, channels));
    const ready = new ReadyRules(compile).of(inForce);
    const tried = ready.find(({ rule }) => rule.id === ruleId);
    const sessions = tried === undefined ? [] : lastSessions(triedSessions);
    const answer = {
      matchedCount: 0,
      isPartial: false,
      changed: [] as Extract<TriedRules, { kind: 'tried' }>['changed'],
    };
    let objectsLeft = maxObjects;
    for (const { journalId, session } of sessions) {
      await this.#ports.nextTurn();
      if (current.signal.aborted) return { kind: 'cancelled' };
      if (tried?.isFor(session, this.#ports.sourceNameOf(session.source)) !== true) continue;
      const objects = await this.#firstObjects(journalId, session, ready, Math.min(maxObjectsOfSession, objectsLeft));
      objectsLeft -= objects.list.length;
      answer.isPartial ||= objects.hasMore;
      const without = await this.#judge(
        session,
        objects.list,
        ready.filter((each) => each !== tried),
        tried,
      );
      const withIt = await this.#judge(session, objects.list, ready, tried);
      if (!withIt.isTried) continue;
      answer.matchedCount += 1;
      const changes = changesBetween(without, withIt);
      if (changes.length === 0) continue;
      const { job, organization, endedAt } = session;
      answer.changed.push({ atMs: Date.parse(endedAt), job: job.name, organization, changes });
    }
    return { kind: 'tried', sessionCount: sessions.length, ...answer };
  }

  /** Of a session whose objects no rule asks about, none. */
  async #firstObjects(journalId: number, session: JobSessionHead, rules: readonly ReadyRule[], max: number) {
    const list: BackupObject[] = [];
    if (this.#toExamine(rules, session).length === 0) return { list, hasMore: false };
    for (const object of this.#ports.objectsOf(journalId)) {
      if (list.length === max) return { list, hasMore: true };
      list.push(object);
      if (list.length % 1_000 === 0) await this.#ports.nextTurn();
    }
    return { list, hasMore: false };
  }

  #toExamine(rules: readonly ReadyRule[], session: JobSessionHead): ReadyRule[] {
    return rulesToExamine(rules, session, () => this.#ports.sourceNameOf(session.source));
  }

  async #judge(
    session: JobSessionHead,
    objects: readonly BackupObject[],
    rules: readonly ReadyRule[],
    tried: ReadyRule,
  ): Promise<Verdict> {
    const toExamine = this.#toExamine(rules, session);
    const examination = new SessionExamination(session, toExamine);
    const objectsPerTurn = Math.max(1, Math.floor(comparisonsPerTurn / Math.max(1, toExamine.length)));
    for (const [index, object] of objects.entries()) {
      examination.add(object);
      if ((index + 1) % objectsPerTurn === 0) await this.#ports.nextTurn();
    }
    const findings = examination.findings();
    const sourceName = () => this.#ports.sourceNameOf(session.source);
    const answer = applyRules(rules, session, findings, sourceName);
    const counted = asCounted(session, findings.noise);
    const settings = this.#ports.settings();
    const defaultRoute = defaultRouteOf(settings);
    const areInDigest = areSuccessesInDigest(settings.digests);
    const byDefault = judgeSession(counted, { ...defaultRoute, areSuccessesInDigest: areInDigest });
    const routes = [
      { id: defaultRouteId, judgement: judgeUnderRules(byDefault, answer, defaultRouteId) },
      ...this.#ports.otherRoutesOf(settings).map((route) => {
        const bySettings = judgeSession(counted, { ...route, isEnabled: true });
        const isAlways = route.alwaysTold.includes(counted.result);
        return { id: route.id, judgement: isAlways ? bySettings : judgeUnderRules(bySettings, answer, route.id) };
      }),
    ];
    const { recipients, subjectTemplate, importance } = underRules(defaultRoute, answer);
    return {
      session: counted,
      ignoredCount: findings.noise?.ignoredCount ?? 0,
      loweredCount: findings.noise?.loweredCount ?? 0,
      isTried: rules.includes(tried) && isRuleFor(tried, session, findings, sourceName),
      told: routes.filter(({ judgement }) => judgement.kind === 'notify').map(({ id }) => id),
      mail: { recipients: recipients.map(({ address }) => address), subject: subjectTemplate, importance },
    };
  }
}

function changesBetween(before: Verdict, after: Verdict): RuleChange[] {
  const changes: RuleChange[] = [];
  const { result: from } = before.session;
  const { result: to } = after.session;
  if (from !== to) changes.push({ kind: 'result', from, to });
  const ignored = after.ignoredCount - before.ignoredCount;
  if (ignored > 0) changes.push({ kind: 'ignored', count: ignored });
  const lowered = after.loweredCount - before.loweredCount;
  if (lowered > 0) changes.push({ kind: 'lowered', count: lowered });
  const only = (a: readonly string[], b: readonly string[]) => a.filter((id) => !b.includes(id));
  for (const routeId of only(after.told, before.told)) changes.push({ kind: 'notified', routeId });
  for (const routeId of only(before.told, after.told)) changes.push({ kind: 'not-notified', routeId });
  if (!after.told.includes(defaultRouteId)) return changes;
  if (!isSameValue(before.mail.recipients, after.mail.recipients)) {
    changes.push({ kind: 'recipients', to: after.mail.recipients });
  }
  if (before.mail.subject !== after.mail.subject) changes.push({ kind: 'subject' });
  const importance = after.mail.importance ?? 'normal';
  if (before.mail.importance !== after.mail.importance) changes.push({ kind: 'importance', to: importance });
  return changes;
}
