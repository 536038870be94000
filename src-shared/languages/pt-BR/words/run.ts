import type { Words } from '../../texts.ts';

export const runText: Words['run'] = {
  results: { Success: 'Sucesso', Warning: 'Aviso', Failed: 'Falha', Missed: 'Perdida' },
  jobTypes: { backup: 'Backup', 'backup-copy': 'Cópia de backup' },
  noRun: ': nenhuma execução',
  noRunSince: (time) => `: nenhuma execução desde ${time}`,
};
