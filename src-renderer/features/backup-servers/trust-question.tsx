import { backupServerProducts, type BackupServerProduct } from '../../../src-shared/model/backup-server-products.ts';
import { CertificateQuestion } from '../../components/certificate-question.tsx';
import { backupServersText } from '../../text/backup-servers-text.ts';
import type { Contact } from './backup-server-dialog-state.ts';

interface TrustQuestionProps {
  product: BackupServerProduct;
  asked: Extract<Contact, { kind: 'asking' }>;
  host: string;
  port: string;
  onDecide: (isTrusted: boolean) => void;
}

/** Takes the place of what the server's dialog shows otherwise (product section 7.3). */
export function TrustQuestion({ product, asked, ...rest }: TrustQuestionProps) {
  const advice = backupServersText.trustAdvice(backupServerProducts[product]);
  return <CertificateQuestion {...rest} fingerprint={asked.fingerprint} formerly={asked.formerly} advice={advice} />;
}
