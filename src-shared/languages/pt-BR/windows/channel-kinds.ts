import type { WindowTexts } from '../../texts.ts';

const addressLabel = '&Endereço:';

export const channelKindsText: WindowTexts['channelKinds'] = {
  teams: {
    name: 'Microsoft Teams',
    what: 'um cartão em um canal ou chat',
    address: {
      label: addressLabel,
      example: 'https://....environment.api.powerplatform.com/...&sig=...',
      hint: 'No Teams: o menu do canal > Fluxos de trabalho > postar em um canal quando uma solicitação de webhook for recebida. O endereço é mostrado no final.',
    },
    token: null,
    ifNotCome: [
      'Abra o fluxo de trabalho no Power Automate e veja o histórico de execuções: uma execução com falha informa o motivo.',
      'O fluxo de trabalho publica como uma pessoa: o proprietário dele ainda deve ser membro da equipe, e a conexão deve estar ativa.',
      'Ele deve começar com “When a Teams webhook request is received” e estar ativado.',
    ],
  },
  webhook: {
    name: 'Webhook',
    what: 'JSON assinado, para um servidor próprio',
    address: { label: addressLabel, example: 'https://example.com/hooks/backup', hint: '' },
    token: {
      label: 'Segredo de assinat&ura:',
      hint: 'Com um segredo, cada solicitação é assinada conforme o Standard Webhooks.',
    },
    ifNotCome: ['Verifique o log do receptor.'],
  },
  slack: {
    name: 'Slack',
    what: 'uma mensagem em um canal',
    address: {
      label: addressLabel,
      example: 'https://hooks.slack.com/services/...',
      hint: 'No Slack: seu aplicativo > Incoming Webhooks > Add New Webhook.',
    },
    token: null,
    ifNotCome: ['Verifique o canal para o qual o webhook foi criado.'],
  },
  telegram: {
    name: 'Telegram',
    what: 'uma mensagem em um chat, de um bot próprio',
    address: null,
    token: { label: 'To&ken do bot:', hint: 'No Telegram: envie /newbot ao @BotFather. Ele mostra o token.' },
    ifNotCome: ['Verifique o chat no Telegram.'],
  },
  ntfy: {
    name: 'ntfy',
    what: 'uma mensagem push para celulares',
    address: {
      label: addressLabel,
      example: 'https://ntfy.sh/your-topic',
      hint: 'O servidor e o tópico. Escolha um tópico que ninguém adivinhe.',
    },
    token: { label: 'To&ken de acesso:', hint: 'Somente se o tópico for protegido.' },
    ifNotCome: [
      'Verifique se o celular assinou este tópico neste servidor.',
      'Veja o tópico em um navegador: o que chegou está listado ali.',
    ],
  },
  gotify: {
    name: 'Gotify',
    what: 'uma mensagem push de um servidor próprio',
    address: { label: addressLabel, example: 'https://gotify.example.com', hint: 'O endereço do servidor.' },
    token: { label: 'To&ken do aplicativo:', hint: 'No Gotify: Apps > Create application.' },
    ifNotCome: ['Verifique o aplicativo no Gotify.'],
  },
  pagerduty: {
    name: 'PagerDuty',
    what: 'um incidente, encerrado pelo próximo sucesso',
    address: null,
    token: { label: '&Chave de integração:', hint: 'No PagerDuty: o serviço > Integrations > Events API v2.' },
    ifNotCome: ['Verifique os alertas do serviço no PagerDuty.'],
  },
  healthchecks: {
    name: 'healthchecks',
    what: 'pings; ele avisa quando param',
    address: {
      label: addressLabel,
      example: 'https://hc-ping.com/...',
      hint: 'O endereço de ping de uma verificação ou de um projeto com sua chave de ping.',
    },
    token: null,
    ifNotCome: ['Verifique os eventos da verificação.'],
  },
};
