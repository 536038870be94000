import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { startPreviewServer } from './preview-server.ts';
import { previewViteConfig } from './preview-vite-config.ts';

/** Builds the preview into a folder of its own, so that several at a time do not meet, and serves it. */
export async function openBuiltPreview(): Promise<{ origin: string; close: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'renderer-preview-'));
  await build({ ...previewViteConfig, build: { ...previewViteConfig.build, outDir: directory } });
  const { server, origin } = await startPreviewServer(directory);
  return {
    origin,
    close: async () => {
      server.close();
      await rm(directory, { recursive: true });
    },
  };
}
