import type { Texts } from '../../texts.ts';

export const reportText: Texts['notices']['report'] = {
  columns: {
    name: 'Name',
    type: 'Typ',
    status: 'Status',
    start: 'Start',
    end: 'Ende',
    duration: 'Dauer',
    items: 'Elemente',
    size: 'Größe',
    details: 'Details',
  },
  partBegins: (part, firstRow) => `Teil ${part} des Berichts: Zeilen ab ${firstRow}.`,
  allRows: (rows) => `Alle ${rows} Zeilen.`,
  someRows: ({ first, last, all }) => `Zeilen ${first} bis ${last} von ${all}.`,
  partContinues: (part) => `Fortsetzung in Teil ${part}.`,
  sentence: (outcome) => `${outcome}.`,
  csvColumns: [
    'Name',
    'Typ',
    'Status',
    'Start',
    'Ende',
    'DauerSekunden',
    'Elemente',
    'GrößeBytes',
    'Details',
    'GemeldeterStatus',
  ],
};
