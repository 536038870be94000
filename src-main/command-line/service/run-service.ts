/** `service install | uninstall | status` (product section 12.2). */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { CommandLinePorts } from '../command-line-ports.ts';
import { exitCodes, type ExitCode, type ServiceCommand } from '../parse-command.ts';
import { planInstall, planUninstall } from './plan-service.ts';
import { describeStep, type ServiceFacts, type ServicePorts } from './service-step.ts';

export async function runService(
  command: ServiceCommand,
  ports: Pick<CommandLinePorts, 'ask' | 'print' | 'printError'>,
  service: ServicePorts,
): Promise<ExitCode> {
  const facts = service.facts();
  if (command.action === 'status') return status(facts, ports);
  const plan = command.action === 'install' ? planInstall(facts, command.takeOver) : planUninstall(facts);
  if (plan.kind === 'refused') {
    ports.printError(`backup-notifier: ${plan.reason}\n`);
    return exitCodes.failed;
  }
  for (const [index, step] of plan.steps.entries()) {
    ports.print(`${describeStep(step)}\n`);
    if (command.isDryRun) continue;
    try {
      await service.perform(step);
    } catch (error) {
      const done =
        index === 0 ? 'Nothing was changed.' : 'What is printed before it was done; running the command again is safe.';
      ports.printError(`backup-notifier: this step failed: ${describeError(error)}\n${done}\n`);
      return exitCodes.failed;
    }
  }
  const ending = command.isDryRun ? 'Nothing was changed. Afterwards:' : 'Done.';
  ports.print(`\n${[ending, ...plan.afterwards].join('\n')}\n`);
  return exitCodes.done;
}

/** Whether it starts with the computer, and whether it runs now. */
async function status(
  { userData, isInstalled }: ServiceFacts,
  { ask, print }: Pick<CommandLinePorts, 'ask' | 'print'>,
): Promise<ExitCode> {
  const outcome = await ask(userData, { kind: 'status' });
  const engine =
    outcome.kind === 'answered'
      ? 'running'
      : outcome.kind === 'not-running'
        ? 'not running'
        : `doesn't answer: ${outcome.reason}`;
  print(
    [
      `Service:     ${isInstalled ? 'set up' : 'not set up: “backup-notifier service install --dry-run” shows what that takes'}`,
      `Engine:      ${engine}`,
      `Data folder: ${userData}`,
      '',
    ].join('\n'),
  );
  return isInstalled && engine === 'running' ? exitCodes.done : exitCodes.notWell;
}
