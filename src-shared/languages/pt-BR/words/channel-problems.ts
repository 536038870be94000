import type { ChannelKind } from '../../../model/channel.ts';
import type { Words } from '../../texts.ts';

const addressMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Digite o endereço que o Workflows mostrou no Teams quando o fluxo de trabalho foi criado.',
  webhook: 'Digite o endereço do webhook.',
  slack: 'Digite o endereço do webhook de entrada.',
  telegram: 'Digite o endereço.',
  ntfy: 'Digite o endereço do tópico, por exemplo https://ntfy.sh/your-topic.',
  gotify: 'Digite o endereço do servidor Gotify.',
  pagerduty: 'Digite o endereço.',
  healthchecks: 'Digite o endereço de ping.',
};

const tokenMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Digite o token.',
  webhook: 'Digite o segredo de assinatura.',
  slack: 'Digite o token.',
  telegram: 'Digite o token do bot que o @BotFather mostrou.',
  ntfy: 'Digite o token de acesso.',
  gotify: 'Digite o token do aplicativo no Gotify.',
  pagerduty: 'Digite a chave de integração do serviço no PagerDuty.',
  healthchecks: 'Digite a chave de ping.',
};

export const channelProblemsText: Words['channelProblems'] = {
  'address-missing': ({ channel }) => addressMissing[channel],
  'token-missing': ({ channel }) => tokenMissing[channel],
  'private-address': ({ host }) =>
    `${host} é este computador ou está na rede local. Se for o que você quer, marque “Permitir endereços locais”.`,
  'teams-other-host': ({ host }) =>
    `Os fluxos de trabalho costumam estar em api.powerplatform.com, e este endereço está em ${host}. Use-o se a nuvem da sua organização o tiver lá.`,
  'slack-other-host': ({ host }) =>
    `Este endereço está em ${host}, e não no Slack. Use-o se esse chat aceitar mensagens no formato do Slack.`,
  'not-an-address': 'Isto não é um endereço. Cole o endereço inteiro, começando com https://.',
  'login-in-address': 'O endereço contém um usuário ou uma senha. Remova o que está entre // e @.',
  'not-https':
    'Digite um endereço que comece com https://, porque o próprio endereço é o segredo e não deve ser lido no caminho.',
  'not-a-webhook-secret':
    'O segredo de assinatura começa com whsec_, seguido de 24 a 64 bytes em base64. Gere um novo ou deixe em branco.',
  'teams-connector-retired':
    'Este é o endereço de um conector do Office 365, e a Microsoft os desativou. No Teams, abra o menu do canal, escolha Workflows e crie um que publique no canal quando uma solicitação de webhook for recebida.',
  'teams-address-stopped':
    'A Microsoft encerrou os endereços em logic.azure.com. Abra o fluxo de trabalho no Power Automate e copie o novo endereço, que está em api.powerplatform.com.',
  'teams-without-signature':
    'O endereço não tem assinatura (sig=). Copie o endereço inteiro e permita no fluxo de trabalho que qualquer pessoa o dispare.',
  'teams-not-a-workflow':
    'Este não é o endereço de um fluxo de trabalho. No Teams, abra o menu do canal, escolha Workflows e copie o endereço mostrado no final.',
  'slack-not-a-webhook':
    'Este não é o endereço de um webhook de entrada, que começa com https://hooks.slack.com/services/.',
  'not-a-bot-token':
    'O token de um bot é um número, dois-pontos e pelo menos 20 letras, dígitos e hifens. Copie-o do @BotFather.',
  'not-a-telegram-chat': 'Digite o ID do chat, um número como -1001234567890, ou o @nome de um grupo ou canal público.',
  'not-a-telegram-topic': 'Digite o número do tópico ou deixe em branco.',
  'telegram-chat-not-found':
    'O bot não encontra nenhum chat com este ID. Verifique o ID do chat. Adicione o bot ao grupo ou canal; em um chat privado, toque em Iniciar.',
  'telegram-chat-moved': ({ chatId }) => `O grupo foi convertido e agora tem outro ID. Digite o ID do chat ${chatId}.`,
  'telegram-topic-not-found':
    'O tópico está fechado ou não existe nenhum com este número. Digite o número de outro ou deixe em branco.',
  'telegram-bot-not-started': 'No Telegram, abra o chat com o bot e toque em Iniciar ou Reiniciar.',
  'telegram-bot-not-allowed':
    'No Telegram, adicione o bot ao grupo e permita que ele envie mensagens. Em um canal, torne-o um administrador que pode publicar.',
  'ntfy-without-topic': 'O endereço precisa terminar com um tópico, por exemplo https://ntfy.sh/your-topic.',
  'not-an-ntfy-token': 'Digite um token de acesso (tk_...), ou usuário:senha.',
  'gotify-message-address': 'Digite o endereço do servidor sem /message e sem token.',
  'not-an-integration-key': 'A chave de integração da Events API v2 do PagerDuty tem 32 letras e dígitos.',
  'healthchecks-without-key':
    'O endereço precisa terminar com uma chave de ping ou o UUID de uma verificação, por exemplo https://hc-ping.com/your-ping-key.',
  'healthchecks-one-check-for-both':
    'Este é o endereço de uma única verificação. Use-o para as tarefas ou para este programa, não para ambos, ou digite um endereço com uma chave de ping: assim cada tarefa tem a própria verificação.',
  'healthchecks-slug-ambiguous':
    'Duas verificações do projeto têm o mesmo slug; por isso, nenhuma recebeu o ping. No healthchecks, dê outro slug a uma delas.',
};
