/**
 * What of a session is known noise, and which rules are for one of its reasons (product section 15.2). Pure; objects are
 * gone through one by one and never held.
 */
import type { BackupObject, JobSessionHead, SessionResult } from '../../src-shared/model/job-session.ts';
import type { CountedObject, KnownNoise, NoiseRule } from '../../src-shared/model/known-noise.ts';
import { nameOfRule } from '../../src-shared/model/rule-name.ts';
import { readyIssueMatcher, type IssueMatcher, type ReadyRule } from './ready-rule.ts';
import type { CompileTextCondition } from './text-matcher.ts';

/** What is known of a session after all of its objects were looked at. */
export interface SessionFindings {
  /** `null`: nothing of it counts otherwise. */
  noise: KnownNoise | null;
  /** Ids of the rules that are for one of its reasons or objects. */
  matched: readonly string[];
}

export const nothingFound: SessionFindings = { noise: null, matched: [] };

type ExaminedHead = Pick<JobSessionHead, 'job' | 'organization' | 'result' | 'message' | 'objectCount' | 'issueCount'>;

/**
 * @param rules - those in force, in their order
 * @returns those for which the objects of the session have to be looked at; none where it has no issues
 */
export function rulesToExamine(
  rules: readonly ReadyRule[],
  session: ExaminedHead,
  sourceName: () => string,
): ReadyRule[] {
  if (session.result === 'Success' && session.issueCount === 0) return [];
  return rules.filter(
    ({ rule: { conditions, actions }, looksAtIssues, isFor }) =>
      looksAtIssues &&
      (actions.countAs === null || conditions.results === null || conditions.results.includes(session.result)) &&
      isFor(session, conditions.source === null ? '' : sourceName()),
  );
}

/** A rule that counts what did not succeed otherwise. */
interface ReadyNoise extends IssueMatcher {
  noise: NoiseRule;
}

/** Which rule counts an object otherwise: the first that is for it. */
export class NoiseFilter<T extends ReadyNoise = ReadyNoise> {
  readonly #rules: readonly T[];
  readonly #isByName: boolean;
  /** Most reasons come again and again. */
  readonly #known = new Map<string, T | null>();

  constructor(rules: readonly T[]) {
    this.#rules = rules;
    this.#isByName = rules.some(({ noise }) => noise.objectName !== null);
  }

