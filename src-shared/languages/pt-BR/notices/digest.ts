import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

/** Before the last day of the period. */
const before = { day: '', week: 'semana até ', month: 'mês até ' } as const;

const isThere = (part: string): boolean => part !== '';

export const digestText: NoticeTexts['digest'] = {
  states: {
    failed: 'Falha',
    missed: 'Perdida',
    warning: 'Aviso',
    recovered: 'Recuperada',
    successful: 'Sucesso',
    'not-run': 'Não executada',
  },
  needLook: ({ failed, missed, warning }) =>
    [
      failed === null ? '' : counts.failed(failed),
      missed === null ? '' : pluralize(missed.count, { one: '# perdida', other: '# perdidas' }, missed.written),
      warning === null ? '' : counts.warnings(warning),
    ]
      .filter(isThere)
      .join(', '),
  noJobs: 'Nenhuma tarefa',
  noRuns: 'Nenhuma execução',
  allSuccessful: 'Todas com sucesso',
  subject: ({ state, jobs, every, day }) => `[${state}] ${counts.jobs(jobs)} - ${before[every]}${day}`,
  title: (state) => `Resumo: ${state}`,
  heading: (jobs) => `Resumo de ${counts.jobs(jobs)}`,
  period: (from, to) => `${from} a ${to}`,

  outcome: {
    noneReported: 'Nenhuma tarefa foi relatada ainda',
    needLook: ({ jobs, failed, missed, warning }) => {
      const parts = [
        failed === null
          ? ''
          : pluralize(
              failed.count,
              { one: `# de ${counts.jobs(jobs)} falhou`, other: `# de ${counts.jobs(jobs)} falharam` },
              failed.written,
            ),
        missed === null
          ? ''
          : pluralize(
              missed.count,
              { one: '# não foi executada quando esperado', other: '# não foram executadas quando esperado' },
              missed.written,
            ),
        warning === null ? '' : counts.withWarnings(warning),
      ].filter(isThere);
      return `${failed === null ? `De ${counts.jobs(jobs)}, ` : ''}${parts.join(', ')}`;
    },
    noneRan: ({ count, written }) =>
      pluralize(
        count,
        {
          one: 'Nenhuma tarefa foi executada: # tarefa conhecida',
          other: 'Nenhuma tarefa foi executada: # tarefas conhecidas',
        },
        written,
      ),
    someRan: ({ ran, jobs }) =>
      pluralize(
        ran.count,
        {
          one: `# de ${counts.jobs(jobs)} foi executada, com sucesso`,
          other: `# de ${counts.jobs(jobs)} foram executadas, todas com sucesso`,
        },
        ran.written,
      ),
    allRan: (jobs) => (jobs.count === 1 ? 'A tarefa teve sucesso' : `Todas as ${counts.jobs(jobs)} tiveram sucesso`),
  },

  runs: ({ runs, successful, warnings, failed }) => {
    const parts = [
      successful === null ? '' : counts.successful(successful),
      warnings === null ? '' : counts.withWarnings(warnings),
      failed === null ? '' : counts.failed(failed),
    ];
    return `${counts.runs(runs)}: ${parts.filter(isThere).join(', ')}`;
  },
  fewRuns: counts.runs,
  allRunsSuccessful: (runs) => `${counts.runs(runs)}, todas com sucesso`,

  earlierNotSent: ({ count, written }) =>
    pluralize(
      count,
      {
        one: 'Um resumo anterior não foi enviado porque o programa não estava em execução. Este abrange também o período dele.',
        other:
          '# resumos anteriores não foram enviados porque o programa não estava em execução. Este abrange também o período deles.',
      },
      written,
    ),
  notRead: (source) =>
    `Não foi possível ler ${source} a tempo: as execuções mais recentes de suas tarefas não estão incluídas.`,
  summary: (state, outcome) => `${state}: ${outcome}`,

  needsAttention: 'Requer atenção',
  moreJobs: (jobs) => `e mais ${counts.jobs(jobs)}`,
  expectedAt: (time) => `esperada: ${time}`,
  allJobs: 'Todas as tarefas',
  jobsListed: ({ jobs, listed }) => `Tarefas (${counts.jobs(jobs)}, ${listed.written} na lista)`,
  tooLarge: ({ count, written }) =>
    pluralize(
      count,
      {
        one: 'Mais # tarefa não está na lista: a mensagem seria grande demais.',
        other: 'Mais # tarefas não estão na lista: a mensagem seria grande demais.',
      },
      written,
    ),
  onlyInFile: ({ count, written }) =>
    pluralize(
      count,
      {
        one: 'Mais # tarefa está somente no arquivo CSV anexado.',
        other: 'Mais # tarefas estão somente no arquivo CSV anexado.',
      },
      written,
    ),
  onlyInZip: ({ count, written }) =>
    pluralize(
      count,
      {
        one: 'Mais # tarefa está somente no arquivo CSV anexado, que está compactado.',
        other: 'Mais # tarefas estão somente no arquivo CSV anexado, que está compactado.',
      },
      written,
    ),
  fileIsZipped: 'O arquivo CSV anexado está compactado.',
  fileTooLarge: 'O arquivo CSV tornaria a mensagem grande demais.',
  lastRun: ({ time, duration, size }) => [`última: ${time}`, duration, ...(size === null ? [] : [size])].join(', '),

  strip: {
    results: { Success: 'sucesso', Warning: 'aviso', Failed: 'falha' },
    legend: (signs) => `Cada célula é uma execução, a última à direita: ${signs.join(', ')}.`,
    readOut: ({ runs, successful, warnings, failed, last }) => {
      const parts = [
        pluralize(successful, { one: '# sucesso', other: '# sucessos' }),
        ...(warnings > 0 ? [pluralize(warnings, { one: '# aviso', other: '# avisos' })] : []),
        ...(failed > 0 ? [pluralize(failed, { one: '# falha', other: '# falhas' })] : []),
      ];
      return `${pluralize(runs, { one: '# execução', other: '# execuções' })}: ${parts.join(', ')}; última: ${last}`;
    },
  },

  trends: {
    heading: {
      day: 'Em comparação com o dia anterior',
      week: 'Em comparação com a semana anterior',
      month: 'Em comparação com o mês anterior',
    },
    successful: 'Sucesso',
    duration: 'Duração',
    transferred: 'Transferido',
    rate: ({ rate, runs, rateBefore, runsBefore }) =>
      `${rate} de ${counts.runs(runs)}; antes, ${rateBefore} de ${runsBefore.written}`,
    percent: (number) => `${number}%`,
    durationOnAverage: (duration) => `${duration} em média`,
    sizePerRun: (size) => `${size} por execução`,
    asBefore: 'como antes',
    longer: (percent) => `${percent} mais longa`,
    shorter: (percent) => `${percent} mais curta`,
    more: (percent) => `${percent} a mais`,
    less: (percent) => `${percent} a menos`,
    withChange: (value, change) => `${value}, ${change}`,
    changedMost: 'Maiores mudanças:',
    changed: ({ value, change, before: valueBefore }) => `${value}, ${change} (antes, ${valueBefore})`,
  },

  columns: [
    'Tarefa',
    'Organização',
    'Computador',
    'Estado',
    'Sucessos',
    'Avisos',
    'Falhas',
    'ÚltimoTérmino',
    'ÚltimoResultado',
    'ÚltimaDuraçãoSegundos',
    'ÚltimoTamanhoBytes',
    'DuraçãoMédiaSegundos',
    'TamanhoMédioBytes',
    'SucessosAntes',
    'AvisosAntes',
    'FalhasAntes',
    'DuraçãoMédiaSegundosAntes',
    'TamanhoMédioBytesAntes',
    'Motivo',
  ],
};
