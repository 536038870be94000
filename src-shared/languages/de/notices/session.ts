import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const all = { start: 'Alle', inside: 'alle' } as const;

const outcomeText: Texts['notices']['session']['outcome'] = {
  ended: {
    Success: 'Der Job wurde erfolgreich beendet',
    Warning: 'Der Job wurde mit einer Warnung beendet',
    Failed: 'Der Job ist fehlgeschlagen',
  },
  failedEarly: 'Der Job ist fehlgeschlagen, bevor ein Objekt verarbeitet wurde',
  noObjects: 'Es wurden keine Objekte gemeldet',
  endedAnd: (ended, outcome) => `${ended}; ${outcome}`,
  issuesReported: ({ count, written }) =>
    pluralize(count, { one: '# Problem wurde gemeldet', other: '# Probleme wurden gemeldet' }, written),

  failed: ({ objects, failed }) => `${failed.written} von ${counts.ofObjects(objects)} fehlgeschlagen`,
  failedWithWarnings: ({ objects, failed, warnings }) =>
    `${failed.written} von ${counts.ofObjects(objects)} fehlgeschlagen, ${counts.withWarnings(warnings)}`,
  warnings: ({ objects, warnings }) =>
    pluralize(
      warnings.count,
      {
        one: `# von ${counts.ofObjects(objects)} mit einer Warnung`,
        other: `# von ${counts.ofObjects(objects)} mit Warnungen`,
      },
      warnings.written,
    ),
  allIgnored: ({ place, objects }) =>
    objects.count === 1
      ? `${counts.objects(objects)} von einer Regel ignoriert`
      : `${all[place]} ${counts.objects(objects)} von einer Regel ignoriert`,
  someSuccessful: ({ objects, successful }) =>
    `${successful.written} von ${counts.ofObjects(objects)} erfolgreich verarbeitet`,
  allSuccessful: ({ place, objects }) =>
    objects.count === 1
      ? `${counts.objects(objects)} erfolgreich verarbeitet`
      : `${all[place]} ${counts.objects(objects)} erfolgreich verarbeitet`,
  processed: ({ objects }) => `${counts.objects(objects)} verarbeitet`,
  processedWithoutIssues: ({ objects }) => `${counts.objects(objects)} ohne Probleme verarbeitet`,
  processedWithIssues: ({ objects, issues }) =>
    `${counts.objects(objects)} verarbeitet, ${pluralize(issues.count, { one: '# Problem', other: '# Probleme' }, issues.written)}`,
  withIssues: ({ objects, issues }) => `${issues.written} von ${counts.ofObjects(objects)} mit Problemen`,
  andIgnored: (outcome, ignored) => `${outcome}, ${ignored.written} von einer Regel ignoriert`,
};

export const sessionText: Texts['notices']['session'] = {
  outcome: outcomeText,
  results: {
    Success: counts.successful,
    Warning: counts.withWarnings,
    Failed: counts.failed,
    ignored: ({ written }) => `${written} von einer Regel ignoriert`,
  },
  objects: counts.objects,
  attempt: (number, limit) => (limit === null ? `Versuch ${number}` : `Versuch ${number} von ${limit}`),
  attemptNumber: (number, limit) => (limit === null ? number : `${number} von ${limit}`),
  noise: ({ reportedAs, ignored, lowered, rules }) => {
    const counted = [
      ignored === null ? '' : `${ignored.written} ignoriert`,
      lowered === null
        ? ''
        : pluralize(lowered.count, { one: '# als Warnung gezählt', other: '# als Warnungen gezählt' }, lowered.written),
    ].filter((part) => part !== '');
    const names = rules.map((name) => `„${name}“`).join(', ');
    const by = `durch die ${rules.length === 1 ? 'Regel' : 'Regeln'} ${names}`;
    return `${reportedAs === null ? '' : `Gemeldet als ${reportedAs}; `}${counted.join(', ')} ${by}.`;
  },
};
