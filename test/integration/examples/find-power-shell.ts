import { spawnSync } from 'node:child_process';

/** Windows has `powershell`; `pwsh` can be installed anywhere. `null`: neither is here. */
export function findPowerShell(): string | null {
  const answers = (name: string) => spawnSync(name, ['-NoProfile', '-NonInteractive', '-Command', 'exit 0']).status;
  return ['pwsh', 'powershell'].find((name) => answers(name) === 0) ?? null;
}
