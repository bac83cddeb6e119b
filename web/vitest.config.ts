import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: { "nicety:widgets": fileURLToPath(new URL("test/support/widgets.ts", import.meta.url)) },
  },
  test: { environment: "node", include: ["test/**/*.test.ts"] },
});
