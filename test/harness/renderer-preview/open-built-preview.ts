import { builtPreview, ensurePreviewBuilt } from '../build/ensure-built.ts';
import { startPreviewServer } from './preview-server.ts';

/** Serves the preview, built where its sources have changed. */
export async function openBuiltPreview(): Promise<{ origin: string; close: () => Promise<void> }> {
  ensurePreviewBuilt();
  const { server, origin } = await startPreviewServer(builtPreview);
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
