/** A mail pattern made ready to be asked (product section 16.2). Pure. */
import {
  fillPatternText,
  mailParts,
  resultsByGravity,
  type MailPattern,
  type MailTexts,
  type RecognisedMail,
} from '../../../../src-shared/model/mail-pattern.ts';
import type { PatternTrial, PatternTrialProblem } from '../../../../src-shared/model/mail-pattern-trial.ts';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import type { TextCondition } from '../../../../src-shared/model/text-condition.ts';
import type { CompileTextCondition, TextMatcher } from '../../../rules/text-matcher.ts';

export interface CompiledMailPattern {
  pattern: MailPattern;
  /** What stands in the way of it ever recognising a mail. */
  problems: readonly PatternTrialProblem[];
  /** What it makes of a mail. */
  ask: (mail: MailTexts) => Exclude<PatternTrial, { kind: 'invalid' | 'no-mail' }>;
}

type Groups = Readonly<Record<string, string>>;

export function compileMailPattern(pattern: MailPattern, compile: CompileTextCondition): CompiledMailPattern {
  const problems: PatternTrialProblem[] = [];
  const prepare = (condition: TextCondition | null, field: PatternTrialProblem['field']): TextMatcher | null => {
    if (condition === null) return null;
    const compiled = compile(condition);
    if (compiled.kind === 'compiled') return compiled.matcher;
    problems.push({ field, problem: compiled.problem });
    return null;
  };
  const { conditions, results, otherwise } = pattern;
  const parts = mailParts.map((part) => ({ part, matcher: prepare(conditions[part], part) }));
  const judges = resultsByGravity.map((result) => {
    const part = results[result]?.part ?? 'subject';
    return { result, part, matcher: prepare(results[result], result) };
  });
  const ask = (mail: MailTexts): ReturnType<CompiledMailPattern['ask']> => {
    const held: Groups[] = [];
    for (const { part, matcher } of parts) {
      if (matcher === null) continue;
      const groups = matcher.groups(mail[part]);
      if (groups === null) return { kind: 'other-mail', part };
      held.push(groups);
    }
    for (const { result, part, matcher } of judges) {
      const groups = matcher?.groups(mail[part]) ?? null;
      if (groups !== null) return recognise(pattern, { result, mail, groups: [...held, groups] });
    }
    return otherwise === null ? { kind: 'no-result' } : recognise(pattern, { result: otherwise, mail, groups: held });
  };
  return { pattern, problems, ask };
}

/** @returns what the first of them makes of a mail that recognises it; `null`: none does */
export function recogniseMail(
  patterns: readonly CompiledMailPattern[],
  mail: MailTexts,
): { pattern: MailPattern; recognised: RecognisedMail } | null {
  for (const { pattern, problems, ask } of patterns) {
    // Without a condition that cannot be read, it would recognise what it is not meant for.
    if (problems.length > 0) continue;
    const outcome = ask(mail);
    if (outcome.kind === 'recognised') return { pattern, recognised: outcome.mail };
  }
  return null;
}

interface Found {
  result: RecognisedMail['result'];
  mail: MailTexts;
  /** A group of the first that has it counts. */
  groups: readonly Groups[];
}

function recognise(
  pattern: MailPattern,
  { result, mail, groups }: Found,
): { kind: 'recognised'; mail: RecognisedMail } {
  const values: Record<string, string> = { subject: mail.subject, from: addressOf(mail.from) };
  for (const each of groups.toReversed()) {
    for (const [name, text] of Object.entries(each)) values[name.toLowerCase()] = text;
  }
  const fill = (text: string, maxLength = 255) => outsideText(fillPatternText(text, values), maxLength);
  return {
    kind: 'recognised',
    mail: {
      result,
      job: fill(pattern.job) || pattern.name,
      organization: fill(pattern.organization),
      host: fill(pattern.host),
      message: fill(pattern.message, 2_000),
    },
  };
}

/** Of `Name <address>` the address. */
function addressOf(from: string): string {
  return /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from;
}
