import type { BrowserContextOptions, Page } from 'playwright-core';

/** A screen in a state worth a picture. */
export interface ScreenshotState {
  /** Name of the picture's file, before the screen and the theme. */
  readonly id: string;
  readonly path: string;
  /** What the browser has besides the screen and the theme, such as another language. */
  readonly context?: BrowserContextOptions;
  /** A width other than the screen's, for states that are about it; then on one screen only. */
  readonly width?: number;
  /** Brings the page from its start into the state. */
  readonly act: (page: Page) => Promise<unknown>;
}
