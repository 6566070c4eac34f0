import type { Closing, Refusal } from "@parley/protocol";

/** Counts of what a relay does; never of what is said, by whom or where. */
export interface Metrics {
  readonly connectionOpened: () => void;
  readonly connectionEnded: (reason: Closing | "ByDevice") => void;
  readonly frameReceived: (bytes: number) => void;
  readonly frameSent: (bytes: number) => void;
  readonly appended: (entries: number, bytes: number) => void;
  readonly lostRace: () => void;
  readonly refused: (refusal: Refusal) => void;
  /** Prometheus' text format, version 0.0.4. */
  readonly render: () => string;
}

const NAMES = {
  parley_connections_opened_total: "Connections opened.",
  parley_frames_received_total: "Frames received.",
  parley_received_bytes_total: "Bytes received in frames.",
  parley_frames_sent_total: "Frames handed to connections.",
  parley_sent_bytes_total: "Bytes handed to connections.",
  parley_appends_total: "Appends made durable.",
  parley_entries_total: "Entries made durable.",
  parley_entry_bytes_total: "Bytes of entries made durable.",
  parley_lost_races_total: "Appends that came after somebody quicker.",
} as const;

export const createMetrics = (): Metrics => {
  const counts = new Map<string, number>(Object.keys(NAMES).map((name) => [name, 0]));
  const add = (name: keyof typeof NAMES, amount: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + amount);
  };
  const ended = new Map<string, number>();
  const refused = new Map<string, number>();
  let open = 0;
  const bump = (byLabel: Map<string, number>, label: string): void => {
    byLabel.set(label, (byLabel.get(label) ?? 0) + 1);
  };
  const renderLabelled = (
    name: string,
    help: string,
    label: string,
    byLabel: Map<string, number>,
  ): string[] => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} counter`,
    ...[...byLabel].map(([value, count]) => `${name}{${label}="${value}"} ${count}`),
  ];
  return {
    connectionOpened: () => {
      open += 1;
      add("parley_connections_opened_total", 1);
    },
    connectionEnded: (reason) => {
      open -= 1;
      bump(ended, reason);
    },
    frameReceived: (bytes) => {
      add("parley_frames_received_total", 1);
      add("parley_received_bytes_total", bytes);
    },
    frameSent: (bytes) => {
      add("parley_frames_sent_total", 1);
      add("parley_sent_bytes_total", bytes);
    },
    appended: (entries, bytes) => {
      add("parley_appends_total", 1);
      add("parley_entries_total", entries);
      add("parley_entry_bytes_total", bytes);
    },
    lostRace: () => add("parley_lost_races_total", 1),
    refused: (refusal) => bump(refused, refusal),
    render: () =>
      `${[
        "# HELP parley_connections Connections open now.",
        "# TYPE parley_connections gauge",
        `parley_connections ${open}`,
        ...Object.entries(NAMES).flatMap(([name, help]) => [
          `# HELP ${name} ${help}`,
          `# TYPE ${name} counter`,
          `${name} ${counts.get(name) ?? 0}`,
        ]),
        ...renderLabelled("parley_connections_ended_total", "Connections ended.", "reason", ended),
        ...renderLabelled("parley_refusals_total", "Requests refused.", "refusal", refused),
      ].join("\n")}\n`,
  };
};
