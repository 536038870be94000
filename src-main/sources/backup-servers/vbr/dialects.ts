/**
 * What differs between the versions of the REST API of Veeam Backup & Replication beyond fields that are there or not. A
 * version is sent only parameters that it documents. Pure.
 */
import type { backupServerProducts } from '../../../../src-shared/model/backup-server-products.ts';
import type { RestProtocol } from '../rest-connection.ts';

/** As the API writes it: version and revision. */
type VbrVersion = (typeof backupServerProducts.vbr.versions)[number];

export interface VbrDialect {
  version: VbrVersion;
  /** States of a session that has not ended; a request asks for one of them. */
  openStates: readonly string[];
  /** A session's objects can be asked for; before, only its log names them. */
  hasTaskSessions: boolean;
  /** A log can be asked for its warnings or its failures alone. */
  canFilterLogs: boolean;
  /** Sessions say of which first attempt they are a retry. */
  namesRetries: boolean;
  notificationSettings: 'generalOptions' | 'generalOptions/emailSettings';
}

const openStates = [
  'Starting',
  'Stopping',
  'Working',
  'Pausing',
  'Resuming',
  'WaitingTape',
  'Idle',
  'Postprocessing',
  'WaitingRepository',
  'WaitingSlot',
] as const;

const first: VbrDialect = {
  version: '1.1-rev0',
  openStates,
  hasTaskSessions: false,
  canFilterLogs: false,
  namesRetries: false,
  notificationSettings: 'generalOptions',
};
const second: VbrDialect = { ...first, version: '1.2-rev1', hasTaskSessions: true };
const third: VbrDialect = {
  ...second,
  version: '1.3-rev1',
  canFilterLogs: true,
  notificationSettings: 'generalOptions/emailSettings',
};
const fourth: VbrDialect = {
  ...third,
  version: '1.3-rev2',
  openStates: [...openStates, 'ActionRequired'],
  namesRetries: true,
};

export const vbrProtocol: RestProtocol<VbrDialect> = {
  dialects: [fourth, third, second, first],
  // Answered without a sign-in; a version that is not served is refused here too.
  probe: (dialect) => target(dialect, 'serverTime'),
  target,
  token: (dialect) => ({ ...target(dialect, ''), path: '/api/oauth2/token', fields: {} }),
};

/** @param path - below `/api/v1/` */
function target({ version }: VbrDialect, path: string) {
  return { path: `/api/v1/${path}`, headers: { 'x-api-version': version } };
}
