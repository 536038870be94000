import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

/** @param problem - `name`: `null` where it is not known */
const ignored = ({ name, place, reason }: { name: string | null; place: string; reason: string }) =>
  `${name === null ? place : `${name} (${place})`} se ignora: ${reason}.`;

export const systemText: Words['failures']['system'] = {
  'start-at-sign-in-not-changed': {
    title: 'No se pudo cambiar el inicio automático',
    detail: ({ reason }) => `El sistema rechazó el cambio: ${reason}. Todo lo demás se guardó.`,
    advice: 'Cámbielo en la configuración de aplicaciones de inicio del sistema.',
  },
  'metrics-not-written': {
    title: 'No se escriben las métricas',
    detail: ({ path, reason }) =>
      `${path}: ${reason}. La supervisión ve valores antiguos. Las notificaciones se envían con normalidad.`,
    advice:
      'Compruebe que la carpeta existe, que tiene espacio libre y que la cuenta de este programa puede escribir en ella. Se reintenta cada minuto.',
  },
  'policy-not-used': {
    title: ({ count }) =>
      pluralize(count, {
        one: 'No se puede usar una configuración de su organización',
        other: 'No se pueden usar # configuraciones de su organización',
      }),
    detail: ({ count, named }) =>
      [
        ...named.map(ignored),
        ...(count > named.length ? [`El registro indica ${count - named.length} más.`] : []),
        'Todo lo demás que ha establecido está en vigor.',
      ].join(' '),
    advice: 'Comuníqueselo al administrador que la establece.',
  },
};
