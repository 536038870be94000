import type { NoticeTexts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const missedRunText: NoticeTexts['missedRun'] = {
  notRun: 'El trabajo no se ha ejecutado',
  notRunSince: (time) => `El trabajo no se ha ejecutado desde ${time}`,
  summary: (job) => `${job} no se ejecutó cuando se esperaba`,
  noneReported: (later) =>
    `Se esperaba una ejecución y, ${writePeriod(later)} después, no se había comunicado ninguna.`,
  whatToCheck: (computer) =>
    `Compruebe que ${computer ?? 'el equipo'} está encendido y que el programa de copia de seguridad y su programador se están ejecutando.`,
  noMoreMessages: 'No se enviarán más mensajes sobre este trabajo hasta que vuelva a ejecutarse.',
  expectedAt: (time) => `se esperaba: ${time}`,
  noneKnown: 'no se conoce ninguno',
};
