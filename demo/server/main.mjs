/**
 * Opens the demo store: `node demo/server/main.mjs [--port N] [--dist DIR] [--data DIR] [--config FILE]`.
 * Listens on 127.0.0.1 alone, prints its address, and closes in order on SIGINT and SIGTERM.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openShop } from "./shop.mjs";

const kRepo = fileURLToPath(new URL("../../", import.meta.url));

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8080" },
      dist: { type: "string", default: path.join(kRepo, "build/dist") },
      data: { type: "string", default: path.join(kRepo, "build/demo") },
      config: { type: "string", default: path.join(kRepo, "demo/store/shop.json") },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port must be a whole number from 0 to 65535 (got ${values.port})`);
  }
  return {
    port,
    dist: path.resolve(values.dist),
    data: path.resolve(values.data),
    shopJson: path.resolve(values.config),
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}

try {
  const { port, ...places } = readArguments();
  const { server, close } = openShop(places);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => close().then(() => process.exit(0)));
  console.log(`The shop is open: http://127.0.0.1:${await listen(server, port)}/`);
  if (!fs.existsSync(path.join(places.dist, "nicety.js"))) {
    console.log(`No Nicety in ${places.dist} yet: the shop works without it, as plain HTML.`);
  }
} catch (error) {
  const words =
    error.code === "EADDRINUSE" ? `Port ${error.port} is taken; choose another with --port.` : error.message;
  console.error(`The shop can't open: ${words}`);
  process.exit(1);
}
