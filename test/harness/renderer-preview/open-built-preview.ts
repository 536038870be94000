import {
  builtPreview,
  builtPseudoPreview,
  ensurePreviewBuilt,
  ensurePseudoPreviewBuilt,
} from '../build/ensure-built.ts';
import { startPreviewServer } from './preview-server.ts';

interface OpenPreview {
  origin: string;
  close: () => Promise<void>;
}

/** Serves the preview, built where its sources have changed. */
export async function openBuiltPreview(): Promise<OpenPreview> {
  ensurePreviewBuilt();
  return await serve(builtPreview);
}

/** The same in the pseudo-language (`test/harness/pseudo-language`). */
export async function openPseudoPreview(): Promise<OpenPreview> {
  ensurePseudoPreviewBuilt();
  return await serve(builtPseudoPreview);
}

async function serve(directory: string): Promise<OpenPreview> {
  const { server, origin } = await startPreviewServer(directory);
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
