import type { Counted } from '../../counted.ts';
import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const before = { day: '', week: 'semaine jusqu’au ', month: 'mois jusqu’au ' } as const;

const isThere = (part: string): boolean => part !== '';

/** Jobs whose run is missing. */
const notRun = ({ count, written }: Counted) =>
  pluralize(count, { one: '# non exécutée comme prévu', other: '# non exécutées comme prévu' }, written);

const moreListed = (jobs: Counted, where: string) =>
  pluralize(jobs.count, { one: `# autre tâche ${where}`, other: `# autres tâches ${where}` }, jobs.written);

export const digestText: Texts['notices']['digest'] = {
  states: {
    failed: 'Échec',
    missed: 'Manquée',
    warning: 'Avertissement',
    recovered: 'Rétablie',
    successful: 'Réussite',
    'not-run': 'Non exécutée',
  },
  needLook: ({ failed, missed, warning }) =>
    [
      failed === null ? '' : counts.failed(failed),
      missed === null ? '' : pluralize(missed.count, { one: '# manquée', other: '# manquées' }, missed.written),
      warning === null
        ? ''
        : pluralize(warning.count, { one: '# avertissement', other: '# avertissements' }, warning.written),
    ]
      .filter(isThere)
      .join(', '),
  noJobs: 'Aucune tâche',
  noRuns: 'Aucune exécution',
  allSuccessful: 'Tout est réussi',
  subject: ({ state, jobs, every, day }) => `[${state}] ${counts.jobs(jobs)} - ${before[every]}${day}`,
  title: (state) => `Synthèse : ${state}`,
  heading: (jobs) => `Synthèse de ${counts.jobs(jobs)}`,
  period: (from, to) => `du ${from} au ${to}`,

  outcome: {
    noneReported: 'Aucune tâche ne s’est encore signalée',
    needLook: ({ jobs, failed, missed, warning }) => {
      const parts = [
        failed === null
          ? ''
          : pluralize(
              failed.count,
              { one: `# tâche sur ${jobs.written} en échec`, other: `# tâches sur ${jobs.written} en échec` },
              failed.written,
            ),
        missed === null ? '' : notRun(missed),
        warning === null ? '' : counts.withWarnings(warning),
      ].filter(isThere);
      return `${failed === null ? `Sur ${counts.jobs(jobs)}, ` : ''}${parts.join(', ')}`;
    },
    noneRan: (jobs) =>
      pluralize(
        jobs.count,
        { one: 'Aucune exécution : # tâche connue', other: 'Aucune exécution : # tâches connues' },
        jobs.written,
      ),
    someRan: ({ ran, jobs }) =>
      pluralize(
        ran.count,
        {
          one: `# tâche sur ${jobs.written} exécutée, avec succès`,
          other: `# tâches sur ${jobs.written} exécutées, toutes avec succès`,
        },
        ran.written,
      ),
    allRan: (jobs) => (jobs.count === 1 ? 'La tâche a réussi' : `Les ${counts.jobs(jobs)} ont réussi`),
  },

  runs: ({ runs, successful, warnings, failed }) => {
    const parts = [
      successful === null ? '' : counts.runsSuccessful(successful),
      warnings === null ? '' : counts.withWarnings(warnings),
      failed === null ? '' : counts.failed(failed),
    ];
    return `${counts.runs(runs)} : ${parts.filter(isThere).join(', ')}`;
  },
  fewRuns: counts.runs,
  allRunsSuccessful: (runs) => `${counts.runs(runs)}, toutes réussies`,

  earlierNotSent: ({ count, written }) =>
    pluralize(
      count,
      {
        one: 'Une synthèse précédente n’a pas été envoyée, car le programme n’était pas en cours d’exécution. Celle-ci couvre aussi sa période.',
        other:
          '# synthèses précédentes n’ont pas été envoyées, car le programme n’était pas en cours d’exécution. Celle-ci couvre aussi leur période.',
      },
      written,
    ),
  notRead: (source) =>
    `Source non lue à temps : ${source}. Les dernières exécutions de ses tâches ne sont pas comprises.`,
  summary: (state, outcome) => `${state} : ${outcome}`,

  needsAttention: 'Requiert votre attention',
  moreJobs: (jobs) => pluralize(jobs.count, { one: 'et # autre tâche', other: 'et # autres tâches' }, jobs.written),
  expectedAt: (time) => `prévue ${time}`,
  allJobs: 'Toutes les tâches',
  jobsListed: ({ jobs, listed }) =>
    pluralize(
      listed.count,
      { one: `Tâches (${jobs.written}, dont # répertoriée)`, other: `Tâches (${jobs.written}, dont # répertoriées)` },
      listed.written,
    ),
  tooLarge: (jobs) => `${moreListed(jobs, 'en plus')} : le message serait trop volumineux pour les répertorier.`,
  onlyInFile: (jobs) => `${moreListed(jobs, 'uniquement dans le fichier CSV joint')}.`,
  onlyInZip: (jobs) => `${moreListed(jobs, 'uniquement dans le fichier CSV joint, qui est compressé (zip)')}.`,
  fileIsZipped: 'Le fichier CSV joint est compressé (zip).',
  fileTooLarge: 'Le fichier CSV aurait rendu le message trop volumineux.',
  lastRun: ({ time, duration, size }) => [`dernière : ${time}`, duration, ...(size === null ? [] : [size])].join(', '),

  strip: {
    results: { Success: 'réussite', Warning: 'avertissement', Failed: 'échec' },
    legend: (signs) => `Chaque case est une exécution, la dernière à droite : ${signs.join(', ')}.`,
    readOut: ({ runs, successful, warnings, failed, last }) => {
      const parts = [
        pluralize(successful, { one: '# réussite', other: '# réussites' }),
        ...(warnings > 0 ? [pluralize(warnings, { one: '# avertissement', other: '# avertissements' })] : []),
        ...(failed > 0 ? [pluralize(failed, { one: '# échec', other: '# échecs' })] : []),
      ];
      return `${pluralize(runs, { one: '# exécution', other: '# exécutions' })} : ${parts.join(', ')} ; dernière : ${last}`;
    },
  },

  trends: {
    heading: {
      day: 'Par rapport à la veille',
      week: 'Par rapport à la semaine précédente',
      month: 'Par rapport au mois précédent',
    },
    successful: 'Réussite',
    duration: 'Durée',
    transferred: 'Transféré',
    rate: ({ rate, runs, rateBefore, runsBefore }) =>
      `${rate} sur ${counts.runs(runs)} ; auparavant ${rateBefore} sur ${runsBefore.written}`,
    percent: (number) => `${number} %`,
    durationOnAverage: (duration) => `${duration} en moyenne`,
    sizePerRun: (size) => `${size} par exécution`,
    asBefore: 'comme avant',
    longer: (percent) => `${percent} de plus`,
    shorter: (percent) => `${percent} de moins`,
    more: (percent) => `${percent} de plus`,
    less: (percent) => `${percent} de moins`,
    withChange: (value, change) => `${value}, ${change}`,
    changedMost: 'Plus fortes variations :',
    changed: ({ value, change, before: valueBefore }) => `${value}, ${change} (${valueBefore} auparavant)`,
  },

  columns: [
    'Tâche',
    'Organisation',
    'Ordinateur',
    'État',
    'Réussites',
    'Avertissements',
    'Échecs',
    'DernièreFin',
    'DernierRésultat',
    'DernièreDuréeSecondes',
    'DernièreTailleOctets',
    'DuréeMoyenneSecondes',
    'TailleMoyenneOctets',
    'RéussitesAvant',
    'AvertissementsAvant',
    'ÉchecsAvant',
    'DuréeMoyenneSecondesAvant',
    'TailleMoyenneOctetsAvant',
    'Raison',
  ],
};
