import type { WindowTexts } from '../../texts.ts';

export const certificateText: WindowTexts['certificate'] = {
  trustTitle: 'Confiar neste servidor?',
  trustDetail: (host, port) =>
    `${host}, porta ${port}, apresentou um certificado que ainda não é confiável. Nada foi enviado a ele.`,
  trust: '&Confiar',
  changedTitle: 'O certificado foi alterado',
  changedDetail: (host, port) =>
    `${host}, porta ${port}, apresentou um certificado diferente daquele em que você confiou. Nada foi enviado a ele.`,
  changedAdvice:
    'Confie nele somente se o certificado tiver sido renovado no servidor e o servidor mostrar a mesma impressão digital nova. Caso contrário, outra máquina pode estar respondendo para obter a senha.',
  trustChanged: '&Confiar no novo certificado',
  doNotTrust: '&Não confiar',
  fingerprint: 'Impressão digital SHA-256',
  fingerprintBefore: 'Confiável até agora (SHA-256)',
  fingerprintNow: 'Apresentada agora (SHA-256)',
};
