import type { Words } from '../../texts.ts';

export const sourcesText: Words['sources'] = {
  folder: 'Carpeta de sesiones',
  mail: 'Correo de otros programas',
  'removed-server': 'Un servidor de copia de seguridad eliminado',
};
