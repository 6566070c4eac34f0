import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // Relative, so that the build runs from any origin and any folder.
  base: "./",
  build: {
    target: "es2024",
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    // Named only by a branch for a Node without WebCrypto, which no browser takes.
    rolldownOptions: { external: ["crypto"] },
  },
});
