import type { Words } from '../../texts.ts';

export const runText: Words['run'] = {
  results: { Success: 'Correcto', Warning: 'Advertencia', Failed: 'Error', Missed: 'No ejecutado' },
  jobTypes: { backup: 'Copia de seguridad', 'backup-copy': 'Copia de backup' },
  noRun: ': sin ejecución',
  noRunSince: (time) => `: sin ejecución desde ${time}`,
};
