import type { WindowTexts } from '../../texts.ts';

export const digestText: WindowTexts['digest'] = {
  isEnabled: 'Enviar um resumo de &todas as tarefas',
  every: 'A &cada:',
  intervals: { day: 'Dia', week: 'Semana', month: 'Mês' },
  weekday: '&Dia da semana:',
  day: 'No d&ia:',
  dayHint: 'Em um mês que não tem esse dia: no último.',
  time: '&Horário:',
  timeZone: '&Fuso horário:',
  timeZoneHint: (name) => `Deixe vazio para usar o fuso horário do computador (${name}).`,
  hasOwnRecipients: 'Enviar a out&ros destinatários',
  recipients: '&Para:',
  shouldReplaceSuccesses: '&Sucessos somente no resumo',
  replaceHint: 'Uma tarefa bem-sucedida não é relatada à parte, a menos que tenha falhado na vez anterior.',
  shouldSendWithoutIssues: 'En&viar mesmo que nada exija atenção',
  withoutIssuesHint: 'Se nenhum resumo chegar, você saberá que algo está errado.',
  notificationsOff: 'As notificações por email estão desativadas; portanto, nenhum resumo será enviado.',
  preview: 'Visua&lizar',
  sendNow: '&Enviar agora',
  sending: 'Enviando o resumo...',
  result: 'Resultado de Visualizar e Enviar agora',
  previewOpened: 'A visualização foi aberta no navegador.',
  previewNotOpened: (path, reason) =>
    `Não foi possível abrir a visualização: ${reason}. Abra este arquivo em um navegador: ${path}`,
};
