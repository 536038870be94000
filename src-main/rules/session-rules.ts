/**
 * What the rules in force say about sessions that are being judged. Looking at the objects of a session takes time, so it
 * is done before; what came of it is remembered, and judging again stays a pure function of what is known.
 */
import type { JobSessionHead } from '../../src-shared/model/job-session.ts';
import type { KnownNoise } from '../../src-shared/model/known-noise.ts';
import { rulesInForce, type Rule } from '../../src-shared/model/rule.ts';
import type { Settings } from '../../src-shared/model/settings.ts';
import { applyRules, withoutRemovedChannels, type RulesAnswer } from './apply-rules.ts';
import { nothingFound, rulesToExamine, type SessionFindings } from './examine-session.ts';
import type { ReadyRule, ReadyRules } from './ready-rule.ts';

export interface SessionRulesOptions {
  ready: ReadyRules;
  /** As people call the source. @param key - its name in the journal */
  sourceNameOf: (key: string) => string;
  timeZone: string;
}

/** The rules, and the channels beside email that there are, switched on or not. */
export type RulesOfRoutes = Pick<Settings, 'rules' | 'channels'>;

/** A session whose objects have to be looked at. */
export interface UnexaminedSession {
  journalId: number;
  /** As it was reported. */
  session: JobSessionHead;
  rules: readonly Rule[];
}

interface Examined {
  rules: readonly Rule[];
  findings: SessionFindings;
}

/** Of sessions that are held: more are examined again when they are judged again. */
const maxRemembered = 10_000;

export class SessionRules {
  readonly #options: SessionRulesOptions;
  #inForce: { of: RulesOfRoutes; minute: number; ready: readonly ReadyRule[] } | null = null;
  /** Rules for channels that were removed, by the rule as it is stored: the same object each time, as rules are compared. */
  readonly #opened = new WeakMap<Rule, Rule>();
  /** By the journal's ids. */
  readonly #examined = new Map<number, Examined>();

  constructor(options: SessionRulesOptions) {
    this.#options = options;
  }

  /** @returns what is asked about one chain; `null`: no rule is in force */
  begin(of: RulesOfRoutes, nowMs: number): ChainRules | null {
    if (of.rules.length === 0) return null;
    const ready = this.#inForceAt(of, nowMs);
    if (ready.length === 0) return null;
    return new ChainRules(ready, this.#options.sourceNameOf, (id) => this.#examined.get(id));
  }

  /** Many chains are judged in a minute, in which no day ends and no clock is changed. */
  #inForceAt(of: RulesOfRoutes, nowMs: number): readonly ReadyRule[] {
    const minute = Math.floor(nowMs / 60_000);
    const known = this.#inForce;
    if (known !== null && known.of.rules === of.rules && known.of.channels === of.channels && known.minute === minute)
      return known.ready;
    const rules = rulesInForce(of.rules, nowMs, this.#options.timeZone).map((rule) => this.#asUsable(rule, of));
    const ready = this.#options.ready.of(rules);
    this.#inForce = { of: { rules: of.rules, channels: of.channels }, minute, ready };
    return ready;
  }

  #asUsable(rule: Rule, { channels }: RulesOfRoutes): Rule {
    const usable = withoutRemovedChannels(rule, channels);
    if (usable === rule) return rule;
    const opened = this.#opened.get(rule) ?? usable;
    this.#opened.set(rule, opened);
    return opened;
  }

  remember({ journalId, rules }: UnexaminedSession, findings: SessionFindings): void {
    const [oldest] = this.#examined.keys();
    if (oldest !== undefined && this.#examined.size >= maxRemembered) this.#examined.delete(oldest);
    this.#examined.set(journalId, { rules, findings });
  }

  /** They are decided. */
  forget(journalIds: Iterable<number>): void {
    for (const id of journalIds) this.#examined.delete(id);
  }
}

/** The rules as they were in force at one moment. */
export class ChainRules {
  readonly #rules: readonly ReadyRule[];
  readonly #sourceNameOf: (key: string) => string;
  readonly #examinedOf: (journalId: number) => Examined | undefined;
  readonly #findings = new Map<number, SessionFindings>();
  /** Sessions that were asked about and have to be examined first: what was answered is worth nothing until then. */
  readonly unexamined: UnexaminedSession[] = [];

  constructor(
    rules: readonly ReadyRule[],
    sourceNameOf: (key: string) => string,
    examinedOf: (journalId: number) => Examined | undefined,
  ) {
    this.#rules = rules;
    this.#sourceNameOf = sourceNameOf;
    this.#examinedOf = examinedOf;
  }

  /** To be asked before {@link answerOn}. @param session - as it was reported */
  noiseIn(journalId: number, session: JobSessionHead): KnownNoise | null {
    const needed = rulesToExamine(this.#rules, session, () => this.#sourceNameOf(session.source)).map(
      ({ rule }) => rule,
    );
    const examined = this.#examinedOf(journalId);
    if (needed.length === 0) {
      this.#findings.set(journalId, nothingFound);
    } else if (examined !== undefined && areSame(examined.rules, needed)) {
      this.#findings.set(journalId, examined.findings);
    } else {
      this.unexamined.push({ journalId, session, rules: needed });
    }
    return this.#findings.get(journalId)?.noise ?? null;
  }

  /** @param session - as it was reported, or as it counts */
  answerOn(journalId: number, session: JobSessionHead): RulesAnswer {
    const findings = this.#findings.get(journalId) ?? nothingFound;
    return applyRules(this.#rules, session, findings, () => this.#sourceNameOf(session.source));
  }
}

/** Rules are replaced when they are changed. */
function areSame(a: readonly Rule[], b: readonly Rule[]): boolean {
  return a.length === b.length && a.every((rule, at) => rule === b[at]);
}
