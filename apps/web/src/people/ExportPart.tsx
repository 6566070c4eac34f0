import type { MediationHere } from "./mediation.ts";
import { SignedExport } from "./SignedExport.tsx";
import { TranscriptExport } from "./TranscriptExport.tsx";

/** What may leave Parley: transcripts that everybody agreed to, and signed proof of what was agreed or delivered. */
export const ExportPart = ({ here: { rooms } }: { readonly here: MediationHere }) => (
  <>
    <TranscriptExport rooms={rooms} />
    <SignedExport rooms={rooms} />
  </>
);
