import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

type Outcome = NoticeTexts['session']['outcome'];

const all = { start: 'Todos os', inside: 'todos os' } as const;

const outcomeText: Outcome = {
  ended: {
    Success: 'A tarefa terminou com sucesso',
    Warning: 'A tarefa terminou com aviso',
    Failed: 'A tarefa falhou',
  },
  failedEarly: 'A tarefa falhou antes que qualquer objeto fosse processado',
  noObjects: 'Nenhum objeto foi relatado',
  endedAnd: (ended, outcome) => `${ended}; ${outcome}`,
  issuesReported: ({ count, written }) =>
    pluralize(count, { one: '# problema foi relatado', other: '# problemas foram relatados' }, written),

  failed: ({ objects, failed }) =>
    pluralize(
      failed.count,
      { one: `# de ${counts.objects(objects)} falhou`, other: `# de ${counts.objects(objects)} falharam` },
      failed.written,
    ),
  failedWithWarnings: ({ objects, failed, warnings }) =>
    pluralize(
      failed.count,
      {
        one: `# de ${counts.objects(objects)} falhou, ${counts.withWarnings(warnings)}`,
        other: `# de ${counts.objects(objects)} falharam, ${counts.withWarnings(warnings)}`,
      },
      failed.written,
    ),
  warnings: ({ objects, warnings }) =>
    pluralize(
      warnings.count,
      { one: `# de ${counts.objects(objects)} com aviso`, other: `# de ${counts.objects(objects)} com avisos` },
      warnings.written,
    ),
  allIgnored: ({ place, objects }) =>
    objects.count === 1
      ? `${counts.objects(objects)} ignorado por uma regra`
      : `${all[place]} ${counts.objects(objects)} ignorados por uma regra`,
  someSuccessful: ({ objects, successful }) =>
    pluralize(
      successful.count,
      {
        one: `# de ${counts.objects(objects)} processado com sucesso`,
        other: `# de ${counts.objects(objects)} processados com sucesso`,
      },
      successful.written,
    ),
  allSuccessful: ({ place, objects }) =>
    objects.count === 1
      ? `${counts.objects(objects)} processado com sucesso`
      : `${all[place]} ${counts.objects(objects)} processados com sucesso`,
  processed: ({ objects: { count, written } }) =>
    pluralize(count, { one: '# objeto processado', other: '# objetos processados' }, written),
  processedWithoutIssues: ({ objects: { count, written } }) =>
    pluralize(
      count,
      { one: '# objeto processado sem problemas', other: '# objetos processados sem problemas' },
      written,
    ),
  processedWithIssues: ({ objects: { count, written }, issues }) => {
    const problems = pluralize(issues.count, { one: '# problema', other: '# problemas' }, issues.written);
    const objects = pluralize(count, { one: '# objeto processado', other: '# objetos processados' }, written);
    return `${objects}, ${problems}`;
  },
  withIssues: ({ objects, issues }) => `${issues.written} de ${counts.objects(objects)} com problemas`,
  andIgnored: (outcome, { count, written }) =>
    `${outcome}, ${pluralize(count, { one: '# ignorado por uma regra', other: '# ignorados por uma regra' }, written)}`,
};

export const sessionText: NoticeTexts['session'] = {
  outcome: outcomeText,
  results: {
    Success: counts.successful,
    Warning: counts.withWarnings,
    Failed: counts.failed,
    ignored: ({ count, written }) =>
      pluralize(count, { one: '# ignorado por uma regra', other: '# ignorados por uma regra' }, written),
  },
  objects: counts.objects,
  attempt: (number, limit) => (limit === null ? `Tentativa ${number}` : `Tentativa ${number} de ${limit}`),
  attemptNumber: (number, limit) => (limit === null ? number : `${number} de ${limit}`),
  noise: ({ reportedAs, ignored, lowered, rules }) => {
    const counted = [
      ignored === null ? '' : pluralize(ignored.count, { one: '# ignorado', other: '# ignorados' }, ignored.written),
      lowered === null
        ? ''
        : pluralize(lowered.count, { one: '# contado como aviso', other: '# contados como avisos' }, lowered.written),
    ].filter((part) => part !== '');
    const names = rules.map((name) => `“${name}”`).join(', ');
    const by = `${rules.length === 1 ? 'pela regra' : 'pelas regras'} ${names}`;
    return `${reportedAs === null ? '' : `Relatada como ${reportedAs}; `}${counted.join(', ')} ${by}.`;
  },
};
