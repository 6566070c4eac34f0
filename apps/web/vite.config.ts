import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const QUIET = {
  // Named only by branches for Node (one without WebCrypto; HiGHS's loader), which no browser takes.
  external: ["crypto", "node:module"],
  // How long a plugin took is nothing to whoever starts Parley.
  checks: { pluginTimings: false },
};

export default defineConfig({
  plugins: [react()],
  // Relative, so that the build runs from any origin and any folder.
  base: "./",
  // A worker loads what it needs when it needs it: a PDF's reader only for a PDF.
  worker: { format: "es", rolldownOptions: QUIET },
  build: {
    target: "es2024",
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    rolldownOptions: QUIET,
  },
});
