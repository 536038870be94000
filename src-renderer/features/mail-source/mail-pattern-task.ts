/** What the dialog of a pattern is opened for. Pure. */
import { emptyMailPattern, toMailPatternForm } from '../../../src-shared/forms/mail-pattern-form.ts';
import type { MailPattern } from '../../../src-shared/model/mail-pattern.ts';
import type { MailPatternPreset } from '../../../src-shared/model/mail-pattern-presets/mail-pattern-preset.ts';
import type { RecentMail } from '../../../src-shared/model/recent-mail.ts';
import type { MailPatternTask } from './mail-pattern-dialog.tsx';

/** @param id - that nothing else has */
export function taskOfPreset({ isConfirmed, pattern }: MailPatternPreset, id: string): MailPatternTask {
  return { id, isNew: true, form: toMailPatternForm(pattern), isConfirmed, mailId: null };
}

export function taskOfOwn(id: string): MailPatternTask {
  return { id, isNew: true, form: emptyMailPattern, isConfirmed: true, mailId: null };
}

export function taskOfPattern(pattern: MailPattern): MailPatternTask {
  return { id: pattern.id, isNew: false, form: toMailPatternForm(pattern), isConfirmed: true, mailId: null };
}

/** Recognises mail of the same sender that says the same; what differs from day to day is for the person to take out. */
export function taskOfMail({ id: mailId, from, subject }: RecentMail, id: string): MailPatternTask {
  const [, name = '', address = from] = /^"?(.*?)"?\s*<([^<>]*)>$/.exec(from) ?? [];
  const { conditions } = emptyMailPattern;
  return {
    ...taskOfOwn(id),
    mailId,
    form: {
      ...emptyMailPattern,
      name: (name || address).slice(0, 100),
      conditions: {
        ...conditions,
        from: { kind: 'contains', text: address.slice(0, 500) },
        subject: { kind: 'contains', text: subject.slice(0, 500) },
      },
    },
  };
}

/** @returns the patterns with this one, in the place that it has, or as the last */
export function withPattern(patterns: readonly MailPattern[], pattern: MailPattern): MailPattern[] {
  const isThere = patterns.some(({ id }) => id === pattern.id);
  return isThere ? patterns.map((each) => (each.id === pattern.id ? pattern : each)) : [...patterns, pattern];
}
