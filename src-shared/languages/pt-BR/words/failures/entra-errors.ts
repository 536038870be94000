import type { Words } from '../../../texts.ts';

const updateProgram = 'Instale a versão mais recente deste programa e autorize novamente.';

export const entraErrorsText: Words['failures']['entraErrors'] = {
  // The account.
  50_014: {
    detail: 'A conta de convidado ainda não aceitou o convite.',
    advice: 'Aceite o convite e autorize novamente.',
  },
  50_020: { detail: 'A conta pertence a uma organização diferente da do aplicativo.' },
  50_034: { detail: 'A organização não tem uma conta com este nome.' },
  50_053: {
    detail:
      'A conta está bloqueada após muitas tentativas de entrada, ou a entrada veio de um endereço com atividade suspeita.',
    advice: 'Espere até que a conta seja desbloqueada ou peça isso a um administrador e autorize novamente.',
  },
  50_055: { detail: 'A senha da conta expirou.', advice: 'Defina uma nova senha e autorize novamente.' },
  50_056: {
    detail: 'A conta não tem senha neste diretório.',
    advice: 'Peça a um administrador que defina uma e autorize novamente.',
  },
  50_057: {
    detail: 'A conta está desabilitada.',
    advice: 'Peça a um administrador que a habilite ou autorize outra conta.',
  },
  50_105: {
    detail: 'A conta não está atribuída ao aplicativo, e o aplicativo exige isso.',
    advice: 'Peça a um administrador que atribua a conta ao aplicativo empresarial e autorize novamente.',
  },
  50_126: { detail: 'O nome de usuário ou a senha está errado.' },
  50_135: {
    detail: 'A senha da conta precisa ser alterada devido a um risco detectado pela Microsoft.',
    advice: 'Altere a senha e autorize novamente.',
  },
  50_144: {
    detail: 'A senha do Active Directory da conta expirou.',
    advice: 'Defina uma nova senha do Active Directory e autorize novamente.',
  },
  51_004: { detail: 'O diretório da organização não contém a conta.' },
  90_072: {
    detail: 'A conta não é membro da organização cujo aplicativo é usado.',
    advice: 'Peça que a conta seja convidada ali ou autorize outra conta.',
  },
  500_208: { detail: 'O aplicativo não admite este tipo de conta.' },

  // Consent.
  65_001: { detail: 'Ninguém consentiu com o que este aplicativo requer, ou o consentimento foi retirado.' },
  65_004: { detail: 'As permissões solicitadas foram recusadas no navegador.' },
  90_094: {
    detail: 'Somente um administrador da sua organização pode consentir com este aplicativo.',
    advice: 'Peça a um administrador que conceda o consentimento ao aplicativo e autorize novamente.',
  },
  90_095: {
    detail: 'Foi solicitada aos administradores da sua organização a aprovação deste aplicativo.',
    advice: 'Autorize novamente quando eles o aprovarem.',
  },

  // Policies of the organization.
  50_002: {
    detail: 'A organização admite entradas somente pelo próprio proxy.',
    advice: 'Consulte um administrador sobre as restrições de locatário.',
  },
  50_005: {
    detail: 'Uma política não admite entradas a partir deste sistema operacional.',
    advice: 'Peça a um administrador que o permita.',
  },
  50_097: {
    detail: 'Uma política exige um dispositivo que a organização conheça.',
    advice: 'Registre este computador na organização ou peça a um administrador uma exceção para o aplicativo.',
  },
  50_129: {
    detail: 'Uma política exige um dispositivo registrado na organização.',
    advice: 'Registre este computador em contas corporativas ou de estudante e autorize novamente.',
  },
  50_131: {
    detail: 'Uma política bloqueou a entrada, por exemplo, pelo estado do dispositivo ou por atividade suspeita.',
    advice: 'Peça a um administrador que examine o log de entrada.',
  },
  50_155: {
    detail: 'A organização não conseguiu verificar este dispositivo.',
    advice: 'Peça a um administrador que verifique o registro dele.',
  },
  53_000: {
    detail: 'Uma política de acesso condicional exige um dispositivo em conformidade, e este não está.',
    advice: 'Registre o dispositivo no gerenciamento de dispositivos da sua organização e autorize novamente.',
  },
  53_001: {
    detail: 'Uma política de acesso condicional exige um dispositivo ingressado no domínio, e este não está.',
    advice: 'Autorize em um dispositivo ingressado no domínio.',
  },
  53_002: {
    detail: 'Uma política de acesso condicional admite somente aplicativos aprovados.',
    advice: 'Peça a um administrador que aprove este aplicativo.',
  },
  53_003: {
    detail: 'Uma política de acesso condicional da sua organização bloqueou a entrada.',
    advice: 'Peça a um administrador que permita esta entrada ou autorize em um dispositivo que a política permita.',
  },
  53_004: {
    detail: 'A autenticação multifator precisa ser registrada para a conta, e um risco impede isso agora.',
    advice: 'Peça a um administrador que a registre para a conta.',
  },
  53_011: {
    detail: 'A conta está bloqueada devido a um risco.',
    advice: 'Peça a um administrador que descarte o risco.',
  },
  500_021: {
    detail: 'Sua rede admite entradas somente em determinadas organizações, e esta não está entre elas.',
    advice: 'Peça a um administrador da rede que permita esta organização (restrições de locatário).',
  },
  500_022: {
    detail: 'As restrições de locatário da sua organização não permitem o acesso a esta organização.',
    advice: 'Peça a um administrador que o permita.',
  },
  500_212: {
    detail: 'A organização da conta não permite o acesso à outra organização.',
    advice: 'Peça a um administrador que altere as configurações de acesso de saída.',
  },
  500_213: {
    detail: 'A organização não admite contas da outra organização.',
    advice: 'Peça a um administrador que altere as configurações de acesso de entrada.',
  },
  530_003: {
    detail: 'Uma política exige um dispositivo gerenciado pela organização, e este não é gerenciado.',
    advice: 'Autorize em um dispositivo gerenciado.',
  },
  530_032: {
    detail: 'Uma política de segurança da organização bloqueia esta entrada.',
    advice: 'Peça a um administrador que a permita.',
  },
  530_035: {
    detail: 'Os padrões de segurança da organização bloqueiam esta entrada.',
    advice: 'Peça a um administrador que a permita.',
  },

  // What signing in again settles.
  16_000: { detail: 'A Microsoft precisa perguntar qual é a conta.' },
  50_058: { detail: 'Ninguém mais está conectado ao Microsoft 365.' },
  50_072: { detail: 'Primeiro, a autenticação multifator precisa ser registrada para a conta.' },
  50_074: { detail: 'A autenticação multifator é exigida e não foi concluída.' },
  50_076: { detail: 'A autenticação multifator é exigida.' },
  50_078: { detail: 'A autenticação multifator expirou.' },
  50_079: { detail: 'Primeiro, as informações de segurança para a autenticação multifator precisam ser registradas.' },
  50_089: { detail: 'A entrada demorou demais e expirou.' },
  50_132: { detail: 'A sessão terminou com uma alteração da senha.' },
  50_133: { detail: 'A sessão foi revogada, ou a senha foi alterada.' },
  50_158: { detail: 'A organização exige uma verificação por outro serviço, que não foi concluída.' },
  50_173: { detail: 'A entrada foi revogada, por exemplo, porque a senha foi alterada.' },
  54_005: { detail: 'A resposta desta entrada já foi usada.' },
  70_000: { detail: 'A Microsoft não aceita o token da entrada.' },
  70_008: { detail: 'O token da entrada expirou.' },
  70_043: { detail: 'A organização exige uma nova entrada após um determinado tempo.' },
  700_082: { detail: 'A entrada expirou porque não foi usada por 90 dias.' },

  // The registration of the application.
  50_011: {
    detail: 'Falta o endereço de redirecionamento http://localhost no registro de aplicativo.',
    advice: 'Adicione http://localhost em “Aplicativos móveis e de área de trabalho” no registro e autorize novamente.',
  },
  50_194: {
    detail: 'O aplicativo está registrado para uma única organização.',
    advice: 'Digite a ID do locatário dessa organização nas configurações do aplicativo e autorize novamente.',
  },
  65_005: {
    detail: 'O registro solicita permissões que a Microsoft não encontra.',
    advice: 'Adicione ao registro as permissões delegadas Mail.Send e User.Read do Microsoft Graph.',
  },
  70_001: { title: 'Aplicativo não disponível', detail: 'O aplicativo está desabilitado ou é desconhecido.' },
  70_011: {
    detail: 'A Microsoft não aceita as permissões solicitadas.',
    advice: 'Verifique as permissões delegadas do registro: Mail.Send e User.Read do Microsoft Graph.',
  },
  500_011: {
    detail: 'A organização não tem o Microsoft Graph, para o qual as permissões foram solicitadas.',
    advice: 'Peça a um administrador que verifique os aplicativos empresariais da organização.',
  },
  500_112: {
    detail: 'O endereço de redirecionamento da resposta é diferente do da solicitação.',
    advice: 'Verifique se o registro tem http://localhost em “Aplicativos móveis e de área de trabalho”.',
  },
  650_052: {
    detail: 'A organização não assinou o serviço de que o aplicativo precisa.',
    advice: 'Peça a um administrador que verifique as assinaturas da organização.',
  },
  650_053: {
    detail: 'O aplicativo solicitou uma permissão que não existe.',
    advice: 'Verifique as permissões de API do registro: elas devem ser do Microsoft Graph.',
  },
  650_056: {
    detail: 'O registro não indica permissões, ou nenhum administrador consentiu com elas.',
    advice: 'Adicione Mail.Send e User.Read ao registro, conceda o consentimento e autorize novamente.',
  },
  650_057: {
    detail: 'O Microsoft Graph não está entre as permissões do registro.',
    advice: 'Adicione Mail.Send e User.Read do Microsoft Graph ao registro e autorize novamente.',
  },
  700_025: {
    detail: 'Foi enviado um segredo, que um cliente público não pode ter.',
    advice: 'Registre o aplicativo como cliente público em “Aplicativos móveis e de área de trabalho”.',
  },
  7_000_112: {
    title: 'Aplicativo desabilitado',
    detail: 'O aplicativo está desabilitado na organização.',
    advice: 'Peça a um administrador que habilite a entrada para o aplicativo empresarial.',
  },
  7_000_215: {
    detail: 'O registro espera um segredo do cliente, e este programa não tem nenhum.',
    advice: 'Registre http://localhost em “Aplicativos móveis e de área de trabalho”, e não em “Web”.',
  },
  7_000_218: {
    detail: 'O registro não permite fluxos de cliente público; portanto, a Microsoft solicita um segredo.',
    advice: 'Ative “Permitir fluxos de cliente público” em Autenticação no registro e autorize novamente.',
  },
  7_000_222: {
    detail: 'Os segredos do cliente do registro expiraram; este programa não precisa de nenhum.',
    advice: 'Registre o aplicativo como cliente público em “Aplicativos móveis e de área de trabalho”.',
  },
  700_011: { detail: 'A organização não tem o aplicativo solicitado.' },
  700_016: {
    detail:
      'Nenhum aplicativo com esta ID do cliente está registrado na sua organização, ou ninguém ali consentiu com ele.',
  },
  1_000_031: {
    detail: 'A organização não admite o aplicativo no momento.',
    advice: 'Peça a um administrador que o permita.',
  },

  // The organization.
  50_059: { title: 'Organização desconhecida', detail: 'A Microsoft não consegue identificar a organização.' },
  90_002: { detail: 'O Microsoft 365 não conhece uma organização com esta ID do locatário.' },

  // What passes.
  50_033: { detail: 'A Microsoft relata um erro temporário.' },
  50_087: { detail: 'O serviço de autenticação multifator tem um erro temporário.' },
  50_088: { detail: 'O limite de chamadas para autenticação multifator foi atingido.' },
  50_196: { detail: 'A Microsoft recebeu solicitações demais para esta entrada em pouco tempo.' },
  90_006: { detail: 'Um serviço necessário para a entrada está indisponível no momento.' },
  90_012: { detail: 'O serviço de entrada demorou demais para responder.' },
  90_024: { detail: 'O serviço de entrada está sobrecarregado no momento.' },
  90_033: { detail: 'O diretório do Microsoft 365 está indisponível no momento.' },
  90_055: { detail: 'A organização tem solicitações de entrada demais no momento.' },
  90_090: { detail: 'O serviço de entrada não consegue acessar o diretório no momento.' },

  // What this program asked.
  90_014: { detail: 'Falta um campo na solicitação deste programa.', advice: updateProgram },
  90_023: { detail: 'A Microsoft não aceita a solicitação deste programa.', advice: updateProgram },
  900_144: { detail: 'Falta um parâmetro na solicitação deste programa.', advice: updateProgram },
  9_002_313: { detail: 'A Microsoft considera malformada a solicitação deste programa.', advice: updateProgram },
  9_002_325: {
    detail: 'Falta na solicitação deste programa a prova que clientes públicos devem fornecer.',
    advice: updateProgram,
  },
};
