import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const all = { start: 'Los', inside: 'los' } as const;

const outcomeText: NoticeTexts['session']['outcome'] = {
  ended: {
    Success: 'El trabajo finalizó correctamente',
    Warning: 'El trabajo finalizó con una advertencia',
    Failed: 'El trabajo finalizó con error',
  },
  failedEarly: 'El trabajo finalizó con error antes de procesar ningún objeto',
  noObjects: 'No se comunicó ningún objeto',
  endedAnd: (ended, outcome) => `${ended}; ${outcome}`,
  issuesReported: ({ count, written }) =>
    pluralize(count, { one: '# problema comunicado', other: '# problemas comunicados' }, written),

  failed: ({ objects, failed }) => `${failed.written} de ${counts.objects(objects)} con error`,
  failedWithWarnings: ({ objects, failed, warnings }) =>
    `${failed.written} de ${counts.objects(objects)} con error, ${counts.withWarnings(warnings)}`,
  warnings: ({ objects, warnings }) =>
    pluralize(
      warnings.count,
      {
        one: `# de ${counts.objects(objects)} con advertencia`,
        other: `# de ${counts.objects(objects)} con advertencias`,
      },
      warnings.written,
    ),
  allIgnored: ({ place, objects }) =>
    objects.count === 1
      ? `${counts.objects(objects)} ignorado por una regla`
      : `${all[place]} ${counts.objects(objects)}, ignorados por una regla`,
  someSuccessful: ({ objects, successful }) =>
    pluralize(
      successful.count,
      {
        one: `# de ${counts.objects(objects)} procesado correctamente`,
        other: `# de ${counts.objects(objects)} procesados correctamente`,
      },
      successful.written,
    ),
  allSuccessful: ({ place, objects }) =>
    objects.count === 1
      ? `${counts.objects(objects)} procesado correctamente`
      : `${all[place]} ${counts.objects(objects)}, procesados correctamente`,
  processed: ({ objects }) => `${counts.objects(objects)} ${processed(objects.count)}`,
  processedWithoutIssues: ({ objects }) => `${counts.objects(objects)} ${processed(objects.count)} sin problemas`,
  processedWithIssues: ({ objects, issues }) =>
    `${counts.objects(objects)} ${processed(objects.count)}, ${pluralize(issues.count, { one: '# problema', other: '# problemas' }, issues.written)}`,
  withIssues: ({ objects, issues }) => `${issues.written} de ${counts.objects(objects)} con problemas`,
  andIgnored: (outcome, ignored) => `${outcome}, ${counts.ignored(ignored)} por una regla`,
};

const processed = (count: number) => pluralize(count, { one: 'procesado', other: 'procesados' });

export const sessionText: NoticeTexts['session'] = {
  outcome: outcomeText,
  results: {
    Success: counts.successful,
    Warning: counts.withWarnings,
    Failed: counts.failed,
    ignored: (objects) => `${counts.ignored(objects)} por una regla`,
  },
  objects: counts.objects,
  attempt: (number, limit) => (limit === null ? `Intento ${number}` : `Intento ${number} de ${limit}`),
  attemptNumber: (number, limit) => (limit === null ? number : `${number} de ${limit}`),
  noise: (noise) => {
    const counted = [
      noise.ignored === null ? '' : counts.ignored(noise.ignored),
      noise.lowered === null
        ? ''
        : pluralize(
            noise.lowered.count,
            { one: '# contado como advertencia', other: '# contados como advertencias' },
            noise.lowered.written,
          ),
    ].filter((part) => part !== '');
    const names = noise.rules.map((name) => `«${name}»`).join(', ');
    const by = `por ${noise.rules.length === 1 ? 'la regla' : 'las reglas'} ${names}`;
    return `${noise.reportedAs === null ? '' : `Comunicado como ${noise.reportedAs}; `}${counted.join(', ')} ${by}.`;
  },
};
