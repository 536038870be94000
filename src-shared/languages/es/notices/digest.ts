import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const before = { day: '', week: 'semana hasta el ', month: 'mes hasta el ' } as const;

const isThere = (part: string): boolean => part !== '';

export const digestText: NoticeTexts['digest'] = {
  states: {
    failed: 'Error',
    missed: 'No ejecutado',
    warning: 'Advertencia',
    recovered: 'Recuperado',
    successful: 'Correcto',
    'not-run': 'Sin ejecuciones',
  },
  needLook: ({ failed, missed, warning }) =>
    [
      failed === null ? '' : counts.failed(failed),
      missed === null ? '' : counts.missed(missed),
      warning === null
        ? ''
        : pluralize(warning.count, { one: '# advertencia', other: '# advertencias' }, warning.written),
    ]
      .filter(isThere)
      .join(', '),
  noJobs: 'Sin trabajos',
  noRuns: 'Sin ejecuciones',
  allSuccessful: 'Todo correcto',
  subject: ({ state, jobs, every, day }) => `[${state}] ${counts.jobs(jobs)} - ${before[every]}${day}`,
  title: (state) => `Resumen: ${state}`,
  heading: (jobs) => `Resumen de ${counts.jobs(jobs)}`,
  period: (from, to) => `De ${from} a ${to}`,

  outcome: {
    noneReported: 'Aún no se ha comunicado ningún trabajo',
    needLook: ({ jobs, failed, missed, warning }) => {
      const parts = [
        failed === null ? '' : `${failed.written} de ${counts.jobs(jobs)} con error`,
        missed === null
          ? ''
          : pluralize(
              missed.count,
              { one: '# no se ejecutó cuando se esperaba', other: '# no se ejecutaron cuando se esperaba' },
              missed.written,
            ),
        warning === null ? '' : counts.withWarnings(warning),
      ].filter(isThere);
      return `${failed === null ? `De ${counts.jobs(jobs)}, ` : ''}${parts.join(', ')}`;
    },
    noneRan: (jobs) =>
      `No se ejecutó ningún trabajo: ${counts.jobs(jobs)} ${jobs.count === 1 ? 'conocido' : 'conocidos'}`,
    someRan: ({ ran, jobs }) =>
      pluralize(
        ran.count,
        {
          one: `Se ejecutó # de ${counts.jobs(jobs)}, correctamente`,
          other: `Se ejecutaron # de ${counts.jobs(jobs)}, todos correctamente`,
        },
        ran.written,
      ),
    allRan: (jobs) =>
      pluralize(jobs.count, { one: 'El trabajo fue correcto', other: 'Los # trabajos fueron correctos' }, jobs.written),
  },

  runs: ({ runs, successful, warnings, failed }) => {
    const parts = [
      successful === null ? '' : counts.successfulRuns(successful),
      warnings === null ? '' : counts.withWarnings(warnings),
      failed === null ? '' : counts.failed(failed),
    ];
    return `${counts.runs(runs)}: ${parts.filter(isThere).join(', ')}`;
  },
  fewRuns: counts.runs,
  allRunsSuccessful: (runs) => `${counts.runs(runs)}, todas correctas`,

  earlierNotSent: ({ count, written }) =>
    pluralize(
      count,
      {
        one: 'Un resumen anterior no se envió porque el programa no se estaba ejecutando. Este abarca también su periodo.',
        other:
          '# resúmenes anteriores no se enviaron porque el programa no se estaba ejecutando. Este abarca también su periodo.',
      },
      written,
    ),
  notRead: (source) => `No se pudo leer a tiempo ${source}: no se incluyen las últimas ejecuciones de sus trabajos.`,
  summary: (state, outcome) => `${state}: ${outcome}`,

  needsAttention: 'Requiere atención',
  moreJobs: (jobs) => `y ${counts.jobs(jobs)} más`,
  expectedAt: (time) => `se esperaba: ${time}`,
  allJobs: 'Todos los trabajos',
  jobsListed: ({ jobs, listed }) => `Trabajos (${counts.jobs(jobs)}, ${listed.written} en la lista)`,
  tooLarge: (jobs) => `No se incluyen ${counts.jobs(jobs)} más: el mensaje sería demasiado grande.`,
  onlyInFile: (jobs) => `Solo en el archivo CSV adjunto: ${counts.jobs(jobs)} más.`,
  onlyInZip: (jobs) => `Solo en el archivo CSV adjunto, comprimido en zip: ${counts.jobs(jobs)} más.`,
  fileIsZipped: 'El archivo CSV adjunto está comprimido en zip.',
  fileTooLarge: 'El archivo CSV habría hecho el mensaje demasiado grande.',
  lastRun: ({ time, duration, size }) => [`última: ${time}`, duration, ...(size === null ? [] : [size])].join(', '),

  strip: {
    results: { Success: 'correcta', Warning: 'con advertencia', Failed: 'con error' },
    legend: (signs) => `Cada celda es una ejecución, la última a la derecha: ${signs.join(', ')}.`,
    readOut: ({ runs, successful, warnings, failed, last }) => {
      const parts = [
        pluralize(successful, { one: '# correcta', other: '# correctas' }),
        ...(warnings > 0 ? [pluralize(warnings, { one: '# con advertencia', other: '# con advertencias' })] : []),
        ...(failed > 0 ? [`${failed} con error`] : []),
      ];
      return `${pluralize(runs, { one: '# ejecución', other: '# ejecuciones' })}: ${parts.join(', ')}; última ${last}`;
    },
  },

  trends: {
    heading: {
      day: 'En comparación con el día anterior',
      week: 'En comparación con la semana anterior',
      month: 'En comparación con el mes anterior',
    },
    successful: 'Correctas',
    duration: 'Duración',
    transferred: 'Transferido',
    rate: ({ rate, runs, rateBefore, runsBefore }) =>
      `${rate} de ${counts.runs(runs)}; antes, ${rateBefore} de ${runsBefore.written}`,
    percent: (number) => `${number} %`,
    durationOnAverage: (duration) => `${duration} de media`,
    sizePerRun: (size) => `${size} por ejecución`,
    asBefore: 'como antes',
    longer: (percent) => `${percent} más larga`,
    shorter: (percent) => `${percent} más corta`,
    more: (percent) => `${percent} más`,
    less: (percent) => `${percent} menos`,
    withChange: (value, change) => `${value}, ${change}`,
    changedMost: 'Mayores cambios:',
    changed: ({ value, change, before: valueBefore }) => `${value}, ${change} (antes, ${valueBefore})`,
  },

  columns: [
    'Trabajo',
    'Organización',
    'Equipo',
    'Estado',
    'Correctas',
    'Advertencias',
    'Errores',
    'ÚltimoFin',
    'ÚltimoResultado',
    'ÚltimaDuraciónSegundos',
    'ÚltimoTamañoBytes',
    'DuraciónMediaSegundos',
    'TamañoMedioBytes',
    'CorrectasAntes',
    'AdvertenciasAntes',
    'ErroresAntes',
    'DuraciónMediaSegundosAntes',
    'TamañoMedioBytesAntes',
    'Motivo',
  ],
};
