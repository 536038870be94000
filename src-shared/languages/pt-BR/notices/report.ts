import type { NoticeTexts } from '../../texts.ts';

export const reportText: NoticeTexts['report'] = {
  columns: {
    name: 'Nome',
    type: 'Tipo',
    status: 'Status',
    start: 'Início',
    end: 'Término',
    duration: 'Duração',
    items: 'Itens',
    size: 'Tamanho',
    details: 'Detalhes',
  },
  partBegins: (part, firstRow) => `Parte ${part} do relatório: linhas a partir da ${firstRow}.`,
  allRows: (rows) => `Todas as ${rows} linhas.`,
  someRows: ({ first, last, all }) => `Linhas ${first} a ${last} de ${all}.`,
  partContinues: (part) => `A parte ${part} continua.`,
  sentence: (outcome) => `${outcome}.`,
  csvColumns: [
    'Nome',
    'Tipo',
    'Status',
    'Início',
    'Término',
    'DuraçãoSegundos',
    'Itens',
    'TamanhoBytes',
    'Detalhes',
    'StatusRelatado',
  ],
};
