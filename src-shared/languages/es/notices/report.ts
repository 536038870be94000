import type { NoticeTexts } from '../../texts.ts';

export const reportText: NoticeTexts['report'] = {
  columns: {
    name: 'Nombre',
    type: 'Tipo',
    status: 'Estado',
    start: 'Inicio',
    end: 'Fin',
    duration: 'Duración',
    items: 'Elementos',
    size: 'Tamaño',
    details: 'Detalles',
  },
  partBegins: (part, firstRow) => `Parte ${part} del informe: filas a partir de la ${firstRow}.`,
  allRows: (rows) => `Las ${rows} filas.`,
  someRows: ({ first, last, all }) => `Filas de la ${first} a la ${last} de ${all}.`,
  partContinues: (part) => `La parte ${part} continúa.`,
  sentence: (outcome) => `${outcome}.`,
  csvColumns: [
    'Nombre',
    'Tipo',
    'Estado',
    'Inicio',
    'Fin',
    'DuraciónSegundos',
    'Elementos',
    'TamañoBytes',
    'Detalles',
    'EstadoComunicado',
  ],
};
