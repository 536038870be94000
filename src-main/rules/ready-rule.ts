/** A rule that is ready to be asked about sessions: its texts are compiled once. */
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import { looksAtIssues, onlyCounts, type Rule, type RuleConditions } from '../../src-shared/model/rule.ts';
import type { TextCondition } from '../../src-shared/model/text-condition.ts';
import { patternFieldSchema, type RuleProblem } from '../../src-shared/model/tried-rules.ts';
import type { CompileTextCondition } from './text-matcher.ts';

/** Conditions on what did not succeed. */
export interface IssueMatcher {
  /** Whether reason and name are those of an object that did not succeed. */
  readonly isIssue: (object: { name: string; message: string }) => boolean;
  /** Whether what a session says on the whole is the reason: where no object is named. */
  readonly isMessage: (message: string) => boolean;
}

export interface ReadyRule extends IssueMatcher {
  readonly rule: Rule;
  /** It says nothing about where a session goes. */
  readonly onlyCounts: boolean;
  /** It names a reason or an object. */
  readonly looksAtIssues: boolean;
  /** Without looking at result and issues. @param sourceName - as people call the session's source */
  readonly isFor: (session: Pick<JobSessionHead, 'job' | 'organization'>, sourceName: string) => boolean;
}

/** Makes each rule ready once; settings that are replaced take theirs with them. */
export class ReadyRules {
  readonly #compile: CompileTextCondition;
  readonly #ready = new WeakMap<Rule, ReadyRule>();

  constructor(compile: CompileTextCondition) {
    this.#compile = compile;
  }

  of(rules: readonly Rule[]): ReadyRule[] {
    return rules.map((rule) => {
      const known = this.#ready.get(rule);
      if (known !== undefined) return known;
      const ready = makeReady(rule, this.#compile);
      this.#ready.set(rule, ready);
      return ready;
    });
  }
}

type Test = (text: string) => boolean;

function toTest(condition: TextCondition | null, compile: CompileTextCondition): Test | null {
  if (condition === null) return null;
  const compiled = compile(condition);
  // Options holds patterns to be right. One that another version has stored is for nothing rather than for all.
  return compiled.kind === 'compiled' ? (text) => compiled.matcher.matches(text) : () => false;
}

export function readyIssueMatcher(
  conditions: Pick<RuleConditions, 'reason' | 'objectName'>,
  compile: CompileTextCondition,
): IssueMatcher {
  const [reason, objectName] = [toTest(conditions.reason, compile), toTest(conditions.objectName, compile)];
  return {
    isIssue: ({ name, message }) =>
      (reason === null || reason(onOneLine(message))) && (objectName === null || objectName(name)),
    isMessage: (message) => objectName === null && reason !== null && reason(onOneLine(message)),
  };
}

/** Names of jobs, organizations and sources come again with each session, and are asked about several times. */
function remembering(test: Test | null): Test | null {
  if (test === null) return null;
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = test(text);
    if (known.size < maxRememberedNames) known.set(text, answer);
    return answer;
  };
}

const maxRememberedNames = 1_000;

/** As reasons are shown, from where people copy them. */
function onOneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function makeReady(rule: Rule, compile: CompileTextCondition): ReadyRule {
  const test = (condition: TextCondition | null) => remembering(toTest(condition, compile));
  const { type } = rule.conditions;
  const [job, organization, source] = [
    test(rule.conditions.job),
    test(rule.conditions.organization),
    test(rule.conditions.source),
  ];
  return {
    rule,
    onlyCounts: onlyCounts(rule.actions),
    looksAtIssues: looksAtIssues(rule.conditions),
    isFor: (session, sourceName) =>
      (type === null || type === session.job.type) &&
      (job === null || job(session.job.name)) &&
      (organization === null || organization(session.organization)) &&
      (source === null || source(sourceName)),
    ...readyIssueMatcher(rule.conditions, compile),
  };
}

/** @returns the patterns that cannot be used: such a rule is for no session */
export function checkPatterns(rules: readonly Rule[], compile: CompileTextCondition): RuleProblem[] {
  return rules.flatMap(({ id, conditions }) =>
    patternFieldSchema.options.flatMap((field) => {
      const condition = conditions[field];
      const compiled = condition === null ? null : compile(condition);
      return compiled?.kind === 'invalid' ? [{ ruleId: id, field, problem: compiled.problem }] : [];
    }),
  );
}
