import { services } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';

const { name, mailboxes } = services['microsoft-365'];

const waiting = (action: string, retry = 'As notificações esperam; o programa tenta novamente a cada hora.') => ({
  atHand: `${action} Depois, envie novamente.`,
  standing: `${action} ${retry}`,
});

export const accountText: Words['failures']['account'] = {
  'sign-in-again': {
    title: 'É necessário entrar',
    detail: `O ${name} não aceita mais a entrada, por exemplo, após uma alteração de senha.`,
  },
  'sign-in-not-accepted': {
    title: 'Falha na entrada',
    detail: `O ${name} não aceitou a entrada.`,
  },
  'account-refused': {
    title: 'A conta não pode ser usada',
    detail: `O ${name} não permite que esta conta entre no aplicativo.`,
  },
  'consent-missing': {
    title: 'Consentimento necessário',
    detail:
      'Ninguém consentiu com o que este aplicativo requer, ou o consentimento foi retirado. Entre novamente para concedê-lo ou peça-o a um administrador da sua organização.',
  },
  'administrator-must-approve': {
    title: 'Aprovação do administrador necessária',
    detail: 'Um administrador da sua organização deve aprovar este aplicativo antes que ele possa enviar email.',
    advice: 'Peça a um administrador que conceda o consentimento ao aplicativo e autorize novamente.',
  },
  'blocked-by-policy': {
    title: 'Bloqueado por política',
    detail: 'Uma política de acesso condicional da sua organização bloqueou a entrada.',
    advice: 'Peça a um administrador que permita esta entrada ou autorize em um dispositivo que a política permita.',
  },
  'sending-not-permitted': {
    title: 'Sem permissão para enviar',
    detail: `O ${name} não permite que este aplicativo envie email pela conta: a permissão Mail.Send está ausente ou foi retirada, ou uma política da sua organização impede que aplicativos acessem a caixa de correio.`,
    advice:
      'Peça a um administrador que conceda Mail.Send ao aplicativo e o permita na caixa de correio e autorize novamente.',
  },
  'no-mailbox': {
    title: 'A conta não tem caixa de correio',
    detail: ({ account }) =>
      `O ${name} não tem uma caixa de correio do ${mailboxes} para ${account === '' ? 'esta conta' : account}: talvez a conta seja de convidado, não tenha licença ou esteja no ambiente local.`,
  },
  'mailbox-over-quota': {
    title: 'A caixa de correio está cheia',
    detail: `O ${name} não aceita email de uma caixa de correio que atingiu a cota de armazenamento.`,
    advice: waiting(
      'Exclua emails ou peça mais armazenamento a um administrador.',
      'As notificações esperam; o programa tenta novamente a cada meia hora.',
    ),
  },
  'sending-blocked': {
    title: 'O envio está bloqueado',
    detail: `O ${name} bloqueou o envio de email por esta conta, por exemplo, porque ela enviou demais ou seus emails pareciam spam.`,
    advice: waiting(
      'Peça a um administrador que desbloqueie a conta (portal do Microsoft Defender, Entidades restritas).',
    ),
  },
  'sending-limit-reached': {
    title: 'Limite de envio atingido',
    detail: `A conta enviou tanto email quanto o ${name} permite por enquanto, geralmente por um dia.`,
    advice: waiting(`Espere até que o ${name} aceite email novamente ou reduza o número de notificações enviadas.`),
  },
  'account-disabled': {
    title: 'A conta está desabilitada',
    detail: `O ${name} não aceita email desta conta porque ela está desabilitada.`,
    advice: waiting('Peça a um administrador que habilite a conta ou autorize outra.'),
  },
  'organization-blocked': {
    title: 'A organização está bloqueada',
    detail: `O ${name} não aceita email da sua organização porque o acesso dela ao ${mailboxes} está bloqueado.`,
    advice: waiting('Peça a um administrador que procure o motivo no centro de administração do Microsoft 365.'),
  },
  'region-not-supported': {
    title: 'Região sem suporte',
    detail: ({ place }) =>
      `As contas ${place} não podem ser usadas com a nuvem mundial. Registre um aplicativo na nuvem da sua organização e escolha essa nuvem em Avançado.`,
  },
  'other-cloud': {
    title: 'A organização está em outra nuvem',
    detail: ({ place, chosenCloud }) => `A organização está ${place}, e a nuvem escolhida é ${chosenCloud}.`,
  },
  'application-not-found': {
    title: 'Aplicativo não encontrado',
    detail: 'A ID do cliente do aplicativo não é conhecida na sua organização.',
  },
  'application-misconfigured': {
    title: 'Registro de aplicativo incompleto',
    detail:
      'O registro deve permitir fluxos de cliente público e ter o endereço de redirecionamento http://localhost em “Aplicativos móveis e de área de trabalho”.',
  },
  'tenant-not-found': {
    title: 'Locatário não encontrado',
    detail: `O ${name} não conhece uma organização com esta ID do locatário.`,
  },
  'no-preinstalled-application': {
    title: 'Nenhum aplicativo pré-instalado',
    detail:
      'Esta compilação vem sem um aplicativo pré-instalado. Registre um na sua organização e digite as IDs dele em Avançado.',
  },
};

export const entraAnswerText: Words['failures']['entraAnswer'] = {
  code: (number) => `Código do erro: AADSTS${number}.`,
  words: (text) => `Resposta da Microsoft: “${text}”`,
};
