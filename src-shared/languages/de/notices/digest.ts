import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const before = { day: '', week: 'Woche bis ', month: 'Monat bis ' } as const;

const isThere = (part: string): boolean => part !== '';

export const digestText: Texts['notices']['digest'] = {
  states: {
    failed: 'Fehlgeschlagen',
    missed: 'Ausgeblieben',
    warning: 'Warnung',
    recovered: 'Wieder erfolgreich',
    successful: 'Erfolg',
    'not-run': 'Nicht gelaufen',
  },
  needLook: ({ failed, missed, warning }) =>
    [
      failed === null ? '' : counts.failed(failed),
      missed === null ? '' : `${missed.written} ausgeblieben`,
      warning === null ? '' : pluralize(warning.count, { one: '# Warnung', other: '# Warnungen' }, warning.written),
    ]
      .filter(isThere)
      .join(', '),
  noJobs: 'Keine Jobs',
  noRuns: 'Keine Läufe',
  allSuccessful: 'Alle erfolgreich',
  subject: ({ state, jobs, every, day }) => `[${state}] ${counts.jobs(jobs)} - ${before[every]}${day}`,
  title: (state) => `Übersicht: ${state}`,
  heading: (jobs) => `Übersicht über ${counts.jobs(jobs)}`,
  period: (from, to) => `${from} bis ${to}`,

  outcome: {
    noneReported: 'Es hat sich noch kein Job gemeldet',
    needLook: ({ jobs, failed, missed, warning }) => {
      const parts = [
        failed === null ? '' : `${failed.written} von ${counts.jobs(jobs)} fehlgeschlagen`,
        missed === null ? '' : `${missed.written} nicht gelaufen, als es erwartet wurde`,
        warning === null ? '' : counts.withWarnings(warning),
      ].filter(isThere);
      return `${failed === null ? `Von ${counts.jobs(jobs)}: ` : ''}${parts.join(', ')}`;
    },
    noneRan: (jobs) => `Kein Job ist gelaufen: ${counts.jobs(jobs)} bekannt`,
    someRan: ({ ran, jobs }) =>
      `${ran.written} von ${counts.jobs(jobs)} gelaufen, ${ran.count === 1 ? 'erfolgreich' : 'alle erfolgreich'}`,
    allRan: (jobs) => (jobs.count === 1 ? 'Der Job war erfolgreich' : `Alle ${counts.jobs(jobs)} waren erfolgreich`),
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
  allRunsSuccessful: (runs) => `${counts.runs(runs)}, alle erfolgreich`,

  earlierNotSent: ({ count, written }) =>
    pluralize(
      count,
      {
        one: 'Eine frühere Übersicht wurde nicht gesendet, weil das Programm nicht lief. Diese deckt auch ihre Zeit ab.',
        other:
          '# frühere Übersichten wurden nicht gesendet, weil das Programm nicht lief. Diese deckt auch ihre Zeit ab.',
      },
      written,
    ),
  notRead: (source) =>
    `${source} konnte nicht rechtzeitig gelesen werden: Die letzten Läufe der Jobs dort sind nicht enthalten.`,
  summary: (state, outcome) => `${state}: ${outcome}`,

  needsAttention: 'Braucht Aufmerksamkeit',
  moreJobs: (jobs) => pluralize(jobs.count, { one: 'und # weiterer Job', other: 'und # weitere Jobs' }, jobs.written),
  expectedAt: (time) => `erwartet ${time}`,
  allJobs: 'Alle Jobs',
  jobsListed: ({ jobs, listed }) => `Jobs (${counts.jobs(jobs)}, davon ${listed.written} aufgeführt)`,
  tooLarge: (jobs) =>
    pluralize(
      jobs.count,
      {
        one: '# weiterer Job ist nicht aufgeführt: Die Nachricht würde zu groß.',
        other: '# weitere Jobs sind nicht aufgeführt: Die Nachricht würde zu groß.',
      },
      jobs.written,
    ),
  onlyInFile: (jobs) =>
    pluralize(
      jobs.count,
      {
        one: '# weiterer Job steht nur in der angefügten CSV-Datei.',
        other: '# weitere Jobs stehen nur in der angefügten CSV-Datei.',
      },
      jobs.written,
    ),
  onlyInZip: (jobs) =>
    pluralize(
      jobs.count,
      {
        one: '# weiterer Job steht nur in der angefügten CSV-Datei, die gezippt ist.',
        other: '# weitere Jobs stehen nur in der angefügten CSV-Datei, die gezippt ist.',
      },
      jobs.written,
    ),
  fileIsZipped: 'Die angefügte CSV-Datei ist gezippt.',
  fileTooLarge: 'Mit der CSV-Datei wäre die Nachricht zu groß geworden.',
  lastRun: ({ time, duration, size }) => [`zuletzt ${time}`, duration, ...(size === null ? [] : [size])].join(', '),

  strip: {
    results: { Success: 'erfolgreich', Warning: 'Warnung', Failed: 'fehlgeschlagen' },
    legend: (signs) => `Jedes Feld ist ein Lauf, der letzte steht rechts: ${signs.join(', ')}.`,
    readOut: ({ runs, successful, warnings, failed, last }) => {
      const parts = [
        `${successful} erfolgreich`,
        ...(warnings > 0 ? [pluralize(warnings, { one: '# Warnung', other: '# Warnungen' })] : []),
        ...(failed > 0 ? [`${failed} fehlgeschlagen`] : []),
      ];
      return `${pluralize(runs, { one: '# Lauf', other: '# Läufe' })}: ${parts.join(', ')}; zuletzt ${last}`;
    },
  },

  trends: {
    heading: {
      day: 'Verglichen mit dem Tag davor',
      week: 'Verglichen mit der Woche davor',
      month: 'Verglichen mit dem Monat davor',
    },
    successful: 'Erfolgreich',
    duration: 'Dauer',
    transferred: 'Übertragen',
    rate: ({ rate, runs, rateBefore, runsBefore }) =>
      `${rate} von ${pluralize(runs.count, { one: '# Lauf', other: '# Läufen' }, runs.written)}; davor ${rateBefore} von ${runsBefore.written}`,
    percent: (number) => `${number} %`,
    durationOnAverage: (duration) => `${duration} im Durchschnitt`,
    sizePerRun: (size) => `${size} je Lauf`,
    asBefore: 'wie davor',
    longer: (percent) => `${percent} länger`,
    shorter: (percent) => `${percent} kürzer`,
    more: (percent) => `${percent} mehr`,
    less: (percent) => `${percent} weniger`,
    withChange: (value, change) => `${value}, ${change}`,
    changedMost: 'Am stärksten verändert:',
    changed: ({ value, change, before: valueBefore }) => `${value}, ${change} (davor ${valueBefore})`,
  },

  columns: [
    'Job',
    'Organisation',
    'Computer',
    'Zustand',
    'Erfolgreich',
    'Warnungen',
    'Fehlgeschlagen',
    'LetztesEnde',
    'LetztesErgebnis',
    'LetzteDauerSekunden',
    'LetzteGrößeBytes',
    'MittlereDauerSekunden',
    'MittlereGrößeBytes',
    'ErfolgreichDavor',
    'WarnungenDavor',
    'FehlgeschlagenDavor',
    'MittlereDauerSekundenDavor',
    'MittlereGrößeBytesDavor',
    'Grund',
  ],
};
