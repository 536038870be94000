import type { Texts } from '../../texts.ts';

export const reportText: Texts['notices']['report'] = {
  columns: {
    name: 'Nom',
    type: 'Type',
    status: 'État',
    start: 'Début',
    end: 'Fin',
    duration: 'Durée',
    items: 'Éléments',
    size: 'Taille',
    details: 'Détails',
  },
  partBegins: (part, firstRow) => `Partie ${part} du rapport : lignes à partir de ${firstRow}.`,
  allRows: (rows) => `Toutes les lignes : ${rows}.`,
  someRows: ({ first, last, all }) => `Lignes ${first} à ${last} sur ${all}.`,
  partContinues: (part) => `Suite dans la partie ${part}.`,
  sentence: (outcome) => `${outcome}.`,
  csvColumns: [
    'Nom',
    'Type',
    'État',
    'Début',
    'Fin',
    'DuréeSecondes',
    'Éléments',
    'TailleOctets',
    'Détails',
    'ÉtatSignalé',
  ],
};
