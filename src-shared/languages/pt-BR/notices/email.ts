import type { Counted } from '../../counted.ts';
import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

const moreReasons = ({ count, written }: Counted): string =>
  pluralize(count, { one: 'e mais # motivo', other: 'e mais # motivos' }, written);

export const emailText: NoticeTexts['email'] = {
  sentBy: (computer) => `Enviado pelo Backup Notifier for Microsoft 365 em ${computer}.`,
  title: (word, heading) => `${word}: ${heading}`,
  test: '<b>Esta é uma mensagem de teste</b> com números fictícios. Suas notificações terão esta aparência.',

  moreReasons: 'Mais motivos',
  andMoreReasons: ({ reasons, objects }) => `${moreReasons(reasons)} em ${counts.objects(objects)}`,
  andMoreReasonsBelow: ({ reasons, objects }) => `${moreReasons(reasons)} abaixo, em ${counts.objects(objects)}`,
  objectsOfReason: (objects) => `${counts.objects(objects)}:`,

  objectsWithIssues: 'Objetos com problemas',
  objectsIgnored: 'Objetos ignorados por uma regra',
  objectsSuccessful: 'Objetos com sucesso',
  someListed: (heading, { listed, all }) => `${heading} (${listed} de ${all} foram listados)`,
  tooManyObjects: (objects) => `Os ${counts.objects(objects)} são demais para serem listados em uma mensagem.`,
  ignored: 'Ignorado',
  items: ({ count, written }) => pluralize(count, { one: '# item', other: '# itens' }, written),

  earlierAttempts: 'Tentativas anteriores',
  attemptsNotListed: ({ count, written }) =>
    pluralize(
      count,
      {
        one: '# tentativa anterior a estas não está na lista',
        other: '# tentativas anteriores a estas não estão na lista',
      },
      written,
    ),
  leftOut: 'Omitido',
  leftOutFields: 'A tarefa foi relatada com campos que não podem ser usados. Corrija o que a relata:',
  log: 'Log',
  logIsCut: 'Estas são as últimas linhas: o log é maior que os 64 KB que uma mensagem comporta.',

  reportAttached: {
    files: 'O relatório completo está anexado, em HTML e CSV.',
    zip: 'O relatório completo está anexado em um arquivo zip com um arquivo HTML e um CSV.',
    html: 'O relatório completo está anexado, em HTML.',
  },
  reportInParts: (parts) =>
    `O relatório completo está anexado em ${parts} partes: a parte 1 nesta mensagem, as outras nas mensagens seguintes.`,
  reportKept: (computer) =>
    `O relatório completo está em ${computer}: abra ali o Histórico no Backup Notifier, escolha esta tarefa e clique em “Abrir relatório”.`,
  textsShortened: 'Os textos longos estão abreviados aqui; o relatório os contém na íntegra.',

  part: {
    subject: (part, parts) => ` - parte ${part} de ${parts} do relatório`,
    title: (part, parts) => `Parte ${part} de ${parts} do relatório`,
    rows: ({ first, last, all }) => `Objetos ${first} a ${last} de ${all}, em HTML e CSV em um arquivo zip`,
    note: (rows, messages) =>
      `${rows}. O resultado da tarefa e os motivos estão na primeira destas ${messages} mensagens.`,
  },
};
