import type { WindowTexts } from '../../texts.ts';

export const registrationGuideText: WindowTexts['registrationGuide'] = {
  windowTitle: 'Como registrar um aplicativo',
  introduction:
    'O programa entra no Microsoft 365 como um aplicativo que sua organização conhece. Um administrador do Microsoft Entra ID o registra uma única vez:',
  steps: [
    {
      title: 'Registrar',
      text: 'No centro de administração do Microsoft Entra, abra Registros de aplicativo e escolha Novo registro. Digite um nome e escolha “Contas somente neste diretório organizacional”.',
    },
    {
      title: 'Permitir a entrada',
      text: 'Em Autenticação, adicione a plataforma “Aplicativos móveis e de área de trabalho” com o URI de redirecionamento http://localhost e permita fluxos de cliente público.',
    },
    {
      title: 'Conceder as permissões',
      text: 'Em Permissões de API, adicione as permissões delegadas Mail.Send e User.Read do Microsoft Graph, e Mail.Send.Shared para enviar como uma caixa de correio compartilhada. Conceda o consentimento do administrador se sua organização o exigir.',
    },
    {
      title: 'Inserir as IDs',
      text: 'Na página de visão geral, copie a ID do aplicativo (cliente) e a ID do diretório (locatário) para a janela Configurações do aplicativo.',
    },
    {
      title: 'Ou deixar o próprio aplicativo entrar',
      text: 'Assim, ninguém precisa entrar. Em vez das etapas 2 e 3, carregue um certificado em Certificados e segredos e faça o Exchange Online conceder a função “Application Mail.Send” para uma caixa de correio (New-ServicePrincipal, New-ManagementScope, New-ManagementRoleAssignment). Não consinta Mail.Send no Entra ID: valeria para todas as caixas de correio.',
    },
  ],
  regions:
    'Uma organização no GCC High, no DoD ou na China (21Vianet) registra o aplicativo no portal dessa nuvem e escolhe a nuvem na janela Configurações do aplicativo.',
  close: '&Fechar',
};
