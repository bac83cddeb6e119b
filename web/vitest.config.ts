import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: { "nicety:widgets": fileURLToPath(new URL("test/support/widgets.ts", import.meta.url)) },
  },
  // One worker for all: bringing up a DOM for each file would take longer than the tests.
  test: { environment: "node", include: ["test/**/*.test.ts"], isolate: false, maxWorkers: 1 },
});
