import type { SenderId } from '../../../model/sender.ts';
import type { WindowTexts } from '../../texts.ts';

const modernAuthentication = (where: string, button: string) => ({
  step: 'Autorizar',
  hint: `Clique em ${button} e entre ${where} no navegador.`,
});

/** What makes the mail server ready that is chosen. */
const setUp: Readonly<Record<SenderId, { step: string; hint: string }>> = {
  smtp: {
    step: 'Configurar o servidor',
    hint: 'Digite o servidor SMTP e o endereço em De. A porta e o login ficam em Avançado.',
  },
  gmail: modernAuthentication('na sua conta do Google', 'Entrar com o Google'),
  'microsoft-365': modernAuthentication('no Microsoft 365', 'Autorizar agora'),
};

export const firstRunText: WindowTexts['firstRun'] = {
  title: 'Introdução',
  steps: (sender) => ({
    authorize: setUp[sender].step,
    recipients: 'Escolher destinatários',
    test: 'Enviar um teste',
  }),
  done: 'concluído',
  hints: (sender) => ({
    authorize: setUp[sender].hint,
    recipients: 'Mantenha Habilitar notificações por email selecionado e digite os destinatários em Para.',
    test: 'Clique em Mensagem de teste e verifique a caixa de entrada.',
  }),
  complete: 'Tudo pronto. Clique em OK para salvar.',
};
