import type { WindowTexts } from '../../texts.ts';

export const certificateText: WindowTexts['certificate'] = {
  trustTitle: 'Diesem Server vertrauen?',
  trustDetail: (host, port) =>
    `${host}, Port ${port}, hat ein Zertifikat vorgelegt, dem noch nicht vertraut wird. Es wurde nichts an ihn gesendet.`,
  trust: '&Vertrauen',
  changedTitle: 'Das Zertifikat hat sich geändert',
  changedDetail: (host, port) =>
    `${host}, Port ${port}, hat ein anderes Zertifikat vorgelegt als das, dem Sie vertraut haben. Es wurde nichts an ihn gesendet.`,
  changedAdvice:
    'Vertrauen Sie ihm nur, wenn das Zertifikat auf dem Server erneuert wurde und der Server denselben neuen Fingerabdruck anzeigt. Sonst antwortet vielleicht ein anderer Computer, um an das Kennwort zu kommen.',
  trustChanged: 'Dem neuen Zertifikat &vertrauen',
  doNotTrust: '&Nicht vertrauen',
  fingerprint: 'SHA-256-Fingerabdruck',
  fingerprintBefore: 'Bisher vertraut (SHA-256)',
  fingerprintNow: 'Jetzt vorgelegt (SHA-256)',
};
