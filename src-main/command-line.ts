#!/usr/bin/env node
/** The command line under plain Node, for development: `npx backup-notifier`. The product starts it from `main.ts`. */
import { runCommandLine } from './app/command-line-root.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));
