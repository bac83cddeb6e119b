/**
 * The browser tests: the built Nicety in Chromium, in the demo store with its real server.
 *
 *     npx playwright test --config browser [FILE…]
 *
 * NICETY_DIST: the folder with the build, `build/dist` by default. NICETY_CHROMIUM: the browser, `/usr/bin/chromium` by default.
 */
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../build/browser",
  // Tests count and wait for states; a machine that does other things meanwhile must not make them fail.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: "no-preference" },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.NICETY_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
