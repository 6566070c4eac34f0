import { useState } from "react";
import { useActKeys, useActs } from "./acts-context.tsx";
import { Letters } from "./Letters.tsx";
import { Palette } from "./Palette.tsx";
import type { PaletteAim } from "./palette-lines.ts";

/** Keys and palette before anything is unlocked: there are no places yet, but what stands on the screen. */
export const DoorKeys = () => {
  const [aim, setAim] = useState<PaletteAim | null>(null);
  useActs([{ act: "find", run: () => setAim("everything") }]);
  useActKeys(isAnywhere, setAim);
  return (
    <>
      {aim === null ? null : <Palette aim={aim} within={wholePage} onClose={() => setAim(null)} />}
      <Letters />
    </>
  );
};

const isAnywhere = (): boolean => true;
const wholePage = (): Document => document;
