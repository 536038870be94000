import type { Counted } from '../../counted.ts';
import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const all = { start: 'Les', inside: 'les' } as const;

/** `2 objets sur 5`. */
const partOf = ({ count, written }: Counted, objects: Counted) =>
  pluralize(count, { one: `# objet sur ${objects.written}`, other: `# objets sur ${objects.written}` }, written);

const processed = ({ count, written }: Counted) =>
  pluralize(count, { one: '# objet traité', other: '# objets traités' }, written);

const ignoredByRule = ({ count, written }: Counted) =>
  pluralize(count, { one: '# ignoré par une règle', other: '# ignorés par une règle' }, written);

const outcomeText: Texts['notices']['session']['outcome'] = {
  ended: {
    Success: 'La tâche s’est terminée avec succès',
    Warning: 'La tâche s’est terminée avec un avertissement',
    Failed: 'La tâche a échoué',
  },
  failedEarly: 'La tâche a échoué avant qu’un objet ne soit traité',
  noObjects: 'Aucun objet n’a été signalé',
  endedAnd: (ended, outcome) => `${ended} ; ${outcome}`,
  issuesReported: ({ count, written }) =>
    pluralize(count, { one: '# problème a été signalé', other: '# problèmes ont été signalés' }, written),

  failed: ({ objects, failed }) => `${partOf(failed, objects)} en échec`,
  failedWithWarnings: ({ objects, failed, warnings }) =>
    `${partOf(failed, objects)} en échec, ${counts.withWarnings(warnings)}`,
  warnings: ({ objects, warnings }) => `${partOf(warnings, objects)} avec avertissement`,
  allIgnored: ({ place, objects }) =>
    objects.count === 1
      ? `${counts.objects(objects)} ignoré par une règle`
      : `${all[place]} ${counts.objects(objects)} ont été ignorés par une règle`,
  someSuccessful: ({ objects, successful }) =>
    pluralize(
      successful.count,
      {
        one: `# objet sur ${objects.written} traité avec succès`,
        other: `# objets sur ${objects.written} traités avec succès`,
      },
      successful.written,
    ),
  allSuccessful: ({ place, objects }) =>
    objects.count === 1
      ? `${processed(objects)} avec succès`
      : `${all[place]} ${counts.objects(objects)} ont été traités avec succès`,
  processed: ({ objects }) => processed(objects),
  processedWithoutIssues: ({ objects }) => `${processed(objects)} sans problème`,
  processedWithIssues: ({ objects, issues }) =>
    `${processed(objects)}, ${pluralize(issues.count, { one: '# problème', other: '# problèmes' }, issues.written)}`,
  withIssues: ({ objects, issues }) => `${partOf(issues, objects)} avec problèmes`,
  andIgnored: (outcome, ignored) => `${outcome}, ${ignoredByRule(ignored)}`,
};

export const sessionText: Texts['notices']['session'] = {
  outcome: outcomeText,
  results: {
    Success: counts.objectsSuccessful,
    Warning: counts.withWarnings,
    Failed: counts.failed,
    ignored: ignoredByRule,
  },
  objects: counts.objects,
  attempt: (number, limit) => (limit === null ? `Tentative ${number}` : `Tentative ${number} sur ${limit}`),
  attemptNumber: (number, limit) => (limit === null ? number : `${number} sur ${limit}`),
  noise: ({ reportedAs, ignored, lowered, rules }) => {
    const counted = [
      ignored === null ? '' : counts.objectsIgnored(ignored),
      lowered === null
        ? ''
        : pluralize(
            lowered.count,
            { one: '# compté comme avertissement', other: '# comptés comme avertissements' },
            lowered.written,
          ),
    ].filter((part) => part !== '');
    const names = rules.map((name) => `« ${name} »`).join(', ');
    const by = `par ${rules.length === 1 ? 'la règle' : 'les règles'} ${names}`;
    return `${reportedAs === null ? '' : `Signalée comme ${reportedAs} ; `}${counted.join(', ')} ${by}.`;
  },
};