  ruleFor(object: Pick<BackupObject, 'name' | 'message' | 'result'>): T | null {
    if (object.result === 'Success' || this.#rules.length === 0) return null;
    const key = this.#isByName ? `${object.name}\n${object.message}` : object.message;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#rules.find((rule) => rule.isIssue(object)) ?? null;
    if (this.#known.size < maxKnownReasons) this.#known.set(key, found);
    return found;
  }

  ruleForMessage({ result, message }: Pick<JobSessionHead, 'result' | 'message'>): T | null {
    if (result === 'Success') return null;
    return this.#rules.find((rule) => rule.isMessage(message)) ?? null;
  }

  asCounted(object: BackupObject): CountedObject {
    const rule = this.ruleFor(object);
    const result = rule === null ? object.result : lower(object.result, rule.noise);
    return result === object.result ? object : { ...object, result, reportedResult: object.result };
  }
}

/** @returns objects as they count: gone through one by one, each time from the beginning */
export function countObjects(
  objects: Iterable<BackupObject>,
  noise: KnownNoise | null,
  compile: CompileTextCondition,
): Iterable<CountedObject> {
  if (noise === null) return objects;
  const filter = new NoiseFilter(noise.rules.map((rule) => ({ noise: rule, ...readyIssueMatcher(rule, compile) })));
  return {
    *[Symbol.iterator]() {
      for (const object of objects) yield filter.asCounted(object);
    },
  };
}

const maxKnownReasons = 1_000;

export class SessionExamination {
  readonly #session: ExaminedHead;
  readonly #rules: readonly ReadyRule[];
  readonly #filter: NoiseFilter<ReadyNoise & ReadyRule>;
  readonly #matched = new Set<string>();
  /** Of the rules that were for anything; 0 where that counts as it was reported. */
  readonly #counts = new Map<ReadyRule, number>();
  #total = 0;
  /** Objects that did not succeed, as they were reported and as they count. */
  #issues = 0;
  #reported: SessionResult = 'Success';
  #counted: SessionResult = 'Success';
  #ignored = 0;
  #lowered = 0;

  /** @param rules - as {@link rulesToExamine} */
  constructor(session: ExaminedHead, rules: readonly ReadyRule[]) {
    this.#session = session;
    this.#rules = rules;
    this.#filter = new NoiseFilter(rules.flatMap(toReadyNoise));
  }

  add(object: BackupObject): void {
    this.#total += 1;
    if (object.result === 'Success') return;
    this.#issues += 1;
    this.#reported = worse(this.#reported, object.result);
    for (const ready of this.#rules) {
      if (ready.rule.actions.countAs === null && !this.#matched.has(ready.rule.id) && ready.isIssue(object)) {
        this.#matched.add(ready.rule.id);
      }
    }
    this.#counted = worse(this.#counted, this.#count(object.result, this.#filter.ruleFor(object)));
  }

  findings(): SessionFindings {
    const { result, message } = this.#session;
    if (result !== 'Success') {
      for (const ready of this.#rules) if (ready.isMessage(message)) this.#matched.add(ready.rule.id);
    }
    return { noise: this.#noise(), matched: [...this.#matched] };
  }

  /**
   * A session may be worse than what is known to be noise: it counts as successful only where nothing else speaks against
   * it. What it says on the whole is a reason of its own where the objects that are listed do not account for its result,
   * or for all of its issues.
   */
  #noise(): KnownNoise | null {
    const { result, issueCount, objectCount } = this.#session;
    const messageRule = this.#filter.ruleForMessage(this.#session);
    const isAccountedFor = severity(this.#reported) >= severity(result);
    const isListed = objectCount !== null && this.#total >= objectCount;
    const areOthersUnlisted = (issueCount ?? 0) > this.#issues && !isListed;
    const areOthersUnknown = areOthersUnlisted && messageRule === null;
    const ignoredObjects = this.#ignored;
    // It also stands for what is not listed, which would otherwise be gone without being counted.
    const ofMessage = isAccountedFor && !areOthersUnlisted ? 'Success' : this.#count(result, messageRule);
    const areOthersLeft = areOthersUnknown || (areOthersUnlisted && ofMessage !== 'Success');
    if (this.#ignored + this.#lowered === 0) return null;
    const left = [this.#counted, ofMessage, areOthersUnknown ? result : 'Success'] as const;
    const worst = left.reduce<SessionResult>(worse, 'Success');
    const issuesLeft = this.#issues - ignoredObjects;
    return {
      reportedResult: result,
      result: severity(worst) < severity(result) ? worst : result,
      issueCount: leftOf(
        issueCount,
        issuesLeft,
        ignoredObjects,
        areOthersLeft || (issuesLeft > 0 && messageRule === null),
      ),
      ignoredCount: this.#ignored,
      loweredCount: this.#lowered,
      rules: this.#rules.flatMap((ready) => {
        const count = this.#counts.get(ready);
        return count === undefined
          ? []
          : toReadyNoise(ready).map(({ noise }) => ({ ...noise, name: nameOfRule(ready.rule), count }));
      }),
    };
  }

  /** @returns what it counts as. */
  #count(result: SessionResult, ready: (ReadyNoise & ReadyRule) | null): SessionResult {
    if (ready === null) return result;
    this.#matched.add(ready.rule.id);
    const counted = lower(result, ready.noise);
    const rule = this.#rules.find(({ rule: { id } }) => id === ready.rule.id);
    if (rule !== undefined) this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + (counted === result ? 0 : 1));
    if (counted === 'Success') this.#ignored += 1;
    else if (counted !== result) this.#lowered += 1;
    return counted;
  }
}

/** Issues that were counted and not listed are left where nobody knows what they are. */
function leftOf(issueCount: number | null, left: number, ignored: number, areOthersLeft: boolean): number | null {
  if (issueCount === null) return null;
  return areOthersLeft ? Math.max(left, issueCount - ignored) : left;
}

function toReadyNoise(ready: ReadyRule): (ReadyNoise & ReadyRule)[] {
  const {
    id,
    conditions: { reason, objectName },
    actions: { countAs },
  } = ready.rule;
  return countAs === null ? [] : [{ ...ready, noise: { id, reason, objectName, countAs } }];
}

function lower(result: SessionResult, { countAs }: NoiseRule): SessionResult {
  if (countAs === 'success') return 'Success';
  return result === 'Failed' ? 'Warning' : result;
}

const severities: Record<SessionResult, number> = { Success: 0, Warning: 1, Failed: 2 };

function severity(result: SessionResult): number {
  return severities[result];
}

function worse(a: SessionResult, b: SessionResult): SessionResult {
  return severity(b) > severity(a) ? b : a;
}
