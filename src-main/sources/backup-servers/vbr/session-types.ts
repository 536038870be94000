/** Which sessions of a server are those of backup jobs: it lists everything that it does. Pure. */

import type { VbrOptionalSession } from '../../../../src-shared/model/backup-server-products.ts';

/** All types are written here in small letters, because revisions differ in that. */
const reported = new Set(
  words(`
    backupjob job replicajob backupcopyjob agentbackup endpointbackup unstructureddatabackupcopy fileserversave
    platformbackupjob platformsnapshotjob irisbackup configurationbackup
  `),
);

/** Reported where a person wants it. `jobs`: the types of jobs that have such sessions only, as far as they are documented. */
const optional: Readonly<Record<VbrOptionalSession, { sessions: ReadonlySet<string>; jobs: ReadonlySet<string> }>> = {
  'sure-backup': {
    sessions: new Set(words('surebackup surebackupcontentscan')),
    jobs: new Set(['surebackupcontentscan']),
  },
  'agent-policy': {
    sessions: new Set(['agentpolicy']),
    jobs: new Set(
      words(`
        windowsagentbackupworkstationpolicy linuxagentbackupworkstationpolicy windowsagentbackupserverpolicy
        linuxagentbackupserverpolicy
      `),
    ),
  },
  // Some of them run without end: then they never have a result.
  'log-backup': { sessions: new Set(words('sqllogbackup oraclelogbackup postgresqllogbackup')), jobs: new Set() },
};

/** Containers of other sessions, restores, and the work of the server on itself. */
const leftOut = new Set(
  words(`
    infrastructure automation publishbackupcontentviamount repositorymaintenance repositoryevacuate
    infrastructureitemdeletion restorevm instantrecovery firstclassdiskinstantrestore azureappliancedeploy
    quickmigration filelevelrestore linuxfilelevelrestore configurationresynchronize failover plannedfailover
    permanentfailover undofailover failback commitfailback undofailback switchreplicatoproduction
    clouddirectorvmrestore clouddirectorvapprestore malwaredetection firstclassdiskquickmigration entraidrestore
    entraidrestorefromcopy securitycomplianceanalyzer nasrestore logsexport testcredentials azureinstantrecovery azureinstantrecoverymigration
    azureinstantrecoveryswitchover azureinstantrecoverystart azureinstantrecoverystop
    azureinstantrecoverymigrationundo azureinstantrecoverymount fileinstantrecovery fileinstantrecoverymigration
    publishbackupcontentvianfs volumesdiscover deletebackup backgroundoperation agentdiscovery
    agentoperationpurgecache applianceupdatesinstall failoverplan failoverplantask unstructureddatabrowse
    unstructureddownloadmeta entraidrescanrepository hostcomponentsupdate copybackup filebackuphealthcheck
    archivebackup archiverehydration archivesync archivecopy archivefreezing retrievebackup
    archivetierdownload directbackupsync checkpointremoval retention platformservicejob platformsnapshotcopyjob
    agentoperationbackupnow agentoperationactivefull agentmanagement backupcopyjobparent applicationlevelrestore
    encryptionanalysis veeamupdatersettingssync storagediscovery storagemonitoring adforestrestore
    agentsrecoveryappliancesmanagement restorerecoveryappliancevolumes restoreagentvolumes endpointrestore
    epagentoperationstopbackup backupcachesync pervmmovebackup pervmcopybackup
    filebackuparchiveretrievalprolonging haswitchover indexcollection instantdiskrecovery diskrestore haclusteredit
  `),
);

const choices = Object.keys(optional) as VbrOptionalSession[];

/**
 * `unknown`: a type that came with a later version, or that none of its documents names. It is that of a job where the
 * server lists a job of this id.
 */
export function classifySessionType(
  type: string | null | undefined,
  alsoReported: readonly VbrOptionalSession[],
): 'reported' | 'left-out' | 'unknown' {
  if (type == null) return 'unknown';
  const choice = choices.find((each) => optional[each].sessions.has(type));
  if (choice !== undefined) return alsoReported.includes(choice) ? 'reported' : 'left-out';
  return reported.has(type) ? 'reported' : leftOut.has(type) ? 'left-out' : 'unknown';
}

/** Whether the runs of a job are reported, so that they can be expected: all of those are whose type says nothing else. */
export function areRunsReported(
  jobType: string | null | undefined,
  alsoReported: readonly VbrOptionalSession[],
): boolean {
  const choice = choices.find((each) => optional[each].jobs.has(jobType ?? ''));
  return choice === undefined || alsoReported.includes(choice);
}

/** @param type - of a session or of a job, in small letters */
export function toJobType(type: string | null | undefined): 'backup' | 'backup-copy' {
  return type != null && /backupcopy(job)?$/.test(type) ? 'backup-copy' : 'backup';
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
