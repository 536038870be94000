export interface Size {
  width: number;
  height: number;
}

/** What title bar and frame of a window take of the screen, generously. In density-independent pixels, as all here. */
const frame: Size = { width: 16, height: 48 };

/**
 * The size of a window's content that fits on the screen with its frame: what lies below the taskbar cannot be pressed.
 *
 * @param workArea - of the screen, without taskbar and panels
 */
export function fitToWorkArea(content: Size, workArea: Size): Size {
  return {
    width: Math.min(content.width, Math.max(0, workArea.width - frame.width)),
    height: Math.min(content.height, Math.max(0, workArea.height - frame.height)),
  };
}
