import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // Relative, so that the build runs from any origin and any folder.
  base: "./",
  // A worker loads what it needs when it needs it: a PDF's reader only for a PDF.
  worker: { format: "es" },
  build: {
    target: "es2024",
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    // Named only by a branch for a Node without WebCrypto, which no browser takes.
    rolldownOptions: {
      external: ["crypto"],
      // How long a plugin took is nothing to whoever starts Parley.
      checks: { pluginTimings: false },
    },
  },
});
